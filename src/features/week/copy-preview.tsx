import type { Day } from '../../domain/day.ts'
import { rowKey } from '../../domain/week-grid.ts'
import type { Skipped } from '../../domain/week-grid-copy.ts'
import { colourOf } from '../../ui/colour.ts'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './copy-dialog.module.css'
import type { CopiedRow } from './week-copy.ts'
import { dayName, shortReasons, workName } from './words.ts'

type CopyPreviewProps = {
  rows: readonly CopiedRow[]
  days: readonly Day[]
  hoursAs: HoursAs
  skipped: readonly Skipped[]
}

/** Row by row, what would be copied and to which days, and what is left out and why. */
export function CopyPreview({ rows, days, hoursAs, skipped }: CopyPreviewProps) {
  const skippedByRow = new Map<string, Set<string>>()
  for (const one of skipped) {
    const name = workName(one.work)
    skippedByRow.set(name, (skippedByRow.get(name) ?? new Set()).add(reasonOf(one)))
  }
  return (
    <ul className={styles['preview']} aria-label="What would be copied">
      {rows.map(({ work, days: on, seconds }) => (
        <li key={rowKey(work)}>
          <span
            className={styles['colour']}
            style={{ background: colourOf(work.accountId, work.project.id) }}
            aria-hidden="true"
          />
          <span className={styles['name']}>
            <bdi>{workName(work)}</bdi>
            {on.length > 0 && <span className={styles['soft']}>{daysSaid(on, days)}</span>}
          </span>
          {seconds > 0 && <b>{formatDuration(seconds, hoursAs)}</b>}
        </li>
      ))}
      {[...skippedByRow].map(([name, reasons]) => (
        <li key={name} className={styles['skipped']}>
          <span className={styles['name']}>
            <bdi>{name}</bdi>
            <span className={styles['soft']}>{[...reasons].join('; ')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function reasonOf(one: Skipped): string {
  const reason = shortReasons[one.because]
  if (!('day' in one)) return reason
  return `${dayName(one.day)}: ${one.because === 'locked-day' ? plainText(one.words) : reason}`
}

const daysSaid = (indexes: readonly number[], days: readonly Day[]) =>
  [...new Set(indexes)]
    .toSorted((one, other) => one - other)
    .map((index) => formatDay(days[index] ?? '1970-01-01', 'shortWeekday'))
    .join(', ')
