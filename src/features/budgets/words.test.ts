import { describe, expect, it } from 'vitest'
import type { Budget } from '../../domain/budget.ts'
import { addDays, day, monthOf } from '../../domain/day.ts'
import { anEntry, piecesOf } from '../../domain/sample-pieces.ts'
import { HarvestError } from '../../harvest/errors.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { moneyOfCompany, usualWays } from '../../queries/ways.ts'
import { linesOf, projectsWithout } from './lines.ts'
import { figureOf, kindInWords, outlookInWords, shareInWords } from './words.ts'

const hour = 3600
const today = day('2026-03-11')
const account: ReadyAccount = {
  state: 'ready',
  id: 1,
  name: 'Saltmarsh Ltd',
  me: { accountId: 1, userId: 5 },
  profile: {
    ...usualWays,
    userId: 5,
    personName: 'Anna',
    companyName: 'Saltmarsh Ltd',
    zoneName: 'Berlin',
    timeZone: 'Europe/Berlin',
    moneyAs: { ...moneyOfCompany(undefined), currency: 'USD' },
    hasClockTimes: false,
  },
}
const webshop: Budget = {
  accountId: 1,
  client: { id: 1, name: 'Saltmarsh' },
  project: { id: 1, name: 'Webshop' },
  by: 'project',
  isMonthly: false,
  amounts: { budget: 100 * hour, spent: 64 * hour },
}
const assignment: Assignment = {
  accountId: 1,
  client: { id: 1, name: 'Saltmarsh' },
  project: { id: 1, name: 'Webshop' },
  task: { id: 1, name: 'Design' },
  billable: true,
}
type Read = Omit<Parameters<typeof linesOf>[0], 'groups'>

// 48 hours in the last four weeks, 12 a week
const lately = [0, 5, 20, 27].map((days, id) =>
  anEntry({ id: id + 1, day: addDays(today, -days), seconds: 12 * hour, hourlyCents: 10_000 }),
)
const before = anEntry({ id: 9, day: addDays(today, -28), seconds: 4 * hour, hourlyCents: 10_000 })
const all: Read = { assignments: [assignment], pieces: piecesOf([...lately, before]), missing: [], today }

function lineOf(some: Partial<Budget> = {}, read: Partial<Read> = {}) {
  const [line] = linesOf({ ...all, ...read, groups: [{ account, budgets: [{ ...webshop, ...some }] }] })
  if (!line) throw new Error('No line')
  return line
}

const outlookOf = (some: Partial<Budget> = {}, read: Partial<Read> = {}) =>
  outlookInWords(lineOf(some, read), today).shown

describe('a budget’s line', () => {
  it('has one’s own part and pace beside what all have spent', () => {
    const line = lineOf()
    expect([line.mine, line.burn]).toEqual([52 * hour, 48 * hour])
    expect(outlookInWords(line, today)).toEqual({
      shown: 'At your 12:00 h a week it is used up in the week of 30 March 2026.',
      said: 'At your 12 hours a week it is used up in the week of 30 March 2026.',
    })
    expect(shareInWords(line)).toBe('64 %')
    expect(figureOf(-hour / 2, line)).toEqual({ shown: '−0:30', said: 'minus 30 minutes' })
  })

  it('names this week and the next as such', () => {
    expect(outlookOf({ amounts: { budget: 100 * hour, spent: 98 * hour } })).toContain('used up this week.')
    expect(outlookOf({ amounts: { budget: 100 * hour, spent: 88 * hour } })).toContain('used up next week.')
  })

  it('says by how much it is over, and what is used up or idle', () => {
    expect(outlookOf({ amounts: { budget: 10 * hour, spent: 12.5 * hour } })).toBe('Over by 2:30.')
    expect(outlookOf({ amounts: { budget: hour, spent: hour } })).toBe('Used up.')
    expect(outlookOf({}, { pieces: [] })).toBe('You tracked nothing on it in the last four weeks.')
    expect(outlookOf({ amounts: { budget: 9e6 * hour, spent: 0 } })).toContain('lasts more than ten years.')
  })

  it('of a month has its days, and this month’s part of it', () => {
    const line = lineOf({ isMonthly: true, amounts: { budget: 100 * hour, spent: 30 * hour } })
    expect(kindInWords(line, today)).toBe('Hours of March, 20 of 31 days to come')
    expect(kindInWords(line, day('2026-03-31'))).toBe('Hours of March, its last day')
    expect(line.mine).toBe(24 * hour)
    expect(outlookInWords(line, today).shown).toBe('At your 12:00 h a week it lasts the month, with 35:43 left.')
  })

  it('that is not shown to this person says who sees it, and is no zero', () => {
    const line = lineOf({ amounts: undefined })
    expect(outlookInWords(line, today).shown).toBe('Harvest shows this budget to managers only.')
    expect(line.outlook).toBeUndefined()
  })

  it('in money has the client’s currency, or says that it is not known', () => {
    const francs = { id: 1, name: 'Saltmarsh', currency: 'CHF' }
    const inFrancs = { pieces: piecesOf(lately.map((entry) => ({ ...entry, client: francs }))) }
    const money = { by: 'project_cost', amounts: { budget: 1_000_000, spent: 520_000 } } as const
    expect(outlookOf(money, inFrancs)).toBe(
      'At your 1,200.00\u00a0CHF a week it is used up in the week of 6 April 2026.',
    )
    expect(kindInWords(lineOf(money, inFrancs), today)).toBe('Money')
    expect(kindInWords(lineOf(money), today)).toBe('Money in the client’s currency')
    expect(figureOf(520_000, lineOf(money)).shown).toBe('5,200.00')
  })

  it('in money knows no pace where the rate is not shown', () => {
    const unpriced = { pieces: piecesOf([anEntry({ day: today })]) }
    const money = { by: 'task_fees', amounts: { budget: 1_000_000, spent: 520_000 } } as const
    expect(lineOf(money, unpriced).mine).toBe('unpriced')
    expect(outlookOf(money, unpriced)).toContain('Harvest does not show you your rate')
  })

  it('by person is about what is one’s own of it', () => {
    const mine = { assignments: [{ ...assignment, personBudget: 64 * hour }] }
    const line = lineOf({ by: 'person', amounts: { budget: 300 * hour, spent: 290 * hour } }, mine)
    expect(outlookInWords(line, today).shown).toBe('At your 12:00 h a week your part is used up next week.')
    const over = { assignments: [{ ...assignment, personBudget: 50 * hour }] }
    expect(outlookOf({ by: 'person' }, over)).toBe('Your part is over by 2:00.')
  })
})

describe('what has not been read', () => {
  const reading = { missing: [{ account, error: undefined, retry: undefined }] }
  const failed = { missing: [{ account, error: new HarvestError('unreachable', 'GET /'), retry: undefined }] }

  it('leaves one’s own part open, and the pace as soon as its months are there', () => {
    expect(lineOf({}, reading)).toMatchObject({ mine: 'reading', burn: 48 * hour })
    const latest = { ...reading, pieces: all.pieces.filter(({ month }) => month === monthOf(today)) }
    expect(lineOf({}, latest)).toMatchObject({ mine: 'reading', burn: 'reading' })
    expect(outlookOf({}, latest)).toBe('Your time is still being read.')
  })

  it('is said where it cannot be, and what is over is over all the same', () => {
    expect(outlookOf({}, { ...failed, pieces: [] })).toContain('could not all be read')
    expect(outlookOf({ amounts: { budget: hour, spent: 2 * hour } }, { ...failed, pieces: [] })).toBe('Over by 1:00.')
  })
})

it('counts the projects that no budget was told of, each once and by name', () => {
  const other = (id: number, name: string, task: number) => ({
    ...assignment,
    project: { id, name },
    task: { id: task, name: 'T' },
  })
  const some = [other(3, 'Office', 1), other(2, 'Learning', 1), other(3, 'Office', 2), assignment]
  expect(projectsWithout(some, [webshop]).map(({ name }) => name)).toEqual(['Learning', 'Office'])
})
