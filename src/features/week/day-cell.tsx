import { CircleAlert, CloudOff, Lock } from 'lucide-react'
import type { Refused } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useKeeping } from '../../outbox/use-outbox.ts'
import { standingWords } from '../../outbox/standing-words.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { Figure } from './figure.ts'
import { entriesCounted } from './words.ts'
import styles from './week-table.module.css'

type DayCellProps = { entries: readonly ShownEntry[]; figure: Figure; closed: Refused | undefined }

/** What a cell shows while nobody writes in it: its time, and by sign and word whatever else is to be known of it. */
export function DayCell({ entries, figure, closed }: DayCellProps) {
  const isKept = useKeeping() === 'browser'
  const waiting = entries.flatMap((entry) => entry.waiting ?? [])
  const asking = waiting.find(({ state }) => state.is === 'parked')
  const isRunning = entries.some((entry) => entry.isRunning)
  const hasNotes = entries.some(({ notes }) => notes !== '')
  const lock = closed?.because === 'locked' ? closed.words : undefined
  const first = asking ?? waiting[0]
  const said = [
    !figure.isNothing && figure.said,
    entries.length > 1 && entriesCounted(entries.length),
    isRunning && 'running',
    hasNotes && 'with notes',
    lock !== undefined && `locked: ${plainText(lock)}`,
    first && standingWords(first, isKept),
  ]
  return (
    <>
      <span className={styles['unseen']}>{said.filter(Boolean).join(', ')}</span>
      <span className={styles['signs']} aria-hidden="true">
        {asking ? <CircleAlert data-asks="" /> : first && <CloudOff data-waits="" />}
        {lock !== undefined && <Lock />}
        {entries.length > 1 && <span>{entries.length}×</span>}
      </span>
      <span className={styles['figure']} data-running={isRunning || undefined} aria-hidden="true">
        {figure.isNothing ? '' : figure.shown}
      </span>
      {hasNotes && <span className={styles['noted']} aria-hidden="true" />}
    </>
  )
}
