import type { HarvestAccount, Person } from './account.ts'
import { dayNumber } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { Entry } from './entry.ts'
import { historyOf } from './history.ts'
import { nordlicht } from './nordlicht.ts'
import { people } from './people.ts'
import { pinecrest } from './pinecrest.ts'
import type { AccountPlan } from './plan.ts'
import { projectsOf } from './projects.ts'
import { Timesheet, harvestOrder } from './timesheet.ts'
import { userOf } from './users.ts'

export type World = { people: readonly Person[]; accounts: HarvestAccount[] }

export type WorldOptions = { seed?: number }

// 100,000 ids a day, above 2^31 from the year 2004 on: a day's ids stay what they are whatever today is
const idsOf = (day: number) => 900_000_000 + day * 100_000

type Made = Omit<HarvestAccount, 'timesheet'> & { entries: Entry[]; nextId: number }

// what was made last, for tests open one world after the other
let last: { seed: number; today: Day; accounts: Made[] } | undefined

/** A made-up Harvest with three years of time up to today. The same seed and day give the same world. */
export function createWorld(today: Day, { seed = 1 }: WorldOptions = {}): World {
  if (last?.seed !== seed || last.today !== today) {
    const plans = [nordlicht, pinecrest]
    last = { seed, today, accounts: plans.map((plan, index) => accountOf(plan, index, seed, dayNumber(today))) }
  }
  return { people, accounts: last.accounts.map(copyOf) }
}

// entries change; what they point at never does
const copyOf = ({ entries, nextId, ...account }: Made): HarvestAccount => ({
  ...account,
  timesheet: new Timesheet(
    entries.map((entry) => ({ ...entry })),
    nextId,
  ),
})

function accountOf(plan: AccountPlan, index: number, seed: number, today: number): Made {
  const projects = projectsOf(plan, today)
  const users = plan.users.map((member) => userOf(plan, member, projects, today))
  const entries = users.flatMap((user, userIndex) => {
    const userPlan = plan.users[userIndex]
    const firstIdOf = (day: number) => idsOf(day) + index * 10_000 + userIndex * 1000
    return userPlan ? historyOf({ plan, userPlan, user, firstIdOf }, seed, today) : []
  })
  return {
    id: plan.id,
    company: plan.company,
    currency: plan.currency,
    rounding: plan.rounding,
    users,
    // above everything that today brought, with room for both accounts
    entries: entries.toSorted(harvestOrder),
    nextId: idsOf(today) + 20_000 + index * 40_000,
  }
}
