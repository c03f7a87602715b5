import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'
import type { Decision } from './decision.ts'

/** What a person may say of a timer that may have been forgotten. */
export type Choice = 'ended' | 'midnight' | 'each-day' | 'right'

/** A timer's run, and when the person says it ended. Epoch ms by Harvest's clock. */
export type Run = { since: number; now: number; midnight: number; endedAt: number | undefined }

type Asked = { isOverMidnight: boolean; isEnding: boolean; entry: TimeEntry; now: number }

const mostSeconds = 24 * 3600

/** The choices there are, most likely first. */
export function choicesFor({ isOverMidnight, isEnding, entry, now }: Asked): { value: Choice; label: string }[] {
  // what Harvest makes of an end past midnight is not known, and one entry takes no more than a day
  const canEndWhole = !(isOverMidnight && entry.startMinute !== undefined) && elapsed(entry, now) <= mostSeconds
  const until = isEnding ? 'It is right until now' : 'It is right and goes on'
  const whole = isOverMidnight ? `${until}, all of it in one entry` : until
  return [
    { value: 'ended', label: 'It ended at a time' },
    ...(isOverMidnight
      ? [
          { value: 'midnight' as const, label: 'It ended at midnight' },
          { value: 'each-day' as const, label: `${until}, as an entry for each day` },
        ]
      : []),
    ...(isEnding && !canEndWhole ? [] : [{ value: 'right' as const, label: whole }]),
  ]
}

/** What is wrong with the time at which it is said to have ended; undefined for nothing. */
export function endProblem({ since, now, endedAt }: Run): string | undefined {
  if (endedAt === undefined) return 'Say when it ended.'
  if (endedAt <= since) return 'That is before it began.'
  return endedAt > now ? 'That is still to come.' : undefined
}

export function decisionOf(choice: Choice, { now, midnight, endedAt = now }: Run, isEnding: boolean): Decision {
  switch (choice) {
    case 'ended':
      return { kind: 'ended', at: endedAt }
    case 'midnight':
      return { kind: 'ended', at: midnight }
    case 'each-day':
      return isEnding ? { kind: 'ended', at: now } : { kind: 'split' }
    case 'right':
      return { kind: isEnding ? 'whole' : 'right' }
  }
}
