import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import { type Month, monthOf } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { entryKeys, isOfEntries, monthOfKey, ownerKey } from './entry-keys.ts'
import { entriesHeard } from './entry-news.ts'
import { freshFor } from './fresh-for.ts'
import { type KeptReads, keepsNothing } from './kept-reads.ts'
import { MonthKeeper, type MonthQuery } from './month-keeper.ts'
import { monthReadsOf } from './month-reads.ts'
import type { ReadMonth } from './read-month.ts'

/** The months that are in the query cache, and behind it those that this browser keeps. */
export class MonthShelf {
  readonly #client: QueryClient
  readonly #onChange: () => void
  readonly #onInvalidated: () => void
  readonly #months = new Map<string, Map<Month, MonthQuery>>()
  /** When a month was last read whole, which also brings locks that were set elsewhere. */
  readonly #wholeAt = new WeakMap<MonthQuery, number>()
  /** Invalid since before their answer. */
  readonly #outdated = new WeakSet<MonthQuery>()
  readonly #delivered = new Map<string, ReadonlyMap<number, number>>()
  kept: KeptReads = keepsNothing
  keeper: MonthKeeper

  constructor(client: QueryClient, onChange: () => void, onInvalidated: () => void) {
    this.#client = client
    this.#onChange = onChange
    this.#onInvalidated = onInvalidated
    this.keeper = this.#keeperOf(keepsNothing)
    const cache = client.getQueryCache()
    for (const query of cache.getAll()) this.#heard({ type: 'added', query })
    cache.subscribe((event) => this.#heard(event))
  }

  /** From now on what is read stays in `kept`, and what is there is found. */
  keepIn(kept: KeptReads): void {
    this.keeper.stop()
    this.kept = kept
    this.keeper = this.#keeperOf(kept)
  }

  query(me: AccountUser, month: Month): MonthQuery | undefined {
    return this.#months.get(ownerKey(me))?.get(month)
  }

  read(me: AccountUser, month: Month): ReadMonth | undefined {
    return this.query(me, month)?.state.data
  }

  lacking(me: AccountUser, months: readonly Month[]): Month[] {
    return months.filter((month) => !this.read(me, month))
  }

  /** `whole`: whether it was not read whole of late; else, whether it is not known to be as it was. */
  isStale(me: AccountUser, month: Month, whole: boolean): boolean {
    const query = this.query(me, month)
    if (!query?.state.data || query.state.isInvalidated) return true
    const readAt = whole ? (this.#wholeAt.get(query) ?? 0) : query.state.dataUpdatedAt
    return Date.now() - readAt >= freshFor.entries
  }

  /** Says when months were found to be as Harvest has them. */
  checked(me: AccountUser, months: readonly Month[], at: number): void {
    for (const month of months) {
      const query = this.query(me, month)
      if (query?.state.data) query.setData(query.state.data, { updatedAt: at, manual: true })
    }
  }

  /** Puts months into the cache that an earlier visit kept. */
  restore(me: AccountUser, months: readonly Month[]): Promise<void> {
    return this.kept.restore(me, months.toSorted(), (found, mark) => {
      const lacking = found.filter(({ read }) => !this.read(me, read.piece.month))
      if (lacking.length === 0) return
      monthReadsOf(this.#client).markLowered(me, mark)
      for (const { read, readAt } of lacking) {
        const { month } = read.piece
        this.#client.setQueryData(entryKeys.month(me, month), read, { updatedAt: readAt })
        const query = this.query(me, month)
        if (query) this.keeper.isWritten(query, read)
      }
    })
  }

  /** Puts what was changed elsewhere into everything kept, also into months that no screen has shown in this visit. */
  async change(me: AccountUser, entries: readonly TimeEntry[]): Promise<void> {
    const before = this.#delivered.get(ownerKey(me))
    this.#delivered.set(ownerKey(me), new Map(entries.map(({ id, updatedAt }) => [id, updatedAt])))
    // what was changed shortly before the mark comes each time
    const news = entries.filter(({ id, updatedAt }) => before?.get(id) !== updatedAt)
    if (news.length === 0) return
    const held = await this.kept.holding(me, new Set(news.map(({ id }) => id)))
    const theirs = new Set([...held, ...news.map(({ day }) => monthOf(day))])
    await this.restore(me, this.lacking(me, [...theirs]))
    entriesHeard(this.#client, me, news)
  }

  /** Takes from this browser what was read, but not from this page. */
  wipe(): Promise<void> {
    this.keeper.stop()
    return this.kept.wipe()
  }

  #keeperOf(kept: KeptReads): MonthKeeper {
    return new MonthKeeper(kept, (me) => monthReadsOf(this.#client).markOf(me))
  }

  #heard(event: Pick<QueryCacheNotifyEvent, 'type' | 'query'> & { action?: { type: string; manual?: boolean } }): void {
    const query: MonthQuery = event.query
    if (!isOfEntries(query.queryKey)) return
    this.#onChange()
    const key = monthOfKey(query.queryKey)
    if (!key) return
    const { me, month } = key
    const months = this.#months.get(ownerKey(me)) ?? new Map<Month, MonthQuery>()
    this.#months.set(ownerKey(me), months)
    if (event.type === 'removed') months.delete(month)
    else months.set(month, query)
    if (event.action?.type === 'success') this.#gotData(me, query, event.action.manual === true)
    if (event.action?.type === 'invalidate') {
      if (query.state.fetchStatus === 'fetching') this.#outdated.add(query)
      else this.#onInvalidated()
    }
  }

  #gotData(me: AccountUser, query: MonthQuery, wasPut: boolean): void {
    if (!wasPut) this.#wholeAt.set(query, query.state.dataUpdatedAt)
    this.keeper.changed(me, query, !wasPut)
    // its answer may have been on its way before it was
    if (!wasPut && this.#outdated.delete(query)) query.invalidate()
  }
}
