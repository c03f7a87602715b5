import { Pencil, Square } from 'lucide-react'
import { dayAt, minuteAt } from '../../domain/day.ts'
import { elapsed } from '../../domain/time-entry.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import { Button } from '../../ui/button.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notes } from '../../ui/notes.tsx'
import { Timer } from '../../ui/timer.tsx'
import { zoneOf } from './gesture.ts'
import styles from './timer-bar.module.css'
import type { RunningTimer } from './use-running-timers.ts'

type TimerRowProps = { timer: RunningTimer; isAccountNamed: boolean; onCorrect: () => void; onStop: () => void }

/** One running timer: what it is, how long it has run, and the ways to correct and stop it. */
export function TimerRow({ timer: { account, entry }, isAccountNamed, onCorrect, onStop }: TimerRowProps) {
  const zone = zoneOf(account)
  // what is only on this device runs by its clock while Harvest's is not known
  const seconds = useFromNow((now) => {
    const at = now ?? (entry.waiting && Date.now())
    return entry.timer && at ? elapsed(entry, at) : undefined
  })
  const today = useFromNow((now) => dayAt(now ?? Date.now(), zone))
  const project = plainText(entry.project.name)
  const { timer } = entry
  const start = timer?.secondsBefore === 0 && (entry.startMinute ?? minuteAt(timer.startedAt, zone))
  return (
    <section className={styles['timer']} aria-label={`Running: ${project}`}>
      <span className={styles['pulse']} aria-hidden="true" />
      <div className={styles['what']}>
        <p className={styles['project']}>
          <bdi>{project}</bdi> · <bdi>{plainText(entry.task.name)}</bdi>
        </p>
        <p className={styles['where']}>
          <bdi>{plainText(entry.client.name)}</bdi>
          {isAccountNamed && (
            <>
              {' '}
              · <bdi>{plainText(account.name)}</bdi>
            </>
          )}
          {entry.day !== today &&
            ` · on ${formatDay(entry.day, 'weekday')} ${dateInWords(entry.day, account.profile.dateAs)}`}
        </p>
        {entry.notes && (
          <div className={styles['notes']}>
            <Notes text={entry.notes} />
          </div>
        )}
      </div>
      <p className={styles['time']}>
        <Timer seconds={seconds} />
      </p>
      <div className={styles['acts']}>
        <Button look="quiet" onClick={onCorrect}>
          <Pencil aria-hidden="true" />
          {typeof start === 'number' ? `Since ${formatClockTime(start, account.profile.clock)}` : 'Correct'}
          <span className={styles['unseen']}> correct the start of {project}</span>
        </Button>
        <Button look="primary" onClick={onStop} aria-label={`Stop ${project}`}>
          <Square aria-hidden="true" /> Stop
        </Button>
      </div>
    </section>
  )
}
