import type { Entry } from './entry.ts'

/** All entries of an account, always in Harvest's order: newest `spent_date` first, then highest id. */
export class Timesheet {
  #entries: Entry[]
  #byId: Map<number, Entry>
  #nextId: number

  /** The entries must be in Harvest's order already. */
  constructor(entries: Entry[], nextId: number) {
    this.#entries = entries
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]))
    this.#nextId = nextId
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  takeId(): number {
    return this.#nextId++
  }

  find(id: number): Entry | undefined {
    return this.#byId.get(id)
  }

  add(entry: Entry): void {
    this.#byId.set(entry.id, entry)
    this.#entries.splice(this.#placeOf(entry), 0, entry)
  }

  remove(entry: Entry): void {
    this.#byId.delete(entry.id)
    this.#entries.splice(this.#entries.indexOf(entry), 1)
  }

  /** Changes an entry and puts it where its date belongs. */
  change(entry: Entry, change: Partial<Entry>): void {
    this.remove(entry)
    this.add(Object.assign(entry, change))
  }

  #placeOf(entry: Entry): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#entries[middle]
      if (other && harvestOrder(other, entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function harvestOrder(one: Entry, other: Entry): number {
  if (one.spentDate !== other.spentDate) return one.spentDate < other.spentDate ? 1 : -1
  return other.id - one.id
}
