import { entered } from '../enter.ts'
import type { Seen } from '../entry.ts'
import type { Act, Operation } from '../operation.ts'
import type { Look, Write } from '../request.ts'
import type { Rules } from '../rules.ts'
import { finished, recovered, sending, settled } from '../settle.ts'
import { nextStep } from '../step.ts'
import { pruned } from '../sweep.ts'
import { type Fault, type Flight, launch } from './line.ts'
import type { ModelHarvest, Owner } from './model-harvest.ts'

/** Where the sender of one person and account is, in one tab. */
type Sender = { at: 'rest' } | { at: 'sending'; id: string; request: Write | Look } | { at: 'line'; flight: Flight }

type Tab = Map<string, Sender>

export type Session = { userId: number; isValid: boolean }

const keyOf = ({ userId, accountId }: Owner) => `${userId}:${accountId}`

/**
 * One browser: a journal that survives, and tabs that do not. Between any two of its steps everything volatile may be
 * lost. Time moves only when told.
 */
export class Device {
  journal: Operation[] = []
  /** What the screen last saw of Harvest. */
  readonly screen = new Map<number, { seen: Seen; at: number }>()
  tabs: Tab[] = [new Map()]
  locks = new Map<string, Tab>()
  isOnline = true
  knowsItIsOffline = false
  /** What the page takes itself to be signed in as, which Harvest may have ended. */
  signedInAs: number | undefined
  faults: Fault[] = []
  requests = 0
  /** By which operation an entry is taken for its own. */
  readonly adopted = new Map<number, string>()
  readonly #harvest: ModelHarvest
  readonly #rules: Rules
  readonly #session: () => Session
  readonly #owners: readonly Owner[]
  readonly #onSend: (operation: Operation, request: Write) => void
  #dice: number

  constructor(options: {
    harvest: ModelHarvest
    rules: Rules
    session: () => Session
    owners: readonly Owner[]
    onSend: (operation: Operation, request: Write) => void
    dice: number
  }) {
    this.#harvest = options.harvest
    this.#rules = options.rules
    this.#session = options.session
    this.#owners = options.owners
    this.#onSend = options.onSend
    this.#dice = options.dice
    this.signedInAs = options.session().userId
  }

  /** 0 to 1, the same for the same run. */
  random(): number {
    this.#dice = (Math.imul(this.#dice, 1664525) + 1013904223) >>> 0
    return this.#dice / 2 ** 32
  }

  /** Keeps an act; it is on disk afterwards. */
  act(act: Act): void {
    this.#commit(act, (operations) => entered(operations, act))
  }

  operationsOf({ userId, accountId }: Owner): Operation[] {
    return this.journal.filter((one) => one.userId === userId && one.accountId === accountId)
  }

  /** One step of each tab and sender; when none can move, the epoch ms at which one could. */
  step(): 'moved' | number {
    let until = Infinity
    for (const tab of this.tabs) {
      for (const owner of this.#owners) {
        const next = this.#stepOf(tab, owner)
        if (next === 'moved') return next
        until = Math.min(until, next)
      }
    }
    return until
  }

  flights(): Flight[] {
    return this.tabs.flatMap((tab) =>
      [...tab.values()].flatMap((sender) => (sender.at === 'line' ? sender.flight : [])),
    )
  }

  /** Everything volatile is gone; what is on its way arrives or not. */
  crash(): void {
    this.tabs = [new Map()]
    this.locks.clear()
    this.screen.clear()
  }

  killTab(index: number): void {
    const tab = this.tabs[index % this.tabs.length]
    this.tabs = this.tabs.filter((one) => one !== tab)
    for (const [key, holder] of this.locks) if (holder === tab) this.locks.delete(key)
    if (this.tabs.length === 0) this.tabs = [new Map()]
  }

  #stepOf(tab: Tab, owner: Owner): 'moved' | number {
    const key = keyOf(owner)
    const holder = this.locks.get(key)
    if (holder && holder !== tab) return Infinity
    const sender = tab.get(key) ?? { at: 'rest' }
    if (sender.at === 'rest') return owner.userId === this.signedInAs ? this.#take(tab, owner) : Infinity
    if (sender.at === 'sending') {
      tab.set(key, { at: 'line', flight: this.#send(owner, sender) })
      return 'moved'
    }
    const { flight } = sender
    if (flight.endsAt > this.#harvest.now) return flight.endsAt
    const { id, request, outcome } = flight
    const moment = { now: this.#harvest.now, chance: this.random(), rules: this.#rules }
    this.#commit(owner, (operations) => settled(operations, id, request, outcome, moment))
    if (outcome.kind === 'signed-out') this.signedInAs = undefined
    tab.delete(key)
    this.locks.delete(key)
    return 'moved'
  }

  /** What is next is read and put down in one transaction, so that no act comes between. */
  #take(tab: Tab, owner: Owner): 'moved' | number {
    const { now } = this.#harvest
    const moment = { now, chance: this.random(), rules: this.#rules }
    let taken: 'moved' | number = Infinity
    this.#commit(owner, (all) => {
      const operations = pruned(recovered(all, now, this.#rules), now, this.#rules)
      const step = nextStep(operations, now, this.#rules)
      if (step.do === 'wait') {
        taken = step.until ?? Infinity
        return operations
      }
      const { id } = step.operation
      if (step.do === 'finish') {
        taken = 'moved'
        return finished(operations, id, moment)
      }
      if (this.knowsItIsOffline) return operations
      taken = 'moved'
      const key = keyOf(owner)
      this.locks.set(key, tab)
      tab.set(key, { at: 'sending', id, request: step.request })
      return step.do === 'write' ? sending(operations, id, step.request, now) : operations
    })
    return taken
  }

  #send(owner: Owner, { id, request }: { id: string; request: Write | Look }): Flight {
    this.requests += 1
    const session = { ...this.#session() }
    const operation = this.journal.find((one) => one.id === id)
    if (operation && 'fields' in request) this.#onSend(operation, request)
    if (session.userId !== owner.userId) throw new Error(`sends ${id} of ${owner.userId} as ${session.userId}`)
    const fault = this.isOnline ? this.faults.shift() : ({ is: 'request lost' } as const)
    const isValid = () => session.isValid && session.userId === owner.userId
    return launch(this.#harvest, owner, { id, request }, fault, isValid)
  }

  /** All or nothing, as plain data, in the order of the keys. */
  #commit(owner: Owner, change: (operations: Operation[]) => Operation[]): void {
    const before = this.operationsOf(owner)
    const after = change(before)
    if (after.length === before.length && after.every((one, index) => one === before[index])) return
    const kept = after.map((one) => (before.includes(one) ? one : structuredClone(one)))
    const others = this.journal.filter((one) => one.userId !== owner.userId || one.accountId !== owner.accountId)
    this.journal = [...others, ...kept].toSorted((one, other) => (one.id < other.id ? -1 : 1))
    for (const { id, goal, target } of kept)
      if (goal.kind === 'create' && 'id' in target) this.adopted.set(target.id, id)
    for (const { base } of kept) if (base && base.at > 0) this.#see(base)
  }

  #see({ seen, at }: { seen: Seen; at: number }): void {
    if ((this.screen.get(seen.id)?.at ?? -1) <= at) this.screen.set(seen.id, { seen, at })
  }
}
