import type { Day } from './calendar.ts'
import type { Entry } from './entry.ts'
import type { User } from './records.ts'

/** All entries of an account, always in Harvest's order: newest `spent_date` first, then highest id. */
export class Timesheet {
  #entries: Entry[]
  #byId: Map<number, Entry>
  #nextId: number
  // what was asked since the last change
  #byOwner = new Map<User, readonly Entry[]>()

  /** The entries must be in Harvest's order already. */
  constructor(entries: Entry[], nextId: number) {
    this.#entries = entries
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]))
    this.#nextId = nextId
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** What is one person's, in the same order. */
  of(owner: User): readonly Entry[] {
    const known = this.#byOwner.get(owner)
    if (known) return known
    const own = this.#entries.filter((entry) => entry.owner === owner)
    this.#byOwner.set(owner, own)
    return own
  }

  nextId(): number {
    return this.#nextId++
  }

  find(id: number | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  add(entry: Entry): void {
    this.#byId.set(entry.id, entry)
    const place = countUntil(this.#entries, (other) => harvestOrder(other, entry) >= 0)
    this.#entries.splice(place, 0, entry)
    this.#byOwner.clear()
  }

  remove(entry: Entry): void {
    if (!this.#byId.delete(entry.id)) return
    this.#entries.splice(this.#entries.indexOf(entry), 1)
    this.#byOwner.clear()
  }

  /** Changes an entry and puts it where its date belongs. */
  change(entry: Entry, change: Partial<Entry>): void {
    this.remove(entry)
    this.add(Object.assign(entry, change))
  }
}

/** Of entries in Harvest's order those of these days, both included; without a day on a side, all on that side. */
export function between(entries: readonly Entry[], from: Day | undefined, to: Day | undefined): readonly Entry[] {
  if (from === undefined && to === undefined) return entries
  const start = to === undefined ? 0 : countUntil(entries, ({ spentDate }) => spentDate <= to)
  const end = from === undefined ? entries.length : countUntil(entries, ({ spentDate }) => spentDate < from)
  return entries.slice(start, end)
}

function harvestOrder(one: Entry, other: Entry): number {
  if (one.spentDate !== other.spentDate) return one.spentDate < other.spentDate ? 1 : -1
  return other.id - one.id
}

/** How many entries come before the first of which this holds, if it holds of all that follow. */
function countUntil(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry && holds(entry)) high = middle
    else low = middle + 1
  }
  return low
}
