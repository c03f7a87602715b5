// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../outbox/journal.ts'
import { seenAt } from '../../preferences/last-seen.ts'
import { openKeptReads } from '../../queries/kept-reads.ts'
import { exported, removeAll, storedThings } from './stored.ts'
import 'fake-indexeddb/auto'

const token = 'a-token-that-nobody-may-see'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  globalThis.indexedDB = new IDBFactory()
})

const things = () => storedThings({ tab: sessionStorage, device: localStorage, databases: indexedDB })

/** A browser that Sheaf has been used in. */
async function used() {
  localStorage.setItem('sheaf.preferences', '{"version":1,"theme":"dark"}')
  localStorage.setItem('sheaf.sign-outs', '3')
  seenAt(Date.parse('2026-03-11T09:30:00Z'))
  localStorage.setItem('sheaf.future', `{"token":"${token}"}`)
  localStorage.setItem('another-page', 'not ours')
  sessionStorage.setItem('sheaf.session', `{"v":1,"token":"${token}"}`)
  const journal = await openJournal(() => undefined)
  journal.close()
  const reads = openKeptReads()
  await reads.contents()
  reads.close()
}

describe('what this browser stores', () => {
  it('is listed whole, each thing with words and a place, and nothing of other pages', async () => {
    await used()
    expect((await things()).map(({ title, place }) => `${title}, ${place}`)).toEqual([
      'Left by another version of Sheaf, on this device',
      'When you were last here, on this device',
      'Your choices, on this device',
      'Sign-outs, on this device',
      'Harvest’s permission, in this tab',
      'Your changes, on this device',
      'What was read, on this device',
    ])
  })

  it('is nothing in a browser that stores nothing', async () => {
    expect(await storedThings({ tab: undefined, device: undefined, databases: undefined })).toEqual([])
    expect(await things()).toEqual([])
    // looking must not make the database
    expect(await indexedDB.databases()).toEqual([])
  })

  it('is exported without what lets anybody in', async () => {
    await used()
    const text = await exported(await things())
    expect(text).not.toContain(token)
    expect(JSON.parse(text)).toEqual({
      'sheaf.last-seen': [Date.parse('2026-03-11T09:30:00Z'), null],
      'sheaf.preferences': { version: 1, theme: 'dark' },
      'sheaf.sign-outs': 3,
      'sheaf-outbox': { operations: [], probes: [1] },
    })
  })

  it('is removed, but for what signing out removes by itself', async () => {
    await used()
    await removeAll(await things())
    expect(Object.keys(localStorage)).toEqual(['sheaf.sign-outs', 'another-page'])
    expect(Object.keys(sessionStorage)).toEqual(['sheaf.session'])
    expect(await indexedDB.databases()).toEqual([])
  })
})
