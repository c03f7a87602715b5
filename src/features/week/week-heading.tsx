import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { addDays, type Day } from '../../domain/day.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { type DateAs, dateInWords } from '../../ui/format/day.ts'
import styles from '../../ui/screen-heading.module.css'

type WeekHeadingProps = {
  /** In the address: one of the days. */
  shownDay: Day
  days: readonly Day[]
  today: Day
  dateAs: DateAs
}

/** The week's name, and the ways to other weeks. */
export function WeekHeading({ shownDay, days, today, dateAs }: WeekHeadingProps) {
  const navigate = useNavigate()
  const [first = shownDay] = days
  const isNow = days.includes(today)

  return (
    <header className={styles['heading']}>
      <h1 className={styles['title']} aria-live="polite">
        {isNow ? 'This week' : 'Week'}
        <span className={styles['under']}>
          {dateInWords(first, dateAs)} – {dateInWords(days.at(-1) ?? first, dateAs)}
        </span>
      </h1>
      <nav className={styles['ways']} aria-label="Weeks">
        {!isNow && (
          <Link className={buttonClass()} to={paths.week(today)}>
            This week
          </Link>
        )}
        <Link className={buttonClass('icon')} to={paths.week(addDays(first, -7))} aria-label="Previous week">
          <ChevronLeft aria-hidden="true" />
        </Link>
        <DatePicker label="Go to the week of" value={shownDay} onPick={(date) => void navigate(paths.week(date))} />
        <Link className={buttonClass('icon')} to={paths.week(addDays(first, 7))} aria-label="Next week">
          <ChevronRight aria-hidden="true" />
        </Link>
      </nav>
    </header>
  )
}
