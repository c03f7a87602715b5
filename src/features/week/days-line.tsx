import { Link } from 'react-router'
import type { Day } from '../../domain/day.ts'
import { paths } from '../../paths.ts'
import { formatDay } from '../../ui/format/day.ts'
import type { CellAt } from './cell-at.ts'
import { firstDay } from './moves.ts'
import styles from './week-table.module.css'

type DaysLineProps = { days: readonly Day[]; today: Day; at: CellAt }

/** The names of the days, each the way to its day. */
export function DaysLine({ days, today, at }: DaysLineProps) {
  return (
    <tr>
      <th scope="col" className={styles['head']}>
        Project and task
      </th>
      {days.map((day, index) => (
        <th key={day} scope="col" className={styles['dayName']} data-today={day === today || undefined}>
          <Link to={paths.day(day)} {...at('days', index + firstDay)}>
            <span aria-hidden="true">
              {formatDay(day, 'shortWeekday')} <b>{formatDay(day, 'dayOfMonth')}</b>
            </span>
            <span className={styles['unseen']}>
              {formatDay(day, 'weekday')} {formatDay(day, 'dayOfMonth')}
              {day === today && ', today'}
            </span>
          </Link>
        </th>
      ))}
      <th scope="col">Total</th>
    </tr>
  )
}
