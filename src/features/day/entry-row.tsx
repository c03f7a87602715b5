import { Lock, Pencil, Play, Square } from 'lucide-react'
import { memo, useEffect, useId, useRef } from 'react'
import { useLocation } from 'react-router'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useKeeping } from '../../outbox/use-outbox.ts'
import { standingWords } from '../../outbox/standing-words.ts'
import { entryElementId } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { colourOf } from '../../ui/colour.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notes } from '../../ui/notes.tsx'
import { Standing } from '../../ui/standing.tsx'
import { Timer } from '../../ui/timer.tsx'
import { rowKey } from './chosen-row.ts'
import styles from './entry-row.module.css'

type EntryRowProps = {
  entry: ShownEntry
  clock: '12h' | '24h'
  /** The hours as they are shown, rounded so that the day's rows add up. */
  hours: string
  runningSeconds: number | undefined
  onToggle: (entry: ShownEntry) => void
  onEdit: (entry: ShownEntry) => void
}

/** An entry of a day. Others are not drawn anew with it when a second has passed or a reading goes on. */
export const EntryRow = memo(function EntryRow({
  entry,
  clock,
  hours,
  runningSeconds,
  onToggle,
  onEdit,
}: EntryRowProps) {
  const { client, project, task, notes, startMinute, endMinute, lock } = entry
  const id = useId()
  const isKept = useKeeping() === 'browser'
  const row = useRef<HTMLLIElement>(null)
  const elementId = entryElementId(entry)
  const isSought = useLocation().hash === `#${elementId}`
  const name = plainText(project.name)
  const work = `${name}, ${plainText(task.name)}`
  const times =
    startMinute === undefined
      ? undefined
      : `${formatClockTime(startMinute, clock)} – ${endMinute === undefined ? 'now' : formatClockTime(endMinute, clock)}`

  // the address names it
  useEffect(() => {
    if (!isSought) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.focus({ preventScroll: true })
  }, [isSought])

  return (
    <li
      ref={row}
      id={elementId}
      tabIndex={isSought ? -1 : undefined}
      className={styles['row']}
      data-entry={rowKey(entry)}
      data-running={entry.isRunning || undefined}
      data-sought={isSought || undefined}
    >
      <span
        className={styles['colour']}
        style={{ background: colourOf(entry.accountId, project.id) }}
        aria-hidden="true"
      />
      <div className={styles['what']}>
        <p className={styles['project']}>
          <bdi>{name}</bdi> {project.code && <bdi className={styles['code']}>{plainText(project.code)}</bdi>}
        </p>
        <p className={styles['where']}>
          <bdi>{plainText(client.name)}</bdi> · <bdi>{plainText(task.name)}</bdi>
          {!entry.billable && ' '}
          {!entry.billable && <span className={styles['tag']}>not billable</span>}
        </p>
        {notes && <Notes id={`${id}-notes`} text={notes} />}
        {lock && (
          <p className={styles['lock']}>
            <Lock aria-hidden="true" /> {plainText(lock)}
          </p>
        )}
        {entry.waiting && (
          <Standing needsYou={entry.waiting.state.is === 'parked'}>{standingWords(entry.waiting, isKept)}</Standing>
        )}
      </div>
      <p id={`${id}-time`} className={styles['time']}>
        {entry.isRunning ? <Timer seconds={runningSeconds} /> : <span className={styles['hours']}>{hours}</span>}
        {times && <span className={styles['times']}>{times}</span>}
      </p>
      <Button
        look="icon"
        data-edit
        onClick={() => onEdit(entry)}
        aria-label={`Edit ${work}`}
        aria-describedby={`${id}-time`}
      >
        <Pencil aria-hidden="true" />
      </Button>
      {/* one button for both, so that the focus stays on it */}
      <Button
        look="icon"
        onClick={() => onToggle(entry)}
        aria-label={entry.isRunning ? `Stop ${work}` : `Start ${work} again`}
        aria-describedby={notes ? `${id}-notes ${id}-time` : `${id}-time`}
      >
        {entry.isRunning ? <Square aria-hidden="true" /> : <Play aria-hidden="true" />}
      </Button>
    </li>
  )
})
