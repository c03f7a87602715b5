import { Square } from 'lucide-react'
import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { Day } from '../../domain/day.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notes } from '../../ui/notes.tsx'
import { Timer } from '../../ui/timer.tsx'
import styles from './running-timers.module.css'
import type { RunningTimer } from './use-running-timers.ts'

type RunningTimersProps = {
  running: RunningTimer[]
  isAccountNamed: boolean
  today: Day
  onToggle: (account: ReadyAccount, entry: TimeEntry) => void
}

/** What runs now; each account can have one timer. */
export function RunningTimers({ running, isAccountNamed, today, onToggle }: RunningTimersProps) {
  const keyOf = useEntryKeys()
  return running.map(({ account, entry }) => (
    <RunningTimerCard
      key={keyOf(entry)}
      entry={entry}
      accountName={isAccountNamed ? plainText(account.name) : undefined}
      today={today}
      onStop={() => onToggle(account, entry)}
    />
  ))
}

type RunningTimerCardProps = {
  entry: ShownEntry
  accountName: string | undefined
  today: Day
  onStop: () => void
}

function RunningTimerCard({ entry, accountName, today, onStop }: RunningTimerCardProps) {
  // what is only on this device runs by its clock while Harvest's is not known
  const seconds = useFromNow((now) => {
    const at = now ?? (entry.waiting && Date.now())
    return entry.timer && at ? elapsed(entry, at) : undefined
  })
  const project = plainText(entry.project.name)
  return (
    <section className={styles['card']} aria-label={`Running: ${project}`}>
      <span className={styles['pulse']} aria-hidden="true" />
      <div className={styles['what']}>
        <h2 className={styles['project']}>
          <bdi>{project}</bdi> · <bdi>{plainText(entry.task.name)}</bdi>
        </h2>
        <p className={styles['where']}>
          <bdi>{plainText(entry.client.name)}</bdi>
          {accountName && (
            <>
              {' '}
              · <bdi>{accountName}</bdi>
            </>
          )}
          {entry.day !== today && ` · since ${formatDay(entry.day, 'weekday')} ${formatDay(entry.day, 'date')}`}
        </p>
        {entry.notes && <Notes text={entry.notes} />}
      </div>
      <p className={styles['time']}>
        <Timer seconds={seconds} />
      </p>
      <Button look="primary" onClick={onStop} aria-label={`Stop ${project}`}>
        <Square aria-hidden="true" /> Stop
      </Button>
    </section>
  )
}
