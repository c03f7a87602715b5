import { dayAt } from './day.ts'
import { instantAt } from './instant.ts'

/** When a timer may have ended: when the person was last seen here, or when their day usually ends. */
export type LikelyEnd = { at: number; because: 'seen' | 'day-end' }

type Known = {
  /** When the timer began and now; epoch ms by one clock. */
  since: number
  now: number
  /** By the same clock. */
  lastSeenAt: number | undefined
  /** Minutes since midnight. */
  dayEndsAt: number
  timeZone: string
}

/** The likely ends of a forgotten timer, best first; none that lies outside of its run. */
export function likelyEnds({ since, now, lastSeenAt, dayEndsAt, timeZone }: Known): LikelyEnd[] {
  const ends: LikelyEnd[] = [
    ...(lastSeenAt === undefined ? [] : [{ at: lastSeenAt, because: 'seen' as const }]),
    { at: instantAt(dayAt(since, timeZone), dayEndsAt, timeZone), because: 'day-end' },
  ]
  return ends.filter(({ at }) => at > since && at < now)
}
