import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Month } from '../domain/day.ts'
import type { AccountUser } from '../session/harvest.ts'
import { type Columns, fromColumns, toColumns } from './piece-columns.ts'
import type { ReadMonth } from './read-month.ts'

/** A month and when it was read, in epoch ms by the device. */
export type KeptMonth = { read: ReadMonth; readAt: number }

/** An answer that a start needs, as the query cache holds it. */
export type KeptAnswer = { queryKey: readonly unknown[]; data: unknown }

/** What was read, kept in this browser between visits. Nothing here ever fails: what cannot be kept is not. */
export type KeptReads = {
  /** Gives months as they are found, with what they are surely up to (`mark`, epoch ms by Harvest). */
  restore(me: AccountUser, months: readonly Month[], give: (found: KeptMonth[], mark: number) => void): Promise<void>
  /** Months that hold one of these entries. */
  holding(me: AccountUser, ids: ReadonlySet<number>): Promise<Month[]>
  write(me: AccountUser, months: readonly KeptMonth[], mark: number): Promise<void>
  /** Says that everything kept has the changes between two marks, and when these months were so. */
  moveMark(
    me: AccountUser,
    marks: { from: number; to: number },
    checked: { months: readonly Month[]; at: number },
  ): Promise<void>
  /** Answers of this sign-in; those of any other are dropped. */
  answers(signIn: string): Promise<KeptAnswer[]>
  writeAnswer(signIn: string, answer: KeptAnswer): Promise<void>
  /** Drops the months of everybody else. */
  retain(owners: readonly AccountUser[]): Promise<void>
  contents(): Promise<{ entries: number; months: number; oldest: number | undefined }>
  wipe(): Promise<void>
  /** Writes no more, from now on. */
  close(): void
}

type Owner = [userId: number, accountId: number]
type Checked = { first: Month; last: Month; at: number }

interface Kept extends DBSchema {
  months: { key: [...Owner, Month]; value: { columns: Columns; readAt: number } }
  owners: { key: Owner; value: { mark: number; checked?: Checked } }
  answers: { key: [signIn: string, hash: string]; value: KeptAnswer }
}

export const readName = 'sheaf-read'
/** Counts the forms that records have had: what is kept in another than this is dropped, not read. */
export const keptForm = 3
const stores = ['months', 'owners', 'answers'] as const
const monthsAtOnce = 12

function open(onLost: () => void): Promise<IDBPDatabase<Kept>> {
  return new Promise((resolve, reject) => {
    openDB<Kept>(readName, keptForm, {
      upgrade(database) {
        const before = Array.from(database.objectStoreNames)
        for (const store of before) database.deleteObjectStore(store)
        for (const store of stores) database.createObjectStore(store)
      },
      blocked: () => reject(new Error('Another tab holds what was read in an older form.')),
      blocking(_from, _to, { target }) {
        if (target instanceof IDBDatabase) target.close()
        onLost()
      },
      terminated: onLost,
    }).then(resolve, reject)
  })
}

const ownerOf = ({ userId, accountId }: AccountUser): Owner => [userId, accountId]
const everyMonthOf = (me: AccountUser) => IDBKeyRange.bound([...ownerOf(me), ''], [...ownerOf(me), '\uffff'])

/** Opens what is kept in IndexedDB, where the browser allows it, in a database of its own. */
export function openKeptReads(): KeptReads {
  let isOver = false
  const over = () => {
    isOver = true
  }
  const opened = open(over)
  opened.catch(over)

  async function attempt<Value>(work: (database: IDBPDatabase<Kept>) => Promise<Value>): Promise<Value | undefined> {
    if (isOver) return undefined
    try {
      return await work(await opened)
    } catch {
      // full, refused, or gone: the visit goes on without
      over()
      return undefined
    }
  }

  return {
    async restore(me, months, give) {
      const [from, to] = [months[0], months.at(-1)]
      if (from === undefined || to === undefined) return
      await attempt(async (database) => {
        const owner = await database.get('owners', ownerOf(me))
        if (!owner) return
        // a few at a time, as unpacking years at once would hold up the screen
        for (let start = 0; start < months.length; start += monthsAtOnce) {
          const some = months.slice(start, start + monthsAtOnce)
          const { store } = database.transaction('months')
          const records = await Promise.all(some.map((month) => store.get([...ownerOf(me), month])))
          const found = records.flatMap((record, index): KeptMonth[] => {
            const month = some[index]
            if (!record || month === undefined) return []
            const isChecked = owner.checked && owner.checked.first <= month && month <= owner.checked.last
            const readAt = Math.max(record.readAt, isChecked ? (owner.checked?.at ?? 0) : 0)
            return [{ read: fromColumns(record.columns, me.accountId, month), readAt }]
          })
          if (found.length > 0) give(found, owner.mark)
        }
      })
    },

    async holding(me, ids) {
      const found = await attempt(async (database) => {
        const held: Month[] = []
        let cursor = await database.transaction('months').store.openCursor(everyMonthOf(me))
        while (cursor) {
          if (cursor.value.columns.ids.some((id) => ids.has(id))) held.push(cursor.key[2])
          cursor = await cursor.continue()
        }
        return held
      })
      return found ?? []
    },

    async write(me, months, mark) {
      await attempt(async (database) => {
        const transaction = database.transaction(['months', 'owners'], 'readwrite', { durability: 'relaxed' })
        const owner = await transaction.objectStore('owners').get(ownerOf(me))
        // another tab may be further on: what is written here is not
        const isBehind = !owner || mark < owner.mark
        await Promise.all([
          isBehind && transaction.objectStore('owners').put({ mark }, ownerOf(me)),
          ...months.map(({ read, readAt }) =>
            transaction
              .objectStore('months')
              .put({ columns: toColumns(read), readAt }, [...ownerOf(me), read.piece.month]),
          ),
          transaction.done,
        ])
      })
    },

    async moveMark(me, { from, to }, { months, at }) {
      const [first, last] = [months[0], months.at(-1)]
      await attempt(async (database) => {
        const transaction = database.transaction('owners', 'readwrite', { durability: 'relaxed' })
        const owner = await transaction.store.get(ownerOf(me))
        // what another tab wrote may lack changes from before
        const checked = first && last && { checked: { first, last, at } }
        await Promise.all([
          owner &&
            owner.mark >= from &&
            transaction.store.put({ ...owner, ...checked, mark: Math.max(owner.mark, to) }, ownerOf(me)),
          transaction.done,
        ])
      })
    },

    async answers(signIn) {
      const found = await attempt(async (database) => {
        const transaction = database.transaction('answers', 'readwrite')
        const keys = await transaction.store.getAllKeys()
        const others = keys.filter(([of]) => of !== signIn).map((key) => transaction.store.delete(key))
        const own = transaction.store.getAll(IDBKeyRange.bound([signIn, ''], [signIn, '\uffff']))
        await Promise.all([...others, transaction.done])
        return own
      })
      return found ?? []
    },

    async writeAnswer(signIn, answer) {
      await attempt((database) => database.put('answers', answer, [signIn, JSON.stringify(answer.queryKey)]))
    },

    async retain(those) {
      const kept = new Set(those.map((owner) => ownerOf(owner).join()))
      await attempt(async (database) => {
        const transaction = database.transaction(['months', 'owners'], 'readwrite')
        const owners = await transaction.objectStore('owners').getAllKeys()
        const others = owners.filter((owner) => !kept.has(owner.join()))
        await Promise.all([
          ...others.map(([userId, accountId]) =>
            transaction.objectStore('months').delete(everyMonthOf({ userId, accountId })),
          ),
          ...others.map((owner) => transaction.objectStore('owners').delete(owner)),
          transaction.done,
        ])
      })
    },

    async contents() {
      const found = await attempt(async (database) => {
        let [entries, months, oldest] = [0, 0, Infinity]
        let cursor = await database.transaction('months').store.openCursor()
        while (cursor) {
          entries += cursor.value.columns.ids.length
          months += 1
          oldest = Math.min(oldest, cursor.value.readAt)
          cursor = await cursor.continue()
        }
        return { entries, months, oldest: months > 0 ? oldest : undefined }
      })
      return found ?? { entries: 0, months: 0, oldest: undefined }
    },

    async wipe() {
      // also when writing is over
      try {
        const database = await opened
        const transaction = database.transaction(stores, 'readwrite')
        await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done])
      } catch {
        // there is nothing to wipe where nothing can be opened
      }
    },

    close: over,
  }
}

const nothing = async () => undefined

/** For the demo, which keeps nothing. */
export const keepsNothing: KeptReads = {
  restore: nothing,
  holding: async () => [],
  write: nothing,
  moveMark: nothing,
  answers: async () => [],
  writeAnswer: nothing,
  retain: nothing,
  contents: async () => ({ entries: 0, months: 0, oldest: undefined }),
  wipe: nothing,
  close: () => undefined,
}
