import type { AccountRecords, HarvestAccount, Person } from './account.ts'
import { recordsOf } from './account-records.ts'
import { dayNumber } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { Entry } from './entry.ts'
import { historyOf } from './history.ts'
import type { Length, Who } from './history.ts'
import { idsOf } from './ids.ts'
import { member, peopleOf } from './people.ts'
import type { AccountPlan } from './plan.ts'
import { plansOf } from './plans.ts'
import { Timesheet } from './timesheet.ts'

export type World = { people: readonly Person[]; accounts: HarvestAccount[] }

export type WorldOptions = {
  seed?: number
  /** How many entries the member has in all accounts together, in place of two to five a working day. */
  entries?: number
  /** How many accounts of Harvest the member has: 2. */
  accounts?: number
  /** How far back the member's entries go: 3. */
  years?: number
}

type Made = { plan: AccountPlan; entries: readonly Entry[] }

// what was made last, for tests open one world after the other
let last: { key: string; accounts: Made[] } | undefined

/**
 * A made-up Harvest with years of time up to today; the same options and day give the same world. Throws a RangeError
 * for more than 1000 entries on one day of an account.
 */
export function createWorld(today: Day, options: WorldOptions = {}): World {
  const { seed = 1, accounts = 2, entries, years } = options
  const number = dayNumber(today)
  const plans = plansOf(accounts)
  const key = JSON.stringify([today, seed, accounts, entries, years])
  if (last?.key !== key) {
    const made = plans.map((plan, index) => {
      // what does not divide goes to the first accounts
      const share = entries === undefined ? undefined : Math.floor((entries + accounts - 1 - index) / accounts)
      return { plan, entries: entriesOf(plan, index, { seed, today: number, entries: share, years }) }
    })
    last = { key, accounts: made }
  }
  return { people: peopleOf(plans), accounts: last.accounts.map((made, index) => fresh(made, index, number)) }
}

/** An account of its own: new records, and the entries that were made pointing at them. */
function fresh({ plan, entries }: Made, index: number, today: number): HarvestAccount {
  const ids = idsOf(index)
  const account = recordsOf(plan, ids, today)
  const own = entries.map((entry) => ({
    ...entry,
    owner: same(account.users.find(entry.owner.id)),
    userAssignment: same(account.userAssignments.find(entry.userAssignment.id)),
    taskAssignment: same(account.taskAssignments.find(entry.taskAssignment.id)),
  }))
  return { ...account, timesheet: new Timesheet(own, ids.firstNewEntry(today)) }
}

function same<Found>(record: Found | undefined): Found {
  if (record === undefined) throw new Error('A plan makes the same records each time')
  return record
}

type Wanted = Length & { seed: number; today: number }

function entriesOf(plan: AccountPlan, index: number, { seed, today, ...length }: Wanted): Entry[] {
  const ids = idsOf(index)
  const account = recordsOf(plan, ids, today)
  const entries = account.users.all.flatMap((user, userIndex) => {
    const userPlan = plan.users[userIndex]
    const firstIdOf = (day: number) => ids.firstEntryOn(day, userIndex)
    if (!userPlan) return []
    const who: Who = { plan, userPlan, user, work: workOf(plan, account, user.id), firstIdOf }
    return historyOf(who, seed, today, user.personId === member.id ? length : {})
  })
  // ids grow with the days, so this is Harvest's order
  return entries.toSorted((one, other) => other.id - one.id)
}

function workOf(plan: AccountPlan, account: AccountRecords, userId: number): Who['work'] {
  const topics = new Map(plan.clients.flatMap(({ projects }) => projects.map(({ name, topics }) => [name, topics])))
  return account.userAssignments.all
    .filter(({ user }) => user.id === userId)
    .map((userAssignment) => ({
      userAssignment,
      taskAssignments: account.taskAssignments.all.filter(({ project }) => project === userAssignment.project),
      topics: topics.get(userAssignment.project.name) ?? [],
    }))
}
