import type { ReactNode } from 'react'
import { described } from '../../outbox/describe.ts'
import type { Fields } from '../../outbox/entry.ts'
import type { Operation } from '../../outbox/operation.ts'
import { reasonSentence } from '../../outbox/words.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDay } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Standing } from '../../ui/standing.tsx'
import styles from './waiting.module.css'

/** One act that Harvest does not have yet: what it is, why it waits, and what can be done. */
export function WaitingItem({ operation, children }: { operation: Operation; children: ReactNode }) {
  const { act, entry, before } = described(operation)
  const { state, actedAt } = operation
  const theirs = state.is === 'parked' && state.because.kind === 'conflict' ? state.because.theirs : undefined
  return (
    <li className={styles['item']}>
      <h3>
        {act}: <bdi>{plainText(entry.work?.project.name ?? 'an entry')}</bdi>
        {entry.work && (
          <>
            , <bdi>{plainText(entry.work.task.name)}</bdi>
          </>
        )}
      </h3>
      <p className={styles['small']}>
        Entered {new Date(actedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      {theirs ? (
        <dl className={styles['sides']}>
          <dt>Yours</dt>
          <dd>
            <Summary fields={entry} isWorkNamed />
          </dd>
          <dt>In Harvest</dt>
          <dd>
            <Summary fields={theirs} isWorkNamed />
          </dd>
        </dl>
      ) : (
        <p>
          <Summary fields={entry} />
          {act === 'Change' && (
            <span className={styles['small']}>
              {' '}
              Before: <Summary fields={before} />
            </span>
          )}
        </p>
      )}
      <Standing needsYou={state.is === 'parked'}>{plainText(reasonSentence(operation))}</Standing>
      <div className={styles['choices']}>{children}</div>
    </li>
  )
}

type SummaryProps = { fields: Partial<Fields>; isWorkNamed?: boolean }

function Summary({ fields: { day, time, notes, work }, isWorkNamed = false }: SummaryProps) {
  const parts = [
    day && `${formatDay(day, 'weekday')} ${formatDay(day, 'date')}`,
    time && timeText(time),
    isWorkNamed && work && `${plainText(work.project.name)}, ${plainText(work.task.name)}`,
    notes && `“${plainText(notes)}”`,
  ]
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
}

function timeText(time: Fields['time']): string {
  if (time.kind === 'hours') return formatDuration(time.seconds, 'hours-minutes')
  if (time.kind === 'clock')
    return `${formatClockTime(time.startMinute, '24h')} – ${formatClockTime(time.endMinute, '24h')}`
  const since = new Date(time.since).toLocaleTimeString('en-GB', { timeStyle: 'short' })
  return time.secondsBefore > 0
    ? `${formatDuration(time.secondsBefore, 'hours-minutes')} and running since ${since}`
    : `running since ${since}`
}
