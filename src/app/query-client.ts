import { QueryClient } from '@tanstack/react-query'

/**
 * The client of one signed-in visit. Harvest's client retries by itself, page by page, so this one never does. What was
 * read stays for the visit, so that a week seen before opens at once.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: Infinity }, mutations: { retry: false, networkMode: 'always' } },
  })
}
