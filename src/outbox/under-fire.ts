// A person at work while everything fails, and what Harvest must have in the end, for a test of this folder.
import type { TimeEntry as WireEntry } from '../harvest/wire.ts'
import { toTimeEntry } from '../queries/to-time-entry.ts'
import { changeAct, createAct, deleteAct, type Owner, stoppedAt, timerFrom } from './acts.ts'
import type { Fields, Work } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import type { Command } from './fire-commands.ts'
import { differences, intendedIn, type Intended } from './intended.ts'
import type { Act, Operation } from './operation.ts'
import { isOf } from './outbox.ts'
import { overlay, type ShownEntry } from './overlay.ts'
import { decide } from './honest-person.ts'
import { Browser, type Tab } from './rig.ts'
import { jonas, miraInHours, miraInTimes, type TestHarvest } from './rig-harvest.ts'
import { toTimeEntry as asShown } from './to-time-entry.ts'

export const accounts = [miraInHours, miraInTimes] as const

type Page = { tab: Tab; screen: Screen }

/** What a page has read of each account. */
type Screen = { entries: Map<Owner, Map<number, ReturnType<typeof toTimeEntry>>>; readAt: number }

export type Tokens = { mira: string; jonas: string }

/** One run, from an empty account to the last sweep. */
export class UnderFire {
  readonly #harvest: TestHarvest
  readonly #browser: Browser
  readonly #works: ReadonlyMap<Owner, readonly Work[]>
  readonly #tokens: Tokens
  readonly #intended = new Map<string, Intended>()
  #pages: Page[] = []
  #faults: object[] = []
  #isOther = false
  #acts = 0
  #left: Operation[] = []

  constructor(harvest: TestHarvest, works: ReadonlyMap<Owner, readonly Work[]>, tokens: Tokens, marks: boolean) {
    this.#harvest = harvest
    this.#works = works
    this.#tokens = tokens
    this.#browser = new Browser({ clock: harvest.clock, fetch: (input, init) => this.#fetch(input, init), marks })
    this.#browser.signIn(tokens.mira)
  }

  /** Answers what was lost, doubled, written for somebody else or still waits in the end. */
  async run(commands: readonly Command[]): Promise<string[]> {
    await this.#open()
    for (const command of commands) {
      await this.#perform(command)
      await this.#harvest.clock.idle()
      if (this.#pages.length === 0) await this.#open()
    }
    await this.#heal()
    return this.#problems()
  }

  /** What is sent carries whose act it is, unseen by the app, so that doubts can be settled. */
  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    if (!(input instanceof Request) || input.method !== 'POST') return this.#harvest.fetch(input, init)
    const request = new Request(input, init)
    const body: WireEntry = await request.json()
    const account = Number(request.headers.get('harvest-account-id'))
    const making = this.#operations().find(
      ({ state, goal, accountId }) => state.is === 'sending' && goal.kind === 'create' && accountId === account,
    )
    const reference = body.external_reference ?? { id: making?.id, group_id: 'test' }
    const { url, method, headers, signal } = request
    return this.#harvest.fetch(
      new Request(url, { method, headers, signal, body: JSON.stringify({ ...body, external_reference: reference }) }),
    )
  }

  #operations() {
    return this.#pages.flatMap(({ tab }) => tab.store.getState().operations)
  }

  async #open(): Promise<Page> {
    const screen: Screen = { entries: new Map(), readAt: 0 }
    const tab = await this.#browser.openTab({
      onSeen: (of, seen, gone) => {
        const owner = accounts.find(({ accountId }) => accountId === of.accountId)
        const entries = owner && screen.entries.get(owner)
        for (const one of seen) entries?.set(one.id, asShown(of.accountId, one))
        for (const id of gone) entries?.delete(id)
      },
    })
    const page = { tab, screen }
    this.#pages.push(page)
    tab.serve(this.#isOther ? [jonas] : accounts)
    if (!this.#isOther && this.#browser.session.isSignedIn) {
      void Promise.all(accounts.map((owner) => this.#read(page, owner))).catch(() => undefined)
    }
    await this.#harvest.clock.idle()
    return page
  }

  async #read(page: Page, owner: Owner): Promise<void> {
    const sentAt = this.#harvest.clock.now()
    const { items } = await page.tab.harvest(owner).timeEntries({ from: this.#harvest.today, to: this.#harvest.today })
    page.screen.entries.set(owner, new Map(items.map((item) => [item.id, toTimeEntry(owner.accountId, item)])))
    page.screen.readAt = sentAt
  }

  #kill(pages: readonly Page[]): void {
    for (const { tab } of pages) this.#browser.kill(tab)
    this.#pages = this.#pages.filter((page) => !pages.includes(page))
  }

  async #perform(command: Command): Promise<void> {
    const page = 'tab' in command ? this.#pages[command.tab % this.#pages.length] : undefined
    switch (command.do) {
      case 'fault':
        this.#faults = [{ path: '/v2/', method: command.method, times: 1, fault: command.fault }, ...this.#faults]
        return this.#harvest.faults(...this.#faults.slice(0, 3))
      case 'offline':
        this.#browser.isOnline = !command.isOffline
        return this.#pages.forEach(({ tab }) => tab.hurry())
      case 'crash':
        return this.#crashAt(command.point)
      case 'reload':
        if (page) this.#kill([page])
        return void (await this.#open())
      case 'open tab':
        return this.#pages.length < 2 ? void (await this.#open()) : undefined
      case 'expire':
        this.#browser.session = { ...this.#browser.session, token: `${this.#tokens.mira.slice(0, -4)}gone` }
        return undefined
      case 'sign in':
        return this.#signIn(command.isOther)
      case 'pass':
        return this.#harvest.clock.pass(command.seconds * 1000)
      case 'create':
      case 'start':
      case 'stop':
      case 'change':
      case 'delete':
        // who is not at work here does nothing
        if (page && !this.#isOther) await this.#act(page, command)
    }
  }

  #crashAt(point: number): void {
    let left = point
    for (const { tab } of this.#pages) {
      tab.life.at = () => {
        if (left-- === 0) this.#kill(this.#pages)
      }
    }
  }

  async #signIn(isOther: boolean): Promise<void> {
    this.#kill(this.#pages)
    this.#isOther = isOther
    this.#browser.signIn(isOther ? this.#tokens.jonas : this.#tokens.mira)
    await this.#open()
  }

  /** Acts on what the page shows; what the person was told is kept is what they want. */
  async #act(
    page: Page,
    command: Extract<Command, { do: 'create' | 'start' | 'stop' | 'change' | 'delete' }>,
  ): Promise<void> {
    const { moment } = this.#harvest
    const gesture: { act: Act; intend: () => void }[] = []
    const named = (owner: Owner) => ({ id: `act-${++this.#acts}`, owner, actedAt: moment.now })
    const standing = (entry: ShownEntry) => ({ entry, readAt: page.screen.readAt })
    const stop = (owner: Owner, { key, entry }: Shown) => {
      const act = changeAct(named(owner), standing(entry), { time: stoppedAt(entry, moment) })
      gesture.push({ act, intend: () => this.#intend(key, (one) => ({ ...one, stoppedAt: moment })) })
    }
    const make = (owner: Owner, fields: Fields) => {
      const act = createAct(named(owner), fields)
      gesture.push({ act, intend: () => void this.#intended.set(act.id, { owner, fields, at: moment }) })
    }

    if ('account' in command) {
      const owner = command.account === 0 ? miraInHours : miraInTimes
      const running = this.#shown(page, owner).find(({ entry }) => entry.isRunning)
      const runs = [...this.#intended.values()].filter((one) => one.owner === owner && isTimer(one)).length
      // a person who sees that something is wrong with the screen reads it again
      if (command.do !== 'create' && runs !== (running ? 1 : 0)) return
      if (command.do !== 'create' && running) stop(owner, running)
      if (command.do !== 'stop') {
        const inTimes = owner === miraInTimes
        const time = command.do === 'start' ? timerFrom(moment, inTimes) : someTime(owner, command.value)
        make(owner, { ...this.#some(owner, command.value), time })
      }
    } else {
      const all = accounts.flatMap((owner) => this.#shown(page, owner).map((shown) => ({ owner, ...shown })))
      const one = all[command.entry % Math.max(1, all.length)]
      if (!one) return
      const { owner, key, entry } = one
      if (command.do === 'delete') {
        const act = deleteAct(named(owner), standing(entry))
        gesture.push({ act, intend: () => void this.#intended.delete(key) })
      } else {
        const some = this.#some(owner, command.value)
        const { notes, work } = some
        const changes: Partial<Fields>[] = [{ notes }, { work }, { time: someTime(owner, command.value) }]
        // the time of what runs is left alone
        const fields = changes[command.value % (entry.isRunning ? 2 : 3)] ?? {}
        const act = changeAct(named(owner), standing(entry), fields)
        const { time, ...others } = fields
        const intend = (before: Intended): Intended => {
          const { stoppedAt: _, ...rest } = before
          return time
            ? { ...rest, fields: { ...before.fields, ...others, time } }
            : { ...before, fields: { ...before.fields, ...others } }
        }
        gesture.push({ act, intend: () => this.#intend(key, intend) })
      }
    }
    if (gesture.length > 0) await this.#keep(page.tab, gesture)
  }

  async #keep({ act, life }: Tab, gesture: readonly { act: Act; intend: () => void }[]): Promise<void> {
    const { at } = life
    // what was not acknowledged may be or not be: only what was counts here
    life.at = () => undefined
    await act(gesture.map((one) => one.act))
    life.at = at
    for (const { intend } of gesture) intend()
  }

  #intend(key: string, change: (before: Intended) => Intended): void {
    const before = this.#intended.get(key)
    if (before) this.#intended.set(key, change(before))
  }

  /** What a page shows, by the act that made it; what it cannot tell from another yet is left alone. */
  #shown({ tab, screen }: Page, owner: Owner): Shown[] {
    const operations = tab.store.getState().operations.filter(isOf(owner))
    return overlay([...(screen.entries.get(owner)?.values() ?? [])], operations).flatMap((entry) => {
      const maker = operations.find(({ id, goal, target, seq }) =>
        entry.id < 0
          ? 'create' in target && target.create === id && seq === -entry.id
          : goal.kind === 'create' && 'id' in target && target.id === entry.id,
      )
      const key = maker?.id.split('/')[0]
      return key !== undefined && this.#intended.has(key) ? [{ key, entry }] : []
    })
  }

  #some(owner: Owner, value: number): Omit<Fields, 'time'> {
    const works = this.#works.get(owner) ?? []
    const work = works[value % 2]
    if (!work) throw new Error('Mira has no work')
    return { work, day: this.#harvest.today, notes: ['', 'Review', 'Meeting'][value % 3] ?? '' }
  }

  /** All faults are over, Mira is back, and decides honestly what she is asked. */
  async #heal(): Promise<void> {
    const { clock } = this.#harvest
    this.#browser.isOnline = true
    await this.#signIn(false)
    await this.#harvest.faults()
    for (const hours of [0.2, 0.2, 0.5, 0.5, 26, 0.2]) {
      await clock.pass(hours * 3_600_000)
      await this.#decideAll()
    }
    await clock.pass(600_000)
    this.#left = this.#operations().filter(({ state }) => state.is !== 'done')
    this.#kill(this.#pages)
  }

  async #problems(): Promise<string[]> {
    const problems = this.#left.map((one) => `still waits: ${JSON.stringify(one)}`)
    for (const owner of accounts) {
      const wanted = [...this.#intended.values()].filter((one) => one.owner === owner)
      problems.push(...differences(intendedIn(wanted), await this.#harvest.table(owner), owner === miraInTimes))
    }
    const strange = this.#harvest.asked.filter(({ token }) => token === this.#tokens.jonas)
    return [...problems, ...strange.map(({ what }) => `${what} for another`)]
  }

  async #decideAll(): Promise<void> {
    const [page] = this.#pages
    if (!page) throw new Error('No page is open')
    for (const owner of accounts) {
      const asked = page.tab.store.getState().operations.filter((one) => isOf(owner)(one) && one.state.is === 'parked')
      const table = asked.length > 0 ? await this.#harvest.table(owner) : []
      for (const { id } of asked)
        await page.tab.decide(owner, (all) =>
          decide(all, id, table, (act) => this.#intended.has(act), this.#harvest.clock.now()),
        )
    }
  }
}

type Shown = { key: string; entry: ShownEntry }

const isTimer = ({ fields, stoppedAt }: Intended) => fields.time.kind === 'running' && !stoppedAt

const someTime = (owner: Owner, value: number): EntryTime =>
  owner === miraInHours
    ? { kind: 'hours', seconds: 1800 * (1 + (value % 3)) }
    : { kind: 'clock', startMinute: 420, endMinute: 480 + 30 * (value % 3) }
