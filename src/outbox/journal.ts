import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AccountUser } from '../session/harvest.ts'
import type { Operation } from './operation.ts'

/** Where operations are kept, of everybody who ever used this browser. */
export type Journal = {
  /** Whether it outlives the page. */
  isKept: boolean
  read: () => Promise<Operation[]>
  /** Changes one person's operations in one account, all or nothing; on disk when the promise is fulfilled. */
  change: (owner: AccountUser, change: (operations: Operation[]) => Operation[]) => Promise<Operation[]>
  /** The same in several accounts, all of them or none. Answers what each has then. */
  changeAll: (changes: readonly OwnerChange[]) => Promise<Operation[][]>
  close: () => void
}

export type OwnerChange = { owner: AccountUser; change: (operations: Operation[]) => Operation[] }

interface Kept extends DBSchema {
  operations: { key: string; value: Operation; indexes: { owner: [number, number] } }
  probes: { key: string; value: number }
}

export const journalName = 'sheaf-outbox'
const version = 1

// how browsers say that a connection is gone: Safari first by the one, then by the other
const lost = new Set(['UnknownError', 'InvalidStateError'])

/** Opens the journal in IndexedDB by really writing to it. Rejects where the browser refuses, or a newer Sheaf has it. */
export async function openJournal(onOutdated: () => void): Promise<Journal> {
  let database = await open()
  // some browsers open a database and then refuse to write to it
  const transaction = database.transaction('probes', 'readwrite', { durability: 'strict' })
  await Promise.all([transaction.store.put(version, 'probe'), transaction.done])

  function open(): Promise<IDBPDatabase<Kept>> {
    return openDB<Kept>(journalName, version, {
      upgrade(created) {
        created.createObjectStore('probes')
        created.createObjectStore('operations', { keyPath: 'id' }).createIndex('owner', ['userId', 'accountId'])
      },
      // a newer Sheaf in another tab wants to change its form
      blocking(_from, _to, { target }) {
        if (target instanceof IDBDatabase) target.close()
        onOutdated()
      },
    })
  }

  /** Browsers drop connections now and then: opened again once, and if that fails nothing was kept. */
  async function reopening<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DOMException) || !lost.has(error.name)) throw error
      database = await open()
      return work()
    }
  }

  const changeAll = (changes: readonly OwnerChange[]) =>
    reopening(async () => {
      const transaction = database.transaction('operations', 'readwrite', { durability: 'strict' })
      const { store } = transaction
      const index = store.index('owner')
      const befores = await Promise.all(
        changes.map(({ owner: { userId, accountId } }) => index.getAll([userId, accountId])),
      )
      const afters = changes.map(({ change }, at) => change(befores[at] ?? []))
      const [before, after] = [befores.flat(), afters.flat()]
      const kept = new Set(after.map(({ id }) => id))
      const asked: Promise<unknown>[] = [transaction.done]
      try {
        for (const one of after) if (!before.includes(one)) asked.push(store.put(one))
        for (const { id } of before) if (!kept.has(id)) asked.push(store.delete(id))
        await Promise.all(asked)
        return afters
      } catch (error) {
        // a put that throws at once would leave the others to be committed
        abort(transaction)
        await Promise.allSettled(asked)
        throw error
      }
    })

  return {
    isKept: true,
    read: () => reopening(() => database.getAll('operations')),
    change: async (owner, change) => (await changeAll([{ owner, change }])).flat(),
    changeAll,
    close: () => database.close(),
  }
}

/** Takes back what was done; a transaction that has ended already has done so by itself. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort()
  } catch {
    // ended
  }
}
