import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { addDays, type Day } from '../../domain/day.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { type DateAs, dateInWords, formatDay } from '../../ui/format/day.ts'
import styles from '../../ui/screen-heading.module.css'

/** The day's name, and the ways to other days. */
export function DayHeading({ day, today, dateAs }: { day: Day; today: Day; dateAs: DateAs }) {
  const navigate = useNavigate()

  return (
    <header className={styles['heading']}>
      <h1 className={styles['title']} aria-live="polite">
        {formatDay(day, 'weekday')}
        <span className={styles['under']}>{dateInWords(day, dateAs)}</span>
      </h1>
      <nav className={styles['ways']} aria-label="Days">
        {day !== today && (
          <Link className={buttonClass()} to={paths.day(today)}>
            Today
          </Link>
        )}
        <Link className={buttonClass('icon')} to={paths.day(addDays(day, -1))} aria-label="Previous day">
          <ChevronLeft aria-hidden="true" />
        </Link>
        <DatePicker label="Go to a day" value={day} onPick={(date) => void navigate(paths.day(date))} />
        <Link className={buttonClass('icon')} to={paths.day(addDays(day, 1))} aria-label="Next day">
          <ChevronRight aria-hidden="true" />
        </Link>
      </nav>
    </header>
  )
}
