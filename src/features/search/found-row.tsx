import { Pencil } from 'lucide-react'
import { memo, useId } from 'react'
import { Link } from 'react-router'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { standingWords } from '../../outbox/standing-words.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { colourOf } from '../../ui/colour.ts'
import { Dot } from '../../ui/dot.tsx'
import { type DateAs, dateInWords } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { excerpt } from './excerpt.ts'
import styles from './found-list.module.css'
import { Marked } from './marked.tsx'

type FoundRowProps = {
  entry: ShownEntry
  words: readonly string[]
  /** Undefined where one account is shown alone. */
  account: string | undefined
  hours: string
  dateAs: DateAs
  tabIndex: 0 | -1
  /** Whether what waits is kept in this browser. */
  isKept: boolean
  onEdit: (entry: ShownEntry) => void
}

/** An entry that was found; leads to its day, and can be edited here. */
export const FoundRow = memo(function FoundRow({
  entry,
  words,
  account,
  hours,
  dateAs,
  tabIndex,
  isKept,
  onEdit,
}: FoundRowProps) {
  const { accountId, id, client, project, task, notes, billable, waiting } = entry
  const hoursId = useId()
  return (
    <div className={styles['row']} data-entry={`${accountId} ${id}`}>
      <Link className={styles['entry']} to={paths.day(entry.day, entry)} tabIndex={tabIndex}>
        <span className={styles['colour']} style={{ background: colourOf(accountId, project.id) }} aria-hidden="true" />
        <span className={styles['what']}>
          <span className={styles['work']}>
            <b>
              <Marked text={plainText(project.name)} words={words} />
            </b>
            {project.code && <Marked text={plainText(project.code)} words={words} />}
          </span>
          <span className={styles['where']}>
            {account !== undefined && (
              <span className={styles['account']}>
                <Dot id={accountId} /> <bdi className={styles['name']}>{plainText(account)}</bdi>
              </span>
            )}
            <span>
              <Marked text={plainText(client.name)} words={words} /> ·{' '}
              <Marked text={plainText(task.name)} words={words} />
              {!billable && ' · not billable'}
            </span>
          </span>
          <span className={styles['note']}>
            {waiting && <em>{standingWords(waiting, isKept)} </em>}
            {notes && <Marked text={excerpt(plainText(notes), words)} words={words} />}
          </span>
        </span>
        <span id={hoursId} className={styles['hours']}>
          {hours}
          {entry.isRunning && <small>running</small>}
          <span className={styles['unseen']}>, {dateInWords(entry.day, dateAs)}</span>
        </span>
      </Link>
      <Button
        look="icon"
        tabIndex={tabIndex}
        onClick={() => onEdit(entry)}
        aria-label={`Edit ${plainText(project.name)}, ${plainText(task.name)}`}
        aria-describedby={hoursId}
      >
        <Pencil aria-hidden="true" />
      </Button>
    </div>
  )
})
