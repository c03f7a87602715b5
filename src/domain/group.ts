import type { TimeEntry } from './time-entry.ts'

/** How groups stand beside each other on each level. */
export type Order = { compare: (one: Group, other: Group) => number; inside: Order | undefined }

const none: readonly Group[] = []
const noWorth: ReadonlyMap<string, number> = new Map()

const inOrder = (byCurrency: readonly (readonly [string, number])[]) =>
  new Map(byCurrency.toSorted(([one], [other]) => (one < other ? -1 : 1)))

const inCents = (worth: ReadonlyMap<string, number>) =>
  new Map([...worth].map(([currency, centSeconds]) => [currency, Math.round(centSeconds / 3600)]))

/** What some entries come to, in groups. There may be very many of those: what few read is made when it is read. */
export class Sums {
  entries = 0
  seconds = 0
  /** As the accounts round each entry for reports, invoices and budgets. */
  roundedSeconds = 0
  billableSeconds = 0
  /** Rounded billable seconds with a rate neither from Harvest nor of the person's own: no amount knows of them. */
  unpricedSeconds = 0
  readonly #order: Order | undefined
  #groups: Map<string, Group> | undefined
  #parts: readonly Group[] | undefined
  // nearly all groups have one currency
  #currency: string | undefined
  #centSeconds = 0
  #others: Map<string, number> | undefined
  #ownWorth: Map<string, number> | undefined

  constructor(order: Order | undefined) {
    this.#order = order
  }

  /** The groups inside, in order. */
  get parts(): readonly Group[] {
    if (!this.#groups || !this.#order) return none
    return (this.#parts ??= [...this.#groups.values()].toSorted(this.#order.compare))
  }

  /** What is billed, in cents by currency code; '' is a currency that is not told. Never one sum over currencies. */
  get amounts(): ReadonlyMap<string, number> {
    return inCents(this.worth)
  }

  /** The same in cents times seconds, of which parts add up to the last one. */
  get worth(): ReadonlyMap<string, number> {
    if (this.#currency === undefined) return new Map()
    const all = [[this.#currency, this.#centSeconds] as const, ...(this.#others ?? [])]
    return inOrder(all)
  }

  /** What is billable and Harvest shows no rate of, at the person's own: in cents times seconds by currency. */
  get ownWorth(): ReadonlyMap<string, number> {
    return this.#ownWorth ? inOrder([...this.#ownWorth]) : noWorth
  }

  /** The same in cents. */
  get ownAmounts(): ReadonlyMap<string, number> {
    return inCents(this.ownWorth)
  }

  /** The group of that key inside, where `entry` is counted. */
  group(key: string, entry: TimeEntry): Group {
    this.#groups ??= new Map()
    const known = this.#groups.get(key)
    if (known) {
      if (known.newest.day < entry.day) known.newest = entry
      return known
    }
    const group = new Group(key, entry, this.#order?.inside)
    this.#groups.set(key, group)
    return group
  }

  /** In cents times seconds, so that every order of adding comes to the same. */
  addWorth(currency: string, centSeconds: number): void {
    this.#currency ??= currency
    if (currency === this.#currency) {
      this.#centSeconds += centSeconds
      return
    }
    this.#others ??= new Map()
    this.#others.set(currency, (this.#others.get(currency) ?? 0) + centSeconds)
  }

  addOwnWorth(currency: string, centSeconds: number): void {
    this.#ownWorth ??= new Map()
    this.#ownWorth.set(currency, (this.#ownWorth.get(currency) ?? 0) + centSeconds)
  }
}

/** The entries of one key. */
export class Group extends Sums {
  readonly key: string
  /** The latest of them, for names. */
  newest: TimeEntry

  constructor(key: string, newest: TimeEntry, order: Order | undefined) {
    super(order)
    this.key = key
    this.newest = newest
  }
}
