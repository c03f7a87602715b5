import { QueryClient } from '@tanstack/react-query'

/** The client of one signed-in visit. Harvest's client retries by itself, page by page, so this one never does. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false, networkMode: 'always' } },
  })
}
