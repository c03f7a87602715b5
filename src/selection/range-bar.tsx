import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { type Day, isDay } from '../domain/day.ts'
import { periods } from '../domain/period.ts'
import type { Ways } from '../queries/ways.ts'
import { buttonClass } from '../ui/button.tsx'
import { choiceBeside, type ChosenRange, rangeWords } from './chosen-range.ts'
import styles from './range-bar.module.css'
import type { Choice } from './selection.ts'

type RangeBarProps = {
  title: string
  choice: Choice
  chosen: ChosenRange
  today: Day
  ways: Ways
  /** The address of this screen for other days. */
  to: (choice: Choice) => string
  onChoose: (choice: Choice) => void
}

const periodWords = { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' }
const currentWords = {
  day: 'Today',
  week: 'This week',
  month: 'This month',
  quarter: 'This quarter',
  year: 'This year',
}

/** Which days are shown, and the ways to others. */
export function RangeBar({ title, choice, chosen, today, ways, to, onChoose }: RangeBarProps) {
  const { range } = chosen
  const [before, after] = [-1, 1].map((steps) => choiceBeside(choice, steps, today, ways.firstWeekday))
  // a range is looked at more closely from its end, or from today where that is in it
  const at = range.from <= today && today <= range.to ? undefined : range.to
  const kinds: { name: string; isChosen: boolean; choice: Choice }[] = [
    ...periods.map((period) => ({
      name: periodWords[period],
      isChosen: chosen.kind === period,
      choice: { kind: 'period' as const, period, at },
    })),
    { name: 'All', isChosen: chosen.kind === 'all', choice: { kind: 'all' } },
    { name: 'Custom', isChosen: chosen.kind === 'custom', choice: { kind: 'custom', ...range } },
  ]

  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']} aria-live="polite">
        {title}
        <span className={styles['dates']}>{rangeWords(chosen, ways.dateAs)}</span>
      </h1>
      <nav className={styles['beside']} aria-label="Periods">
        {choice.kind === 'period' && choice.at && (
          <Link className={buttonClass()} to={to({ ...choice, at: undefined })}>
            {currentWords[choice.period]}
          </Link>
        )}
        {before && (
          <Link className={buttonClass('icon')} to={to(before)} aria-label={`Previous ${chosen.kind}`}>
            <ChevronLeft aria-hidden="true" />
          </Link>
        )}
        {after && (
          <Link className={buttonClass('icon')} to={to(after)} aria-label={`Next ${chosen.kind}`}>
            <ChevronRight aria-hidden="true" />
          </Link>
        )}
      </nav>
      <nav className={styles['kinds']} aria-label="Range">
        <ul>
          {kinds.map(({ name, isChosen, choice }) => (
            <li key={name}>
              <Link to={to(choice)} aria-current={isChosen ? 'true' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {choice.kind === 'custom' && <CustomRange from={choice.from} to={choice.to} onChoose={onChoose} />}
    </header>
  )
}

function CustomRange({ from, to, onChoose }: { from: Day; to: Day; onChoose: (choice: Choice) => void }) {
  const field = (label: string, value: Day, choiceWith: (day: Day) => Choice) => (
    <label>
      {label}{' '}
      <input
        // by hand, as React would set back a date that is still being typed
        key={value}
        type="date"
        defaultValue={value}
        min="1900-01-01"
        max="2199-12-31"
        onBlur={({ target }) => {
          if (isDay(target.value) && target.validity.valid && target.value !== value) onChoose(choiceWith(target.value))
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
        }}
      />
    </label>
  )
  return (
    <p className={styles['custom']}>
      {field('From', from, (day) => ({ kind: 'custom', from: day, to: day > to ? day : to }))}
      {field('to', to, (day) => ({ kind: 'custom', from: day < from ? day : from, to: day }))}
    </p>
  )
}
