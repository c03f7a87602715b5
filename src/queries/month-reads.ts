import type { QueryClient } from '@tanstack/react-query'
import type { Month } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { entryKeys, ownerKey } from './entry-keys.ts'
import { type EntrySource, harvestSource } from './entry-source.ts'
import { markBy } from './mark.ts'
import { countIn, monthRead, type ReadMonth, withNews } from './read-month.ts'
import { windowsFor } from './read-plan.ts'
import { readLatest, readWindow } from './read-window.ts'

type Waiting = { isBackground: boolean; give: (read: ReadMonth) => void; fail: (error: unknown) => void }

type Account = {
  me: AccountUser
  waiting: Map<Month, Waiting>
  /** What is to be asked with the end of this tick, and whether in the background. */
  asked: Map<Month, boolean>
  /** How many entries a month has, where nothing better is known. */
  expected: number
  /** Epoch ms by Harvest: changes since then may be missing in what is kept. */
  mark: number | undefined
  /** When the first month was asked for; `earlier` where an earlier visit did. */
  firstAt: { steady: number; device: number } | 'earlier' | undefined
  /** What was heard while something is being read, which may be newer. */
  news: { entries: readonly TimeEntry[]; gone: ReadonlySet<number> }[]
  reading: number
  windows: Set<{ months: readonly Month[]; stop: AbortController }>
}

/** Reads months for one query client: what is asked in one tick by as few requests as may be. */
export class MonthReads {
  readonly #client: QueryClient
  readonly #sourceOf: (me: AccountUser, isBackground: boolean) => EntrySource
  readonly #accounts = new Map<string, Account>()

  constructor(client: QueryClient, sourceOf = harvestSource) {
    this.#client = client
    this.#sourceOf = sourceOf
  }

  /** A month, with others of this tick if there are; given as soon as it is there, and what comes with it goes into the cache. */
  read(me: AccountUser, month: Month, isBackground: boolean, signal: AbortSignal): Promise<ReadMonth> {
    const account = this.#account(me)
    return new Promise((resolve, reject) => {
      const waiting = { isBackground, give: resolve, fail: reject }
      account.waiting.set(month, waiting)
      signal.addEventListener('abort', () => {
        reject(signal.reason)
        if (account.waiting.get(month) !== waiting) return
        account.waiting.delete(month)
        for (const { months, stop } of account.windows) {
          if (!months.some((one) => account.waiting.has(one))) stop.abort(signal.reason)
        }
      })
      this.#ask(account, month, isBackground)
    })
  }

  /** Asks at once for months that the background is still to bring. */
  hurry(me: AccountUser, months: readonly Month[]): void {
    const account = this.#account(me)
    for (const month of months) {
      const waiting = account.waiting.get(month)
      if (!waiting?.isBackground) continue
      waiting.isBackground = false
      this.#ask(account, month, false)
    }
  }

  /** Hears of entries as Harvest has them by now; what is being read meanwhile may not know it. */
  heard(me: AccountUser, entries: readonly TimeEntry[], gone: ReadonlySet<number> = new Set()): void {
    const account = this.#account(me)
    if (account.reading > 0) account.news.push({ entries, gone })
  }

  /** Reads months whole, whatever is kept of them. Throws HarvestError. */
  async readAgain(me: AccountUser, months: readonly Month[], signal: AbortSignal): Promise<void> {
    const account = this.#account(me)
    const windows = windowsFor(months, (month) => this.#expected(account, month))
    await Promise.all(windows.map((window) => this.#readWindow(account, window, true, signal)))
  }

  /** Reads the latest months that come with one page, and answers how many entries Harvest has in all of these. Throws HarvestError. */
  readLatest(me: AccountUser, months: readonly Month[], signal: AbortSignal): Promise<number> {
    const account = this.#account(me)
    return this.#reading(account, true, (source, give) => readLatest(source, me.accountId, months, give, signal))
  }

  expect(me: AccountUser, entriesAMonth: number): void {
    this.#account(me).expected = entriesAMonth
  }

  markOf(me: AccountUser): number | undefined {
    return this.#account(me).mark
  }

  /** Everything kept has the changes up to there. */
  markMoved(me: AccountUser, mark: number): void {
    const account = this.#account(me)
    account.mark = Math.max(account.mark ?? mark, mark)
  }

  /** Something that was read long ago is among what is kept. */
  markLowered(me: AccountUser, mark: number): void {
    const account = this.#account(me)
    account.mark = Math.min(account.mark ?? mark, mark)
    account.firstAt = 'earlier'
  }

  #account(me: AccountUser): Account {
    const known = this.#accounts.get(ownerKey(me))
    if (known) return known
    const account: Account = {
      me,
      waiting: new Map(),
      asked: new Map(),
      expected: 100,
      mark: undefined,
      firstAt: undefined,
      news: [],
      reading: 0,
      windows: new Set(),
    }
    this.#accounts.set(ownerKey(me), account)
    return account
  }

  #ask(account: Account, month: Month, isBackground: boolean): void {
    if (account.asked.size === 0) queueMicrotask(() => this.#send(account))
    account.asked.set(month, isBackground && (account.asked.get(month) ?? true))
  }

  #send(account: Account): void {
    const asked = [...account.asked]
    account.asked.clear()
    for (const isBackground of [false, true]) {
      const months = asked.filter(([, is]) => is === isBackground).map(([month]) => month)
      if (months.length === 0) continue
      account.firstAt ??= { steady: performance.now(), device: Date.now() }
      const windows = windowsFor(months, (month) => this.#expected(account, month))
      for (const window of windows) void this.#serve(account, window, isBackground)
    }
  }

  #readWindow(account: Account, months: readonly Month[], isBackground: boolean, signal: AbortSignal): Promise<void> {
    const noteTime = (updatedAt: number) => this.#noteTime(account, updatedAt)
    return this.#reading(account, isBackground, (source, give) =>
      readWindow(source, account.me.accountId, months, give, noteTime, signal),
    )
  }

  /** Gives what is read, with what is heard meanwhile. */
  async #reading<Answer>(
    account: Account,
    isBackground: boolean,
    read: (source: EntrySource, give: (some: ReadMonth[]) => void) => Promise<Answer>,
  ): Promise<Answer> {
    const heardBefore = account.news.length
    const give = (one: ReadMonth) => {
      const news = account.news.slice(heardBefore)
      const now = news.reduce((known, { entries, gone }) => withNews(known, entries, gone), one)
      this.#give(account, monthRead(this.#kept(account, one.piece.month), now))
    }
    account.reading += 1
    try {
      return await read(this.#sourceOf(account.me, isBackground), (some) => some.forEach(give))
    } finally {
      account.reading -= 1
      if (account.reading === 0) account.news = []
    }
  }

  /** Reads for those who wait, until nobody does any more. */
  async #serve(account: Account, months: readonly Month[], isBackground: boolean): Promise<void> {
    const window = { months, stop: new AbortController() }
    account.windows.add(window)
    try {
      await this.#readWindow(account, months, isBackground, window.stop.signal)
    } catch (error) {
      for (const month of months) {
        account.waiting.get(month)?.fail(error)
        account.waiting.delete(month)
      }
    } finally {
      account.windows.delete(window)
    }
  }

  #give(account: Account, read: ReadMonth): void {
    const { month } = read.piece
    const waiting = account.waiting.get(month)
    account.waiting.delete(month)
    if (waiting) waiting.give(read)
    else this.#client.setQueryData(entryKeys.month(account.me, month), read)
  }

  #noteTime(account: Account, updatedAt: number): void {
    const { firstAt } = account
    if (!firstAt || firstAt === 'earlier') return
    // asleep the one may stand still, and the other may be set
    const elapsed = Math.max(performance.now() - firstAt.steady, Date.now() - firstAt.device)
    this.markMoved(account.me, markBy(updatedAt, elapsed))
  }

  #expected(account: Account, month: Month): number {
    const read = this.#kept(account, month)
    return read ? countIn(read) : account.expected
  }

  #kept({ me }: Account, month: Month): ReadMonth | undefined {
    return this.#client.getQueryData<ReadMonth>(entryKeys.month(me, month))
  }
}

const ofClients = new WeakMap<QueryClient, MonthReads>()

/** The one that reads months for this client. */
export function monthReadsOf(client: QueryClient): MonthReads {
  const known = ofClients.get(client) ?? new MonthReads(client)
  ofClients.set(client, known)
  return known
}
