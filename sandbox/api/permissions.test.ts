import { describe, expect, it } from 'vitest'
import { createWorld } from '../world/world.ts'
import type { Caller } from './caller.ts'
import {
  accessRolesOf,
  isAdministrator,
  isManager,
  isMember,
  looksAfter,
  manages,
  may,
  seesBillableRates,
  seesBudget,
  seesCostRates,
  seesTime,
  writesTime,
} from './permissions.ts'
import { openSandbox } from '../asking.ts'

function open() {
  const [account] = createWorld('2026-03-11').accounts
  if (!account) throw new Error('There is an account')
  const user = (name: string) => named(account.users.all.find(({ firstName }) => firstName === name))
  const project = (name: string) => named(account.projects.all.find((project) => project.name === name))
  const caller = (name: string): Caller => {
    const self = user(name)
    const own = account.userAssignments.all.filter(({ user, isProjectManager }) => user === self && isProjectManager)
    return { account, self, managed: new Set(own.map(({ project }) => project)) }
  }
  return { user, project, caller }
}

function named<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('Nothing has that name')
  return found
}

describe('roles', () => {
  const { user } = open()

  it('make everybody one of administrator, manager and member', () => {
    const kinds = ['Jonas', 'Leyla', 'Mira'].map((name) =>
      [isAdministrator, isManager, isMember].map((is) => is(user(name))),
    )
    expect(kinds).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })

  it('let administrators do everything, managers what they were given, members nothing', () => {
    const people = ['Jonas', 'Leyla', 'Mira'].map(user)
    expect(people.map((one) => [may(one, 'project_creator'), may(one, 'client_and_task_manager')])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
  })

  it('have people_manager as long as a manager has teammates', () => {
    const manager = { ...user('Leyla') }
    expect(accessRolesOf(manager)).toContain('people_manager')
    expect(accessRolesOf({ ...manager, teammateIds: [] })).not.toContain('people_manager')
  })
})

describe('a manager', () => {
  const { user, project, caller } = open()
  const manager = caller('Leyla')

  it('manages the projects that name them, and looks after teammates', () => {
    expect([manages(manager, project('Guest app')), manages(manager, project('Learning'))]).toEqual([true, false])
    expect([looksAfter(manager, user('Noor')), looksAfter(manager, user('Mira'))]).toEqual([true, false])
  })

  it('sees and, being allowed to, writes time of managed projects and teammates', () => {
    for (const touches of [seesTime, writesTime]) {
      expect(touches(manager, user('Mira'), project('Guest app'))).toBe(true)
      expect(touches(manager, user('Noor'), project('Learning'))).toBe(true)
      expect(touches(manager, user('Mira'), project('Learning'))).toBe(false)
    }
    const without = { ...manager, self: { ...manager.self, accessRoles: ['manager'] } }
    expect(writesTime(without, user('Mira'), project('Guest app'))).toBe(false)
    expect(writesTime(without, without.self, project('Learning'))).toBe(true)
  })

  it('sees billable rates where allowed to, and cost rates never', () => {
    expect(seesBillableRates(manager, project('Guest app'))).toBe(true)
    expect(seesBillableRates(manager, project('Learning'))).toBe(false)
    expect(seesBillableRates(manager, project('Learning'), user('Noor'))).toBe(true)
    expect([seesCostRates(manager), seesCostRates(caller('Jonas'))]).toEqual([false, true])
  })

  it('finds time of managed projects and teammates in the list, and nobody else’s', async () => {
    const found = await openSandbox().entries('from=2026-03-01', { as: 'Leyla' })
    const managed = new Set(['Guest app', 'Customer portal', 'Brand refresh'])
    const teammates = new Set(['Leyla Aydin', 'Noor Haddad', 'Zofia Kruk'])
    expect(found.every(({ user, project }) => managed.has(project.name) || teammates.has(user.name))).toBe(true)
    expect(new Set(found.map(({ user }) => user.name)).size).toBeGreaterThan(3)
    expect(found.every(({ cost_rate }) => cost_rate === null)).toBe(true)
    expect(found.some(({ billable_rate }) => billable_rate !== null)).toBe(true)
  })
})

describe('budgets', () => {
  const { project, caller } = open()

  it('in hours are seen by who manages the project, and by all where they are shown to all', () => {
    expect(seesBudget(caller('Mira'), project('Customer portal'))).toBe(true)
    expect(seesBudget(caller('Mira'), project('Booking site'))).toBe(false)
    expect(seesBudget(caller('Jonas'), project('Booking site'))).toBe(true)
  })

  it('in money are seen with the rates only', () => {
    expect(seesBudget(caller('Leyla'), project('Brand refresh'))).toBe(true)
    expect(seesBudget(caller('Leyla'), project('Subscription shop'))).toBe(false)
  })
})
