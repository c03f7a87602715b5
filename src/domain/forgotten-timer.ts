import { addDays, dayAt } from './day.ts'
import { instantAt, startOfDay } from './instant.ts'

/** Why a timer may have been forgotten. */
export type Doubt = 'midnight' | 'long'

/**
 * Whether somebody should be asked about a timer: it has run over a midnight of its zone, or longer than the limit, since it
 * was started or last said to be right. `since` and `now` are epoch ms by one clock.
 */
export function doubtAbout(since: number, now: number, limitSeconds: number, timeZone: string): Doubt | undefined {
  if (now >= startOfDay(addDays(dayAt(since, timeZone), 1), timeZone)) return 'midnight'
  return now - since >= limitSeconds * 1000 ? 'long' : undefined
}

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
