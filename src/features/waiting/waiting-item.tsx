import type { ReactNode } from 'react'
import { dayAt, minuteAt } from '../../domain/day.ts'
import { described } from '../../outbox/describe.ts'
import type { Fields } from '../../outbox/entry.ts'
import type { Operation } from '../../outbox/operation.ts'
import { reasonSentence } from '../../outbox/reason-sentence.ts'
import { deviceZone } from '../../queries/today.ts'
import type { Ways } from '../../queries/ways.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDate, formatDay } from '../../ui/format/day.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Standing } from '../../ui/standing.tsx'
import styles from './waiting.module.css'

type WaitingItemProps = { operation: Operation; ways: Ways; children: ReactNode }

/** One act that Harvest does not have yet: what it is, why it waits, and what can be done. */
export function WaitingItem({ operation, ways, children }: WaitingItemProps) {
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
        Entered {formatDate(dayAt(actedAt, deviceZone()), ways.dateAs)}, {clockTimeAt(actedAt, ways)}
      </p>
      {theirs ? (
        <dl className={styles['sides']}>
          <dt>Yours</dt>
          <dd>
            <Summary fields={entry} ways={ways} isWorkNamed />
          </dd>
          <dt>In Harvest</dt>
          <dd>
            <Summary fields={theirs} ways={ways} isWorkNamed />
          </dd>
        </dl>
      ) : (
        <p>
          <Summary fields={entry} ways={ways} />
          {act === 'Change' && (
            <span className={styles['small']}>
              {' '}
              Before: <Summary fields={before} ways={ways} />
            </span>
          )}
        </p>
      )}
      <Standing needsYou={state.is === 'parked'}>{plainText(reasonSentence(operation))}</Standing>
      <div className={styles['choices']}>{children}</div>
    </li>
  )
}

type SummaryProps = { fields: Partial<Fields>; ways: Ways; isWorkNamed?: boolean }

function Summary({ fields: { day, time, notes, work }, ways, isWorkNamed = false }: SummaryProps) {
  const parts = [
    day && `${formatDay(day, 'weekday')} ${formatDate(day, ways.dateAs)}`,
    time && timeText(time, ways),
    isWorkNamed && work && `${plainText(work.project.name)}, ${plainText(work.task.name)}`,
    notes && `“${plainText(notes)}”`,
  ]
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
}

function timeText(time: Fields['time'], ways: Ways): string {
  const { hoursAs, clock } = ways
  if (time.kind === 'hours') return formatDuration(time.seconds, hoursAs)
  if (time.kind === 'clock')
    return `${formatClockTime(time.startMinute, clock)} – ${formatClockTime(time.endMinute, clock)}`
  const since = clockTimeAt(time.since, ways)
  return time.secondsBefore > 0
    ? `${formatDuration(time.secondsBefore, hoursAs)} and running since ${since}`
    : `running since ${since}`
}

/** What the device's clock showed at an instant in epoch ms. */
const clockTimeAt = (instant: number, { clock }: Ways) => formatClockTime(minuteAt(instant, deviceZone()), clock)
