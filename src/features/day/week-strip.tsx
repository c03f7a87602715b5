import { Link, NavLink } from 'react-router'
import { addDays, type Day } from '../../domain/day.ts'
import type { EntriesIn } from '../../queries/entries-in.ts'
import { paths } from '../../paths.ts'
import { type DateAs, formatDate, formatDay } from '../../ui/format/day.ts'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { totalOf } from './total-of.ts'
import type { ShownSeconds } from './use-shown-seconds.ts'
import styles from './week-strip.module.css'

const fullDay = 8 * 3600

type WeekStripProps = {
  /** The day that the screen shows. */
  shownDay: Day
  days: Day[]
  week: EntriesIn
  today: Day
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  dateAs: DateAs
}

/** The week around a day: seven days, each with its total, each a way to that day. */
export function WeekStrip({ shownDay, days, week, today, shownSeconds, hoursAs, dateAs }: WeekStripProps) {
  const figures = days.map((day) => {
    const seconds = week.entries.filter((entry) => entry.day === day).map((entry) => shownSeconds.get(entry) ?? 0)
    const length = seconds.reduce((sum, each) => sum + each, 0)
    return { day, length, ...totalOf(seconds, week.missing, (total) => formatDuration(total, hoursAs)) }
  })
  const whole = totalOf([...shownSeconds.values()], week.missing, (total) => formatDuration(total, hoursAs))
  const name = days.includes(today) ? 'This week' : `Week of ${formatDate(days[0] ?? shownDay, dateAs)}`
  const longest = Math.max(fullDay, ...figures.map(({ length }) => length))

  return (
    <nav className={styles['strip']} aria-label={name}>
      <ol className={styles['week']}>
        {figures.map(({ day, length, label, shown, said }) => (
          <li key={day}>
            <NavLink
              to={paths.day(day)}
              className={styles['day'] ?? ''}
              data-today={day === today || undefined}
              aria-label={`${formatDay(day, 'weekday')} ${formatDay(day, 'dayOfMonth')}${day === today ? ', today' : ''}: ${said}`}
            >
              <span className={styles['name']}>
                {formatDay(day, 'shortWeekday')} <b>{formatDay(day, 'dayOfMonth')}</b>
              </span>
              <span className={styles['track']} aria-hidden="true">
                <span className={styles['bar']} style={{ inlineSize: `${(100 * length) / longest}%` }} />
              </span>
              <span className={styles['figure']} data-empty={length === 0 || undefined}>
                {label === 'At least' ? `≥ ${shown}` : shown}
              </span>
            </NavLink>
          </li>
        ))}
      </ol>
      <div className={styles['whole']}>
        <Link to={paths.day(addDays(shownDay, -7))}>Week before</Link>
        <Link to={paths.day(addDays(shownDay, 7))}>Week after</Link>
        <p>
          {whole.label === 'At least' ? `${name}, at least` : name} <b>{whole.shown}</b>
        </p>
      </div>
    </nav>
  )
}
