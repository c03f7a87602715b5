import { describe, expect, it } from 'vitest'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

const today = '2026-03-11'

const ofMember = ({ accounts }: World) =>
  accounts.map(({ timesheet }) => timesheet.entries.filter(({ owner }) => owner.firstName === 'Mira'))

describe('worlds by size', () => {
  it.each([
    [1, 1],
    [50, 4],
    [20_000, 4],
  ])('have %d entries of the member, spread over the years up to today', (entries, calendarYears) => {
    const own = ofMember(createWorld(today, { entries })).flat()
    expect(own).toHaveLength(entries)
    const days = own.map(({ spentDate }) => spentDate).toSorted()
    expect(days.at(-1)).toBe(today)
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(calendarYears)
  })

  it('keep the day within midnight and ids apart, however many entries it has', () => {
    const { accounts } = createWorld(today, { entries: 60_000 })
    const ids = accounts.flatMap(({ timesheet }) => timesheet.entries.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const ends = accounts[1]?.timesheet.entries.map(({ endedMinute }) => endedMinute ?? 0) ?? []
    expect(Math.max(...ends.slice(0, 50_000))).toBeLessThan(1440)
  })

  it('refuse more than a thousand entries a day', () => {
    expect(() => createWorld(today, { entries: 800_000, years: 1 })).toThrow(RangeError)
  })

  it('go as many years back as asked', () => {
    const [own] = ofMember(createWorld(today, { years: 6 }))
    expect(own?.at(-1)?.spentDate).toMatch(/^2020-03/)
  })

  it('have as many accounts as asked, under other ids and names, and the member signs in to all', () => {
    const { accounts, people } = createWorld(today, { accounts: 5, years: 1 })
    expect(accounts.map(({ id }) => id)).toEqual([1482011, 1533907, 1483011, 1534907, 1484011])
    expect(accounts.map(({ company }) => company.name)).toContain('Nordlicht Werkstatt 2')
    const reached = people[0]?.accounts.filter(({ product }) => product === 'harvest')
    expect(reached?.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id))
    for (const { users } of accounts) expect(users.all.filter(({ personId }) => personId === 5120431)).toHaveLength(1)
    for (const kind of ['users', 'projects', 'userAssignments', 'taskAssignments', 'expenses'] as const) {
      const ids = accounts.flatMap((account) => account[kind].all.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
    const entries = accounts.flatMap(({ timesheet }) => timesheet.entries.map(({ id }) => id))
    expect(new Set(entries).size).toBe(entries.length)
  })

  it('may have a single account', () => {
    const { accounts, people } = createWorld(today, { accounts: 1 })
    expect(accounts).toHaveLength(1)
    expect(people[0]?.accounts.map(({ id }) => id)).toEqual([1482011, 1482630])
  })
})
