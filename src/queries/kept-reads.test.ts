import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { day, monthOf } from '../domain/day.ts'
import { keptForm, type KeptMonth, type KeptReads, openKeptReads } from './kept-reads.ts'

const me = { userId: 4711202, accountId: 7 }
const march = monthOf(day('2026-03-01'))
const april = monthOf(day('2026-04-01'))
const read = (month = march, readAt = 5): KeptMonth => ({
  read: { piece: { accountId: 7, month, entries: [] }, rejected: [] },
  readAt,
})

let kept: KeptReads
beforeEach(() => {
  kept = openKeptReads()
})
afterEach(async () => {
  await kept.wipe()
  kept.close()
  vi.restoreAllMocks()
})

async function restored(from = kept) {
  const found: { months: KeptMonth[]; mark: number }[] = []
  await from.restore(me, [march, april], (months, mark) => void found.push({ months, mark }))
  return found
}

it('gives months as they were written, with what they are up to', async () => {
  await kept.write(me, [read()], 100)
  expect(await restored()).toEqual([{ months: [read()], mark: 100 }])
})

it('is up to what the month furthest behind is, whatever another tab writes', async () => {
  await kept.write(me, [read()], 100)
  await kept.write(me, [read(april)], 300)
  expect((await restored())[0]?.mark).toBe(100)
  await kept.write(me, [read(april)], 50)
  expect((await restored())[0]?.mark).toBe(50)
})

it('moves on with the changes since then, and not with later ones alone', async () => {
  await kept.write(me, [read()], 100)
  await kept.moveMark(me, { from: 200, to: 300 }, { months: [march], at: 9 })
  expect(await restored()).toEqual([{ months: [read()], mark: 100 }])
  await kept.moveMark(me, { from: 100, to: 300 }, { months: [march], at: 9 })
  expect(await restored()).toEqual([{ months: [read(march, 9)], mark: 300 }])
})

it('has answers for the sign-in that was given them, and drops those of any other', async () => {
  await kept.writeAnswer('one', { queryKey: ['accounts'], data: 'hers' })
  expect(await kept.answers('one')).toEqual([{ queryKey: ['accounts'], data: 'hers' }])
  expect(await kept.answers('other')).toEqual([])
  expect(await kept.answers('one')).toEqual([])
})

it('drops what an earlier app kept in another form, and touches no other database', async () => {
  await kept.write(me, [read()], 100)
  const outbox = await openDB('sheaf-outbox', 1, { upgrade: (database) => void database.createObjectStore('acts') })
  await outbox.put('acts', 'waiting', 1)
  kept.close()
  const later = await openDB('sheaf-read', keptForm + 1)
  later.close()
  // an earlier app after a later one keeps nothing, and says nothing
  const earlier = openKeptReads()
  await earlier.write(me, [read()], 100)
  expect(await restored(earlier)).toEqual([])
  expect(await outbox.get('acts', 1)).toBe('waiting')
  outbox.close()
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('sheaf-read').onsuccess = resolve
  })
})

it('keeps nothing, and fails nothing, where the browser allows no database', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Not here', 'SecurityError')
  })
  const none = openKeptReads()
  await none.write(me, [read()], 100)
  await none.writeAnswer('one', { queryKey: [], data: 1 })
  expect(await restored(none)).toEqual([])
  expect(await none.contents()).toEqual({ entries: 0, months: 0, oldest: undefined })
  await none.wipe()
})

it('keeps no more once the browser is full, and goes on', async () => {
  await kept.write(me, [read()], 100)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  await kept.write(me, [read(april)], 100)
  vi.restoreAllMocks()
  await kept.write(me, [read(april)], 100)
  expect(await restored()).toEqual([])
})
