import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AccountUser } from '../session/harvest.ts'
import { entered } from './enter.ts'
import type { Seen } from './entry.ts'
import type { Journal, OwnerChange } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'
import { newsOf } from './news.ts'
import type { Act, Operation } from './operation.ts'
import type { SenderOptions, stepOnce } from './sender.ts'

export type Standing = {
  /** In this browser, only in this tab, or not at all since a newer Sheaf has the journal. */
  keeping: 'unknown' | 'browser' | 'tab' | 'nothing'
  /** Of everybody who used this browser. */
  operations: readonly Operation[]
  /** Whose are sent now. */
  owners: readonly AccountUser[]
}

/** Changes an account's operations; pure, so that it can be done inside a transaction. */
export type Change = (operations: readonly Operation[]) => Operation[]

export type OutboxOptions = Omit<SenderOptions, 'journal' | 'onJournal'> & {
  /** Opens what keeps operations; where it rejects, they are kept in the tab alone. */
  open: (onOutdated: () => void) => Promise<Journal>
  /** Tells other tabs that something has changed, and hears it from them. */
  bell: { ring: () => void; onRing: (listener: () => void) => void; close: () => void }
  wake: (ms: number, wakeUp: () => void) => () => void
  onSeen: (owner: AccountUser, seen: Seen[], gone: number[]) => void
  /** What sends. Where it rejects, it is tried again. */
  step: typeof stepOnce
}

/** Every write of a person's time: kept first, then sent, until Harvest has it. */
export type Outbox = {
  store: Pick<StoreApi<Standing>, 'getState' | 'getInitialState' | 'subscribe'>
  /**
   * Fulfilled when the acts of one gesture are kept, all of them, in whichever accounts; from then on they will reach
   * Harvest or stay in sight. Rejects when none was.
   */
  act: (acts: readonly Act[]) => Promise<void>
  decide: (owner: AccountUser, change: Change) => Promise<void>
  /** Whose operations are to be sent: those of the accounts that the session reaches. */
  serve: (owners: readonly AccountUser[]) => void
  /** Looks at once whether something can be sent, as when the line is back. */
  hurry: () => void
  close: () => void
}

export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const store = createStore<Standing>(() => ({ keeping: 'unknown', operations: [], owners: [] }))
  const { bell, now, wake } = options
  const runs = new Map<string, { owner: AccountUser; isRunning: boolean; isWanted: boolean; cancel: () => void }>()
  const journal = await options.open(() => store.setState({ keeping: 'nothing' })).catch(() => memoryJournal())
  store.setState({ keeping: journal.isKept ? 'browser' : 'tab' })
  show(await journal.read())
  bell.onRing(() => void refresh())

  function show(operations: readonly Operation[]): void {
    const before = store.getState().operations
    for (const owner of ownersOf(operations)) {
      const { seen, gone } = newsOf(before.filter(isOf(owner)), operations.filter(isOf(owner)))
      if (seen.length + gone.length > 0) options.onSeen(owner, seen, gone)
    }
    store.setState({ operations })
  }

  async function refresh(): Promise<void> {
    try {
      show(await journal.read())
    } catch {
      // a newer Sheaf has the journal, or the browser took it: what is shown stays, and nothing can be sent
      return
    }
    hurry()
  }

  function changed(owner: AccountUser, operations: readonly Operation[], isChanged: boolean): void {
    show([...store.getState().operations.filter((one) => !isOf(owner)(one)), ...operations])
    if (isChanged) bell.ring()
  }

  async function run(key: string): Promise<void> {
    const mine = runs.get(key)
    if (!mine || mine.isRunning) {
      if (mine) mine.isWanted = true
      return
    }
    const isServed = () => runs.get(key) === mine
    const sender: SenderOptions = {
      ...options,
      journal,
      onJournal: changed,
      canSend: () => isServed() && options.canSend(),
      // another person may have signed in since it was put down
      ask: async (owner, request) => (isServed() ? options.ask(owner, request) : { kind: 'signed-out' }),
    }
    mine.cancel()
    mine.isRunning = true
    let next: number | undefined
    try {
      do {
        mine.isWanted = false
        next = await options.step(sender, mine.owner)
      } while (mine.isWanted || (next !== undefined && next <= now()))
    } catch {
      // the journal could not be read or written, or what sends not be loaded: nothing was sent, and it is tried again
      next = now() + 5000
    } finally {
      mine.isRunning = false
    }
    if (isServed() && next !== undefined) mine.cancel = wake(Math.max(250, next - now()), () => void run(key))
  }

  function hurry(): void {
    for (const key of runs.keys()) void run(key)
  }

  async function changeAll(changes: readonly OwnerChange[]): Promise<void> {
    if (store.getState().keeping === 'nothing')
      throw new Error('Reload the page first: a newer Sheaf keeps your changes.')
    const afters = await journal.changeAll(changes)
    changes.forEach(({ owner }, index) => changed(owner, afters[index] ?? [], true))
    hurry()
  }

  return {
    store,
    decide: (owner, change) => changeAll([{ owner, change }]),
    async act(acts) {
      const changes = ownersOf(acts).map((owner): OwnerChange => {
        const own = acts.filter(isOf(owner))
        return { owner, change: (operations) => own.reduce<Operation[]>(entered, operations) }
      })
      if (changes.length > 0) await changeAll(changes)
    },
    serve(owners) {
      store.setState({ owners })
      const wanted = new Map(owners.map((owner) => [`${owner.userId}:${owner.accountId}`, owner]))
      for (const [key, { cancel }] of runs) {
        if (wanted.has(key)) continue
        cancel()
        runs.delete(key)
      }
      for (const [key, owner] of wanted) {
        if (!runs.has(key)) runs.set(key, { owner, isRunning: false, isWanted: false, cancel: () => undefined })
        void run(key)
      }
    },
    hurry,
    close() {
      for (const { cancel } of runs.values()) cancel()
      runs.clear()
      bell.close()
      journal.close()
    },
  }
}

export const isOf =
  ({ userId, accountId }: AccountUser) =>
  (one: AccountUser): boolean =>
    one.userId === userId && one.accountId === accountId

const ownersOf = (all: readonly AccountUser[]): AccountUser[] => [
  ...new Map(all.map(({ userId, accountId }) => [`${userId}:${accountId}`, { userId, accountId }])).values(),
]
