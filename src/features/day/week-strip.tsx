import { Link, NavLink } from 'react-router'
import { addDays, type Day, weekday } from '../../domain/day.ts'
import type { EntriesIn } from '../../queries/entries-in.ts'
import { paths } from '../../paths.ts'
import { useDayTargets } from '../../preferences/preferences.ts'
import { type DateAs, formatDate, formatDay } from '../../ui/format/day.ts'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { totalOf } from '../../queries/total-of.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
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
  const targets = useDayTargets()
  const written = (seconds: number) => formatDuration(seconds, hoursAs)
  const figures = days.map((day) => {
    const seconds = week.entries.filter((entry) => entry.day === day).map((entry) => shownSeconds.get(entry) ?? 0)
    const length = seconds.reduce((sum, each) => sum + each, 0)
    const target = targets[weekday(day)] ?? 0
    // no gap is told of days to come, nor where something could not be read
    const isTold = day <= today && week.missing.length === 0 && week.rejected.length === 0
    const short = isTold && target > length ? formatDuration(target - length, hoursAs) : undefined
    const total = totalOf(seconds, week.missing, written)
    return { day, length, target, short, ...total }
  })
  const whole = totalOf([...shownSeconds.values()], week.missing, written)
  const ofWeek = figures.reduce((sum, { target }) => sum + target, 0)
  const name = days.includes(today) ? 'This week' : `Week of ${formatDate(days[0] ?? shownDay, dateAs)}`
  const longest = Math.max(fullDay, ...figures.map(({ length }) => length))

  return (
    <nav className={styles['strip']} aria-label={name}>
      <ol className={styles['week']}>
        {figures.map(({ day, length, target, short, label, shown, said }) => (
          <li key={day}>
            <NavLink
              to={paths.day(day)}
              className={styles['day'] ?? ''}
              data-today={day === today || undefined}
              data-day={day}
              aria-label={[
                `${formatDay(day, 'weekday')} ${formatDay(day, 'dayOfMonth')}${day === today ? ', today' : ''}: ${said}`,
                target > 0 && week.missing.length === 0 && ` of ${written(target)}`,
                short && `, ${short} ${day === today ? 'to go' : 'short'}`,
              ]
                .filter(Boolean)
                .join('')}
            >
              <span className={styles['name']}>
                {formatDay(day, 'shortWeekday')} <b>{formatDay(day, 'dayOfMonth')}</b>
              </span>
              <span className={styles['track']} data-target={target > 0 || undefined} aria-hidden="true">
                <span
                  className={styles['bar']}
                  data-reached={(target > 0 && length >= target) || undefined}
                  style={{ inlineSize: `${Math.min(100, (100 * length) / (target || longest))}%` }}
                />
              </span>
              <span className={styles['figure']} data-empty={length === 0 || undefined}>
                {label === 'At least' ? `≥ ${shown}` : shown}
                {short && <span className={styles['short']}>−{short}</span>}
              </span>
            </NavLink>
          </li>
        ))}
      </ol>
      <div className={styles['whole']}>
        <Link to={paths.day(addDays(shownDay, -7))}>Week before</Link>
        <Link to={paths.day(addDays(shownDay, 7))}>Week after</Link>
        <p>
          <Link to={paths.week(shownDay)}>{name}</Link>
          {whole.label === 'At least' && ', at least'} <b>{whole.shown}</b>
          {ofWeek > 0 && ` of ${written(ofWeek)}`}
        </p>
      </div>
    </nav>
  )
}
