import type { Query } from '@tanstack/react-query'
import type { AccountUser } from '../session/harvest.ts'
import { ownerKey } from './entry-keys.ts'
import type { KeptReads } from './kept-reads.ts'
import type { ReadMonth } from './read-month.ts'

export type MonthQuery = Query<ReadMonth>

const settleMs = 400
const monthsAtOnce = 3

/** Writes months that have changed to what is kept, a few at a time and when nothing else is going on. */
export class MonthKeeper {
  readonly #kept: KeptReads
  readonly #markOf: (me: AccountUser) => number | undefined
  readonly #unwritten = new Map<string, { me: AccountUser; queries: Set<MonthQuery> }>()
  readonly #written = new WeakMap<MonthQuery, ReadMonth>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(kept: KeptReads, markOf: (me: AccountUser) => number | undefined) {
    this.#kept = kept
    this.#markOf = markOf
  }

  /** It is as it stands in what is kept. */
  isWritten(query: MonthQuery, read: ReadMonth): void {
    this.#written.set(query, read)
  }

  /** It may have changed. `wasRead`: all of it was read just now. */
  changed(me: AccountUser, query: MonthQuery, wasRead: boolean): void {
    const isWritten = this.#written.get(query) === query.state.data
    if (query.state.data === undefined || (isWritten && !wasRead)) return
    const owner = this.#unwritten.get(ownerKey(me)) ?? { me, queries: new Set() }
    owner.queries.add(query)
    this.#unwritten.set(ownerKey(me), owner)
    this.#timer ??= setTimeout(() => void this.settle(), settleMs)
  }

  /** Writes what is left to write; settles when that is done. */
  settle(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const owners = [...this.#unwritten.values()]
    this.#unwritten.clear()
    this.#writing = this.#after(this.#writing, owners)
    return this.#writing
  }

  async #after(before: Promise<void>, owners: readonly { me: AccountUser; queries: Set<MonthQuery> }[]): Promise<void> {
    await before
    for (const { me, queries } of owners) await this.#write(me, [...queries])
  }

  async #write(me: AccountUser, queries: readonly MonthQuery[]): Promise<void> {
    for (let start = 0; start < queries.length; start += monthsAtOnce) {
      const some = queries.slice(start, start + monthsAtOnce).flatMap((query) => {
        const { data: read, dataUpdatedAt: readAt } = query.state
        if (!read) return []
        this.#written.set(query, read)
        return [{ read, readAt }]
      })
      await this.#kept.write(me, some, this.#markOf(me) ?? 0)
    }
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#unwritten.clear()
  }
}
