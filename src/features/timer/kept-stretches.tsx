import { stretchesBetween } from '../../domain/instant.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { type Choice, decisionOf, endProblem, type Run } from './forgotten-choices.ts'
import { zoneOf } from './gesture.ts'
import styles from './timer-dialog.module.css'
import type { RunningTimer } from './use-running-timers.ts'

type KeptStretchesProps = { timer: RunningTimer; choice: Choice; run: Run; isEnding: boolean }

/** What a choice about a timer comes to, day by day, before it is made. */
export function KeptStretches({ timer: { account, entry }, choice, run, isEnding }: KeptStretchesProps) {
  const { clock, hoursAs, dateAs } = account.profile
  if (choice === 'right' || (choice === 'ended' && endProblem(run))) return null
  const decision = decisionOf(choice, run, isEnding)
  const to = decision.kind === 'ended' ? decision.at : run.now
  const stretches = stretchesBetween(run.since, to, zoneOf(account))
  const before = entry.timer?.secondsBefore ?? 0
  return (
    <ul className={styles['kept']} aria-label="What is kept">
      {stretches.map((stretch, index) => {
        const goesOn = decision.kind === 'split' && index === stretches.length - 1
        const end = goesOn ? 'goes on' : formatClockTime(stretch.endMinute, clock)
        const seconds = (stretch.to - stretch.from) / 1000 + (index === 0 ? before : 0)
        return (
          <li key={stretch.day}>
            <span>
              {formatDay(stretch.day, 'weekday')} {dateInWords(stretch.day, dateAs)}
            </span>
            <span>
              {entry.startMinute !== undefined && `${formatClockTime(stretch.startMinute, clock)} – ${end} · `}
              {formatDuration(seconds, hoursAs)}
              {goesOn && entry.startMinute === undefined && ', goes on'}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
