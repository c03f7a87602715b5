import type { QueryClient } from '@tanstack/react-query'
import type { KeptReads } from './kept-reads.ts'

// older than any answer may be, so that all but those that stay good are asked for again
const longAgo = 1

/**
 * Puts the small answers that a start needs into the cache, as an earlier page of this very sign-in was given them, and keeps
 * those that come. They are shown at once and asked for again.
 */
export async function keepAnswers(client: QueryClient, kept: KeptReads, signIn: string): Promise<void> {
  for (const { queryKey, data } of await kept.answers(signIn))
    client.setQueryData(queryKey, data, { updatedAt: longAgo })
  client.getQueryCache().subscribe((event) => {
    const { meta, queryKey, state } = event.query
    if (event.type !== 'updated' || event.action.type !== 'success' || meta?.['isKept'] !== true) return
    void kept.writeAnswer(signIn, { queryKey, data: state.data })
  })
}
