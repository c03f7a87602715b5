import { expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import type { DateAs } from '../ui/format/day.ts'
import { choiceBeside, chosenRange, rangeWords } from './chosen-range.ts'
import { readSelection } from './selection.ts'

const today = day('2026-03-11')
const history = { from: day('2023-03-01'), to: day('2026-03-31') }
const choice = (query: string) => readSelection(new URLSearchParams(query)).choice
const words = (query: string, as: DateAs = '%d/%m/%Y') => rangeWords(chosenRange(choice(query), today, 1, history), as)

it('says the chosen days in words', () => {
  expect(words('range=day')).toBe('Wednesday 11 March 2026')
  expect(words('range=week')).toBe('9 – 15 March 2026')
  expect(words('range=week&at=2026-04-01')).toBe('30 March – 5 April 2026')
  expect(words('range=week&at=2026-01-01')).toBe('29 December 2025 – 4 January 2026')
  expect(words('')).toBe('March 2026')
  expect(words('range=quarter&at=2025-12-31')).toBe('Quarter 4 of 2025')
  expect(words('range=year')).toBe('2026')
  expect(words('range=custom&from=2026-03-02&to=2026-03-02')).toBe('Monday 2 March 2026')
  expect(words('range=all')).toBe('All time')
})

it('says them in the order of the account', () => {
  const query = 'range=custom&from=2026-03-09&to='
  expect(['09', '15'].map((to) => words(`${query}2026-03-${to}`, '%m/%d/%Y'))).toEqual([
    'Monday, March 9, 2026',
    'March 9 – 15, 2026',
  ])
  expect(words(`${query}2026-04-01`, '%m/%d/%Y')).toBe('March 9 – April 1, 2026')
  expect(words(`${query}2027-01-01`, '%m/%d/%Y')).toBe('March 9, 2026 – January 1, 2027')
})

it('leads to the periods beside, and forgets the day when that is the current one', () => {
  expect(choiceBeside(choice(''), -1, today, 1)).toEqual({ kind: 'period', period: 'month', at: '2026-02-01' })
  expect(choiceBeside(choice('at=2026-02-14'), 1, today, 1)).toEqual(choice(''))
  expect(choiceBeside(choice('range=all'), 1, today, 1)).toBeUndefined()
  expect(choiceBeside(choice('range=year&at=1900-05-05'), -1, today, 1)).toBeUndefined()
})
