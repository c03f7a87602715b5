import { dayAt } from './day.ts'

/** Why a timer may have been forgotten. */
export type Doubt = 'midnight' | 'long'

/**
 * Whether somebody should be asked about a timer: it has run over a midnight of its zone, or longer than the limit, since it
 * was started or last said to be right. `since` and `now` are epoch ms by one clock.
 */
export function doubtAbout(since: number, now: number, limitSeconds: number, timeZone: string): Doubt | undefined {
  if (dayAt(since, timeZone) !== dayAt(now, timeZone)) return 'midnight'
  return now - since >= limitSeconds * 1000 ? 'long' : undefined
}
