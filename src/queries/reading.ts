import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query'
import type { Month } from '../domain/day.ts'
import type { AccountUser } from '../session/harvest.ts'
import { entryKeys, ownerKey } from './entry-keys.ts'
import { fewMonths, freshFor } from './fresh-for.ts'
import { monthReadsOf } from './month-reads.ts'
import { MonthShelf } from './month-shelf.ts'
import { type MonthRange, type RangeState, viewOf } from './month-view.ts'
import { countIn } from './read-month.ts'
import { timeEntryQueries } from './time-entries.ts'

// they surely fit a page, and may have become more
const fewEntries = 1500

/** Reads what screens show, keeps it fresh as long as they do, and tells them how it stands. */
export class Reading {
  readonly #client: QueryClient
  readonly #shown = new Set<MonthRange>()
  readonly #listeners = new Set<() => void>()
  readonly shelf: MonthShelf
  #version = 0
  #isTelling = false
  #isTending = false
  #stopTending: (() => void) | undefined

  constructor(client: QueryClient) {
    this.#client = client
    this.shelf = new MonthShelf(
      client,
      () => this.#tell(),
      () => this.#tendAll(),
    )
  }

  /** Has a range read and kept fresh until the result is called. */
  show(range: MonthRange): () => void {
    this.#shown.add(range)
    this.#stopTending ??= this.#startTending()
    void this.tend(range)
    return () => {
      this.#shown.delete(range)
      if (this.#shown.size === 0) {
        this.#stopTending?.()
        this.#stopTending = undefined
      }
      // another screen may show the same in this very tick
      queueMicrotask(() => this.#leave(range))
    }
  }

  view(ranges: readonly MonthRange[]): () => readonly RangeState[] {
    return viewOf(ranges, {
      version: () => this.#version,
      query: (me, month) => this.shelf.query(me, month),
      revalidation: (me) => {
        const state = this.#client.getQueryState<number>(entryKeys.revalidation(me))
        return { isFetching: state?.fetchStatus === 'fetching', error: state?.error ?? undefined }
      },
    })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads what could not be read. */
  retry({ me, months }: MonthRange): void {
    for (const month of this.shelf.lacking(me, months)) void this.#fetch(me, month, false)
  }

  #startTending(): () => void {
    const stopFocus = focusManager.subscribe((isFocused) => {
      if (isFocused) this.#tendAll()
    })
    const stopOnline = onlineManager.subscribe(() => {
      this.#tell()
      this.#tendAll()
    })
    const timer = setInterval(() => {
      if (focusManager.isFocused()) this.#tendAll()
    }, freshFor.shown)
    return () => {
      clearInterval(timer)
      stopFocus()
      stopOnline()
    }
  }

  #tendAll(): void {
    if (this.#isTending) return
    this.#isTending = true
    queueMicrotask(() => {
      this.#isTending = false
      for (const range of this.#shown) void this.tend(range)
    })
  }

  async tend(range: MonthRange): Promise<void> {
    const { me, months } = range
    const { shelf } = this
    const isFew = this.#isFew(range)
    const restored = shelf.restore(me, shelf.lacking(me, months))
    if (isFew) {
      monthReadsOf(this.#client).hurry(me, months)
      const stale = months.filter((month) => shelf.isStale(me, month, true))
      await Promise.all([restored, ...stale.map((month) => this.#fetch(me, month, false))])
      return
    }
    // of many months those that are kept are not read again
    await restored
    if (!this.#shown.has(range)) return
    await Promise.all(shelf.lacking(me, months).map((month) => this.#fetch(me, month, true)))
    const isStale = months.some((month) => shelf.read(me, month) && shelf.isStale(me, month, false))
    if (isStale && this.#shown.has(range)) await this.#revalidate(me)
  }

  #isFew({ me, months }: MonthRange): boolean {
    const held = months.reduce((sum, month) => sum + countIn(this.shelf.read(me, month)), 0)
    return months.length <= fewMonths && held <= fewEntries
  }

  async #fetch(me: AccountUser, month: Month, isBackground: boolean): Promise<void> {
    const query = { ...timeEntryQueries.month(me, month), staleTime: 0, meta: { isBackground } }
    // what came of it stands in the cache
    await this.#client.query(query).catch(() => undefined)
  }

  /** By what was changed and how many there are, where reading all again would take long. */
  async #revalidate(me: AccountUser): Promise<void> {
    const { shelf } = this
    await this.#client
      .query({
        queryKey: entryKeys.revalidation(me),
        staleTime: 0,
        queryFn: async ({ signal }) => {
          // the day goes without
          const { bringUpToDate } = await import('./bring-up-to-date.ts')
          const months = this.#manyShown(me).filter((month) => shelf.read(me, month))
          return bringUpToDate({ shelf, reads: monthReadsOf(this.#client) }, me, months, signal)
        },
      })
      .catch(() => undefined)
  }

  #manyShown(me: AccountUser): Month[] {
    const ranges = [...this.#shown].filter((range) => ownerKey(range.me) === ownerKey(me) && !this.#isFew(range))
    return [...new Set(ranges.flatMap(({ months }) => months))].toSorted()
  }

  #leave({ me, months }: MonthRange): void {
    const still = new Set(
      [...this.#shown].filter((range) => ownerKey(range.me) === ownerKey(me)).flatMap((range) => range.months),
    )
    for (const month of months) {
      const query = this.shelf.query(me, month)
      if (query && query.state.fetchStatus !== 'idle' && !still.has(month))
        void query.cancel({ revert: true, silent: true })
    }
  }

  #tell(): void {
    this.#version += 1
    if (this.#isTelling) return
    this.#isTelling = true
    queueMicrotask(() => {
      this.#isTelling = false
      for (const listener of this.#listeners) listener()
    })
  }
}

const ofClients = new WeakMap<QueryClient, Reading>()

/** The one that reads for this client. */
export function readingOf(client: QueryClient): Reading {
  const known = ofClients.get(client) ?? new Reading(client)
  ofClients.set(client, known)
  return known
}
