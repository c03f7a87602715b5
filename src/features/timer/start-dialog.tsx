import { useState } from 'react'
import { minuteOfText } from '../../domain/clock-time-text.ts'
import { addDays, dayAt, minuteAt } from '../../domain/day.ts'
import { secondsOfText } from '../../domain/duration-text.ts'
import { instantAt, startOfDay } from '../../domain/instant.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import { Button } from '../../ui/button.tsx'
import { DurationField } from '../../ui/duration-field.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { zoneOf } from './gesture.ts'
import { nameOf } from './names.ts'
import { begunAt } from './repaired.ts'
import { startProblem } from './start-problem.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './timer-dialog.module.css'
import { nowThere } from './use-gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

type StartDialogProps = {
  timer: RunningTimer
  /** Takes an instant by Harvest's clock; answers whether it was kept. */
  onSave: (since: number) => Promise<boolean>
  onClose: () => void
}

const steps = [5, 15, 30]

/** Says when a running timer really began: by the clock, by how much earlier, or by what it comes to so far. */
export function StartDialog({ timer, onSave, onClose }: StartDialogProps) {
  const { account, entry } = timer
  const { clock, hoursAs } = account.profile
  const zone = zoneOf(account)
  const [openedAt] = useState(nowThere)
  const [initial] = useState(begunAt(entry) ?? openedAt)
  const [since, setSince] = useState(initial)
  const [unreadable, setUnreadable] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  const seconds = useFromNow((now) => Math.floor(((now ?? nowThere()) - since) / 60_000) * 60)
  // what it counted before it was last started has no time of day
  const isOneRun = entry.timer?.secondsBefore === 0
  const midnight = startOfDay(entry.day, zone)

  function become(at: number | undefined, isReadable: boolean, label: string) {
    setUnreadable(isReadable ? undefined : label)
    setSince(at ?? initial)
    setProblem(undefined)
    setAsked(false)
  }

  async function save() {
    const now = nowThere()
    if (unreadable) return said(`${unreadable} cannot be read yet.`)
    if (since === initial) return true
    const wrong = startProblem({ since, initial, now, inTimes: entry.startMinute !== undefined })
    if (wrong) return said(wrong)
    if (since < midnight && !isAsked) {
      setAsked(true)
      return false
    }
    return onSave(since)
  }

  function said(sentence: string): boolean {
    setProblem(sentence)
    return false
  }

  return (
    <FormDialog
      title="When did it begin?"
      problem={problem}
      saveLabel={isAsked ? 'Save all the same' : 'Save'}
      onSave={save}
      onClose={onClose}
    >
      <p className={styles['soft']}>
        <bdi>{nameOf(entry)}</bdi>
      </p>
      <div className={styles['fields']}>
        {isOneRun ? (
          <TimeField
            label="Began at"
            value={minuteAt(since, zone)}
            onChange={(minute, isReadable) =>
              become(
                minute === undefined ? undefined : instantAt(dayAt(initial, zone), minute, zone),
                isReadable,
                'The time',
              )
            }
            clock={clock}
            minuteOf={minuteOfText}
          />
        ) : (
          <DurationField
            label="Hours so far"
            value={Math.floor((openedAt - since) / 1000)}
            onChange={(typed, isReadable) =>
              become(typed === undefined ? undefined : openedAt - typed * 1000, isReadable, 'The hours')
            }
            hoursAs={hoursAs}
            secondsOf={secondsOfText}
          />
        )}
        <DurationField
          label="Or earlier by"
          value={since < initial ? Math.round((initial - since) / 1000) : undefined}
          onChange={(typed = 0, isReadable) => become(initial - typed * 1000, isReadable, 'How much earlier')}
          hoursAs="hours-minutes"
          secondsOf={secondsOfText}
        />
      </div>
      <div className={styles['choices']} role="group" aria-label="Earlier">
        {steps.map((minutes) => (
          <Button key={minutes} onClick={() => become(since - minutes * 60_000, true, '')}>
            {minutes} minutes earlier
          </Button>
        ))}
      </div>
      <p role="status">
        {seconds >= 0 && `That makes ${formatDuration(seconds, 'hours-minutes')} so far.`}
        {since < midnight && ` It began ${formatDay(dayAt(since, zone), 'weekday')}.`}
      </p>
      {isAsked && (
        <p className={styles['question']} role="alert">
          {entry.startMinute === undefined
            ? `That is before midnight. All of it stays on ${formatDay(entry.day, 'weekday')} ${dateInWords(entry.day, account.profile.dateAs)}.`
            : `That is before midnight, so ${formatClockTime(minuteAt(since, zone), clock)} to midnight becomes an entry of ${formatDay(addDays(entry.day, -1), 'weekday')}.`}
        </p>
      )}
    </FormDialog>
  )
}
