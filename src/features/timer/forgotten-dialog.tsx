import { useRef, useState } from 'react'
import { minuteOfText } from '../../domain/clock-time-text.ts'
import { addDays, type Day, dayAt, daysBetween, minuteAt } from '../../domain/day.ts'
import { instantAt, startOfDay } from '../../domain/instant.ts'
import { likelyEnds } from '../../domain/likely-ends.ts'
import { elapsed } from '../../domain/time-entry.ts'
import { harvestAheadMs, outboxNow } from '../../outbox/in-browser.ts'
import { lastSeenAt } from '../../preferences/last-seen.ts'
import { useTimerPreferences } from '../../preferences/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { sayDuration } from '../../ui/format/duration.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { type Choice, choicesFor, decisionOf, endProblem } from './forgotten-choices.ts'
import { zoneOf } from './gesture.ts'
import { KeptStretches } from './kept-stretches.tsx'
import { nameOf } from './names.ts'
import type { Decision } from './decision.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './timer-dialog.module.css'
import { nowThere } from './use-gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

type ForgottenDialogProps = {
  timer: RunningTimer
  isEnding: boolean
  onAnswer: (decision: Decision | undefined) => void
}

/** Asks what became of a timer that ran over midnight, or for very long. */
export function ForgottenDialog({ timer, isEnding, onAnswer }: ForgottenDialogProps) {
  const { account, entry } = timer
  const { clock, dateAs } = account.profile
  const inWords = (day: Day) => `${formatDay(day, 'weekday')} ${dateInWords(day, dateAs)}`
  const zone = zoneOf(account)
  const { dayEndsAt } = useTimerPreferences()
  const [now] = useState(nowThere)
  const since = entry.timer?.startedAt ?? now
  const [ends] = useState(() => {
    const seen = lastSeenAt(outboxNow())
    return likelyEnds({ since, now, lastSeenAt: seen && seen + harvestAheadMs(), dayEndsAt, timeZone: zone })
  })
  const first = dayAt(since, zone)
  const days = Array.from({ length: daysBetween(first, dayAt(now, zone)) + 1 }, (_, index) => addDays(first, index))
  const [day, setDay] = useState(dayAt(ends[0]?.at ?? since, zone))
  const [minute, setMinute] = useState(ends[0] && minuteAt(ends[0].at, zone))
  const [choice, setChoice] = useState<Choice>('ended')
  const [problem, setProblem] = useState<string>()
  const decision = useRef<Decision>(undefined)
  const midnight = startOfDay(addDays(first, 1), zone)
  const at = minute === undefined ? undefined : instantAt(day, minute, zone)
  const run = { since, now, midnight, endedAt: at }

  function choose(next: Choice) {
    setChoice(next)
    setProblem(undefined)
  }

  function save(): boolean {
    const wrong = choice === 'ended' ? endProblem(run) : undefined
    setProblem(wrong)
    if (wrong) return false
    decision.current = decisionOf(choice, run, isEnding)
    return true
  }

  return (
    <FormDialog
      title="Was this timer forgotten?"
      problem={problem}
      cancelLabel={isEnding ? 'Cancel' : 'Later'}
      onSave={save}
      onClose={() => onAnswer(decision.current)}
    >
      <p>
        <bdi>{nameOf(entry)}</bdi> has run since {inWords(first)}, {formatClockTime(minuteAt(since, zone), clock)}:{' '}
        {sayDuration(elapsed(entry, now))} so far.
      </p>
      <fieldset className={styles['options']}>
        <legend className={styles['soft']}>What is right?</legend>
        {choicesFor({ isOverMidnight: now >= midnight, isEnding, entry, now }).map(({ value, label }) => (
          <label key={value} className={styles['option']}>
            <input type="radio" name="choice" checked={choice === value} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {choice === 'ended' && (
        <div className={styles['under']}>
          <div className={styles['fields']}>
            {days.length > 1 && (
              <label className={styles['field']}>
                <span>Day</span>
                <select value={day} onChange={({ target }) => setDay(days.find((one) => one === target.value) ?? day)}>
                  {days.map((one) => (
                    <option key={one} value={one}>
                      {inWords(one)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <TimeField label="Time" value={minute} onChange={setMinute} clock={clock} minuteOf={minuteOfText} />
          </div>
          <div className={styles['choices']}>
            {ends.map((end) => (
              <Button
                key={end.because}
                onClick={() => {
                  setDay(dayAt(end.at, zone))
                  setMinute(minuteAt(end.at, zone))
                }}
              >
                {end.because === 'seen' ? 'Last seen here' : 'End of the day'},{' '}
                {formatClockTime(minuteAt(end.at, zone), clock)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <KeptStretches timer={timer} choice={choice} run={run} isEnding={isEnding} />
    </FormDialog>
  )
}
