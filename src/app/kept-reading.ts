import type { QueryClient } from '@tanstack/react-query'
import { keepAnswers } from '../queries/kept-answers.ts'
import { openKeptReads } from '../queries/kept-reads.ts'
import { readingOf } from '../queries/reading.ts'
import { currentSession } from '../session/session.ts'

// some browsers never say whether a database can be opened
const patienceMs = 1000

/** Has what is read stay in this browser, and starts with what is there. Answers what ends that and wipes it. The demo keeps nothing. */
export async function keepReading(client: QueryClient): Promise<() => Promise<void>> {
  const { isDemo, signIn } = currentSession()
  if (isDemo) return async () => undefined
  const kept = openKeptReads()
  const { shelf } = readingOf(client)
  shelf.keepIn(kept)
  const settleWhenHidden = () => {
    if (document.visibilityState === 'hidden') void shelf.keeper.settle()
  }
  document.addEventListener('visibilitychange', settleWhenHidden)
  const patience = new Promise<void>((resolve) => void setTimeout(resolve, patienceMs))
  if (signIn !== undefined) await Promise.race([keepAnswers(client, kept, signIn), patience])
  return async () => {
    document.removeEventListener('visibilitychange', settleWhenHidden)
    kept.close()
    await shelf.wipe()
  }
}
