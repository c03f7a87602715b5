import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { day, weekOf } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { dayTargetsSet } from '../../preferences/preferences.ts'
import type { EntriesIn } from '../../queries/entries-in.ts'
import { WeekStrip } from './week-strip.tsx'

const today = day('2026-03-11')
const hour = 3600

const entry = (on: string, hours: number): TimeEntry => ({
  id: Number(on.slice(-2)),
  accountId: 7,
  day: day(on),
  seconds: hours * hour,
  notes: '',
  client: { id: 1, name: 'Client' },
  project: { id: 1, name: 'Project' },
  task: { id: 1, name: 'Task' },
  billable: true,
  isRunning: false,
  updatedAt: 0,
})

const entries = [entry('2026-03-09', 6.5), entry('2026-03-10', 9), entry('2026-03-11', 2)]

function open(rest: Partial<EntriesIn> = {}) {
  const week = {
    entries,
    progress: { monthsRead: 1, months: 1 },
    asOf: undefined,
    missing: [],
    rejected: [],
    isRefreshing: false,
    stale: [],
    ...rest,
  }
  render(
    <MemoryRouter>
      <WeekStrip
        shownDay={today}
        days={weekOf(today, 1)}
        week={week}
        today={today}
        shownSeconds={new Map(entries.map((one) => [one, one.seconds]))}
        hoursAs="hours-minutes"
        dateAs="%d.%m.%Y"
      />
    </MemoryRouter>,
  )
  return screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.getAttribute('aria-label'))
}

beforeEach(() => dayTargetsSet([0, ...Array.from({ length: 5 }, () => 8 * hour), 0]))
afterEach(cleanup)

it('the week tells how far each day is from its target, but not the days to come', () => {
  expect(open()).toEqual([
    'Monday 9: 6:30 of 8:00, 1:30 short',
    'Tuesday 10: 9:00 of 8:00',
    'Wednesday 11, today: 2:00 of 8:00, 6:00 to go',
    'Thursday 12: 0:00 of 8:00',
    'Friday 13: 0:00 of 8:00',
    'Saturday 14: 0:00',
    'Sunday 15: 0:00',
  ])
  expect(screen.getByRole('navigation').textContent).toContain('This week 17:30 of 40:00')
  expect(screen.getByText('−1:30')).toBeDefined()
})

it('no gap is told while something has not been read, or could not be', () => {
  const missing = [{ account: { id: 8, name: 'Other' }, error: undefined, retry: undefined }]
  expect(open({ missing })[0]).toBe('Monday 9: not read yet')
  cleanup()
  expect(open({ rejected: [{ name: 'an entry', reason: 'odd' }] })[0]).toBe('Monday 9: 6:30 of 8:00')
})

it('without targets the week speaks of none', () => {
  dayTargetsSet([0, 0, 0, 0, 0, 0, 0])
  expect(open()[0]).toBe('Monday 9: 6:30')
  expect(screen.getByRole('navigation').textContent).toMatch(/This week 17:30$/)
})
