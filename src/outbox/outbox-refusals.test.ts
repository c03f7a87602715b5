import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { changeAct, deleteAct } from './acts.ts'
import { sentNow } from './choices.ts'
import type { Act } from './operation.ts'
import { atDesk, standing } from './rig-desk.ts'
import { miraInHours, TestHarvest } from './rig-harvest.ts'
import { rules } from './rules.ts'
import { hours } from './sample-operations.ts'
import { toSeen } from './to-seen.ts'
import { toTimeEntry } from './to-time-entry.ts'

const minute = 60_000
const mira = tokenOfPerson('Mira')
const atHerDesk = () => atDesk(new TestHarvest(createSandbox, mira), mira)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('what Harvest refuses', () => {
  it('waits for the person with Harvest’s words, and holds nobody else up', async () => {
    const { harvest, entry, fields, open, notesIn, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    const poison: Act = {
      ...entry('poison'),
      goal: { kind: 'create', fields: { ...fields('poison'), time: hours(30) } },
    }
    await tab.act([poison])
    await tab.act([entry('a')])
    await pass(60 * minute)
    expect(tab.store.getState().operations.find(({ id }) => id === 'poison')?.state).toEqual({
      is: 'parked',
      because: { kind: 'refused', words: 'Hours must be less than or equal to 24' },
    })
    expect(await notesIn()).toEqual(['a'])
    expect(harvest.writes()).toHaveLength(2)
  })

  it('is sent once the person has put it right', async () => {
    const { harvest, entry, fields, open, notesIn, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    await tab.act([{ ...entry('poison'), goal: { kind: 'create', fields: { ...fields('poison'), time: hours(30) } } }])
    await pass(minute)
    await tab.act([
      {
        ...entry('mended'),
        target: { create: 'poison' },
        goal: { kind: 'change', fields: { time: hours(3) } },
      },
    ])
    await pass(minute)
    expect(await notesIn()).toEqual(['poison'])
    expect(standing(tab)).toEqual([])
    expect(harvest.writes()).toHaveLength(2)
  })

  it.each(['Item Approved and Locked for this Time Period', 'Item Invoiced', 'Item Archived'])(
    'of an entry that is locked waits with the reason: %s',
    async (reason) => {
      const { harvest, entry, open, pass } = await atHerDesk()
      const tab = await open(miraInHours)
      await tab.act([entry('a')])
      await pass(minute)
      const [made] = await harvest.table(miraInHours)
      if (!made) throw new Error('It was not made')
      await harvest.faults(
        { path: '/v2/time_entries', method: 'GET', fault: { setField: 'locked_reason', to: reason } },
        { path: '/v2/', method: 'PATCH', fault: { status: 422, body: { message: 'Locked.' } } },
        { path: '/v2/', method: 'DELETE', fault: { status: 422, body: { message: reason } } },
      )
      const locked = {
        entry: toTimeEntry(miraInHours.accountId, { ...toSeen(made), lock: reason }),
        readAt: harvest.clock.now(),
      }
      const named = (id: string) => ({ id, owner: miraInHours, actedAt: harvest.clock.now() })
      await tab.act([changeAct(named('b'), locked, { notes: 'More' })])
      await pass(minute)
      expect(tab.store.getState().operations.find(({ id }) => id === 'b')?.state).toEqual({
        is: 'parked',
        because: { kind: 'refused', words: reason },
      })
      await tab.act([deleteAct(named('c'), locked)])
      await pass(minute)
      expect(standing(tab)).toEqual([['b', 'parked']])
      await harvest.faults()
      await tab.decide(miraInHours, (all) => sentNow(rules)(all, 'b', harvest.clock.now()))
      await pass(minute)
      expect([standing(tab), await harvest.table(miraInHours)]).toEqual([[], []])
    },
  )
})

describe('a Harvest that is down', () => {
  it('is not hammered: what failed is looked for, and sent again only then', async () => {
    const { harvest, entry, open, notesIn, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    await harvest.faults({ path: '/v2/', probability: 0.6, seed: 5, fault: { status: 502, body: 'Bad gateway' } })
    await tab.act(['a', 'b', 'c'].map((name) => entry(name)))
    await pass(minute)
    expect(harvest.writes().length).toBeLessThanOrEqual(3)
    await pass(30 * minute)
    await harvest.faults()
    await pass(10 * minute)
    expect(new Set(await notesIn())).toEqual(new Set(['a', 'b', 'c']))
    expect(standing(tab)).toEqual([])
  })

  it('that throttles is left alone as long as it says', async () => {
    const { harvest, entry, open, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    await harvest.fail({ status: 429, headers: { 'retry-after': '40' }, cors: true })
    await tab.act([entry('a')])
    await pass(39_000)
    expect(harvest.asked).toHaveLength(1)
    await pass(15_000)
    expect(harvest.writes()).toHaveLength(2)
    expect(standing(tab)).toEqual([])
  })
})
