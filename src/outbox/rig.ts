// A browser with tabs, its journal and its locks, on a clock that the test moves, for the tests of this folder.
import type { Clock } from '../harvest/clock.ts'
import { connectHarvest } from '../harvest/connection.ts'
import { type Harvest, openHarvest } from '../harvest/harvest.ts'
import type { AccountUser } from '../session/harvest.ts'
import { ask } from './ask.ts'
import type { Seen } from './entry.ts'
import { type Journal, openJournal } from './journal.ts'
import { stepOnce } from './sender.ts'
import { openOutbox, type Outbox, type OutboxOptions } from './outbox.ts'
import { rules } from './rules.ts'

/** A clock that stands still until it is told; starts at an epoch ms. */
export class TestClock implements Clock {
  #now: number
  #sleepers = new Set<{ at: number; wake: () => void }>()
  /** What goes on without time passing, and is no microtask. */
  busy = 0

  constructor(now: number) {
    this.#now = now
  }

  now = (): number => this.#now

  wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const sleeper = { at: this.#now + ms, wake: resolve }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', () => this.#sleepers.delete(sleeper) && reject(signal.reason), { once: true })
    })

  /** After this, all that could go on without time passing has gone on. */
  async idle(): Promise<void> {
    for (let calm = 0; calm < 3; calm++) {
      await new Promise<void>((resolve) => void setImmediate(resolve))
      if (this.busy > 0) calm = -1
    }
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    await this.idle()
    for (;;) {
      const next = [...this.#sleepers].reduce((first, { at }) => Math.min(first, at), Infinity)
      if (next > end) break
      this.#now = Math.max(this.#now, next)
      for (const sleeper of this.#sleepers) {
        if (sleeper.at <= this.#now && this.#sleepers.delete(sleeper)) sleeper.wake()
      }
      await this.idle()
    }
    this.#now = end
    await this.idle()
  }

  working = async <Value>(work: Promise<Value>): Promise<Value> => {
    this.busy++
    try {
      return await work
    } finally {
      this.busy--
    }
  }
}

/** A page, which may be gone from one moment to the next: what it waits for then never comes. */
export class Life {
  readonly #end = new AbortController()
  /** Called at each point between two awaits, such as `before change 2`. */
  at: (point: string) => void = () => undefined

  get isOver(): boolean {
    return this.#end.signal.aborted
  }

  get signal(): AbortSignal {
    return this.#end.signal
  }

  end(): void {
    this.#end.abort()
  }

  async step<Value>(point: string, work: () => Promise<Value>): Promise<Value> {
    if (!this.isOver) this.at(`before ${point}`)
    if (this.isOver) return new Promise(() => undefined)
    try {
      const value = await work()
      if (!this.isOver) this.at(`after ${point}`)
      return this.isOver ? await new Promise(() => undefined) : value
    } catch (error) {
      return this.isOver ? new Promise(() => undefined) : Promise.reject(error)
    }
  }
}

/** Locks as of Web Locks: one after the other in order, and free when their page is gone. */
class TestLocks {
  #held = new Map<string, Life>()
  #waiting: { name: string; life: Life; grant: () => void }[] = []

  of(life: Life): Pick<LockManager, 'request'> {
    life.signal.addEventListener('abort', () => {
      for (const [name, holder] of this.#held) if (holder === life) this.#release(name, life)
    })
    const hold = async <Value>(name: string, work: LockGrantedCallback<Value>): Promise<Awaited<Value>> => {
      await new Promise<void>((grant) => {
        this.#waiting.push({ name, life, grant })
        this.#grant()
      })
      try {
        return await work({ name, mode: 'exclusive' })
      } finally {
        this.#release(name, life)
      }
    }
    function request<Value>(name: string, work: LockGrantedCallback<Value>): Promise<Awaited<Value>>
    function request<Value>(
      name: string,
      options: LockOptions,
      work: LockGrantedCallback<Value>,
    ): Promise<Awaited<Value>>
    function request<Value>(
      name: string,
      ...[one, other]: [LockGrantedCallback<Value>] | [LockOptions, LockGrantedCallback<Value>]
    ): Promise<Awaited<Value>> {
      if (typeof one === 'function') return hold(name, one)
      if (other) return hold(name, other)
      throw new TypeError('A lock is asked for in order to do something')
    }
    return { request }
  }

  #release(name: string, life: Life): void {
    if (this.#held.get(name) === life) this.#held.delete(name)
    this.#grant()
  }

  #grant(): void {
    const waiting = this.#waiting.slice()
    for (const one of waiting) {
      if (this.#held.has(one.name)) continue
      this.#waiting.splice(this.#waiting.indexOf(one), 1)
      if (one.life.isOver) continue
      this.#held.set(one.name, one.life)
      one.grant()
    }
  }
}

export type Tab = Outbox & {
  life: Life
  /** What the outbox has told of Harvest, in order. */
  news: (Seen | number)[]
  harvest: (owner: AccountUser) => Harvest
}

export type BrowserOptions = {
  clock: TestClock
  fetch: typeof fetch
  marks?: boolean
}

/** All tabs of one browser, with one session. */
export class Browser {
  session: { token: string; isSignedIn: boolean } = { token: '', isSignedIn: false }
  isOnline = true
  readonly #options: BrowserOptions
  readonly #locks = new TestLocks()
  readonly #bells = new Map<Life, () => void>()
  /** How often a tab has told the others that something has changed. */
  rings = 0

  constructor(options: BrowserOptions) {
    this.#options = options
  }

  signIn(token: string): void {
    this.session = { token, isSignedIn: true }
  }

  async openTab({ open = openJournal, ...some }: Partial<OutboxOptions> = {}): Promise<Tab> {
    const { clock, marks = true } = this.#options
    const life = new Life()
    const news: Tab['news'] = []
    const connection = connectHarvest({
      idOrigin: 'http://id.sandbox.test',
      apiOrigin: 'http://api.sandbox.test',
      clock,
      random: () => 0.5,
      fetch: (request) => this.#options.fetch(request, { signal: AbortSignal.any([request.signal, life.signal]) }),
    })
    const harvest = (owner: AccountUser) => openHarvest(connection, { ...owner, token: this.session.token })
    const outbox = await openOutbox({
      open: async (onOutdated) => this.#mortal(await clock.working(open(onOutdated)), life),
      bell: {
        ring: () => this.#ring(life),
        onRing: (listener) => this.#bells.set(life, listener),
        close: () => this.#bells.delete(life),
      },
      locks: this.#locks.of(life),
      step: stepOnce,
      ask: (owner, request) =>
        life.step('ask', async () => {
          const { session } = this
          const outcome = await ask(harvest(owner), request, { markerLink: 'https://sheaf.example/' })
          if (outcome.kind === 'signed-out') session.isSignedIn = false
          return outcome
        }),
      now: clock.now,
      random: () => 0.5,
      canSend: () => this.isOnline && this.session.isSignedIn,
      wake(ms, wakeUp) {
        const stop = new AbortController()
        clock.wait(ms, stop.signal).then(
          () => life.isOver || wakeUp(),
          () => undefined,
        )
        return () => stop.abort()
      },
      onSeen: (_, seen, gone) => news.push(...seen, ...gone),
      rules: { ...rules, marks },
      ...some,
    })
    return { ...outbox, life, news, harvest }
  }

  /** A tab is gone, in the middle of whatever it did. */
  kill({ life }: Tab): void {
    life.end()
    this.#bells.delete(life)
  }

  #ring(life: Life): void {
    this.rings++
    for (const [other, listener] of this.#bells) {
      if (other !== life) queueMicrotask(() => other.isOver || listener())
    }
  }

  #mortal(journal: Journal, life: Life): Journal {
    const { clock } = this.#options
    return {
      ...journal,
      read: () => life.step('read', () => clock.working(journal.read())),
      change: (owner, change) => life.step('change', () => clock.working(journal.change(owner, change))),
      changeAll: (changes) => life.step('change', () => clock.working(journal.changeAll(changes))),
    }
  }
}
