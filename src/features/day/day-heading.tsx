import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { addDays, type Day, isDay } from '../../domain/day.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { type DateAs, dateInWords, formatDay } from '../../ui/format/day.ts'
import styles from './day-heading.module.css'

/** The day's name, and the ways to other days. */
export function DayHeading({ day, today, dateAs }: { day: Day; today: Day; dateAs: DateAs }) {
  const navigate = useNavigate()
  const picker = useRef<HTMLInputElement>(null)

  // by hand, as React would set back a date that is still being typed
  useEffect(() => {
    if (picker.current && picker.current.value !== day) picker.current.value = day
  }, [day])

  return (
    <header className={styles['heading']}>
      <h1 className={styles['day']} aria-live="polite">
        {formatDay(day, 'weekday')}
        <span className={styles['date']}>{dateInWords(day, dateAs)}</span>
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
        <label className={styles['picker']}>
          <span className={styles['pickerLabel']}>Go to a day</span>
          <input
            type="date"
            ref={picker}
            defaultValue={day}
            min="1900-01-01"
            max="2199-12-31"
            onChange={(event) => {
              const chosen = event.target.value
              // while a year is typed its first digits are a date of their own
              if (isDay(chosen) && event.target.validity.valid) void navigate(paths.day(chosen))
            }}
          />
        </label>
        <Link className={buttonClass('icon')} to={paths.day(addDays(day, 1))} aria-label="Next day">
          <ChevronRight aria-hidden="true" />
        </Link>
      </nav>
    </header>
  )
}
