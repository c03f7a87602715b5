import { Lock, Play } from 'lucide-react'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { Button } from '../../ui/button.tsx'
import { colourOf } from '../../ui/colour.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Timer } from '../../ui/timer.tsx'
import styles from './entry-row.module.css'

type EntryRowProps = {
  entry: TimeEntry
  clock: '12h' | '24h'
  /** The hours as they are shown, rounded so that the day's rows add up. */
  hours: string
  runningSeconds: number | undefined
  isBusy: boolean
  onStartAgain: () => void
}

export function EntryRow({ entry, clock, hours, runningSeconds, isBusy, onStartAgain }: EntryRowProps) {
  const { client, project, task, notes, startMinute, endMinute, lock } = entry
  const name = plainText(project.name)
  const times =
    startMinute === undefined
      ? undefined
      : `${formatClockTime(startMinute, clock)} – ${endMinute === undefined ? 'now' : formatClockTime(endMinute, clock)}`

  return (
    <li className={styles['row']} data-running={entry.isRunning || undefined}>
      <span
        className={styles['colour']}
        style={{ background: colourOf(entry.accountId, project.id) }}
        aria-hidden="true"
      />
      <div className={styles['what']}>
        <h3 className={styles['project']}>
          <bdi>{name}</bdi> {project.code && <bdi className={styles['code']}>{plainText(project.code)}</bdi>}
        </h3>
        <p className={styles['where']}>
          <bdi>{plainText(client.name)}</bdi> · <bdi>{plainText(task.name)}</bdi>
          {!entry.billable && <span className={styles['tag']}>not billable</span>}
        </p>
        {notes && (
          <p className={styles['notes']} dir="auto">
            {plainText(notes)}
          </p>
        )}
        {lock && (
          <p className={styles['lock']}>
            <Lock aria-hidden="true" /> {plainText(lock)}
          </p>
        )}
      </div>
      <p className={styles['time']}>
        {entry.isRunning ? <Timer seconds={runningSeconds} /> : <span className={styles['hours']}>{hours}</span>}
        {times && <span className={styles['times']}>{times}</span>}
      </p>
      <div className={styles['act']}>
        {!entry.isRunning && (
          <Button
            look="icon"
            disabled={isBusy}
            onClick={onStartAgain}
            aria-label={`Start ${name}, ${plainText(task.name)} again`}
          >
            <Play aria-hidden="true" />
          </Button>
        )}
      </div>
    </li>
  )
}
