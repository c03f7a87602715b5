import { describe, expect, it } from 'vitest'
import { day, monthOf } from '../domain/day.ts'
import { accountId, type Act, ModelList } from './model-list.ts'
import type { ReadMonth } from './read-month.ts'
import { readWindow } from './read-window.ts'

const first = day('2026-03-01')
const march = monthOf(first)
const act = (kind: Act['kind'], which = 0, days = which): Act => ({ kind, which, days })

/** Reads March of six entries, two a page, the latest first, while this happens after the first page. */
async function reading(...meanwhile: Act[]) {
  const harvest = new ModelList({ pageSize: 2, byCursor: false, first })
  for (let which = 0; which < 6; which++) harvest.do(act('add', which))
  harvest.meanwhile = meanwhile
  const read = new Map<string, ReadMonth>()
  const take = (some: ReadMonth[]) => some.forEach((one) => read.set(one.piece.month, one))
  await readWindow(harvest.source, accountId, [march], take, () => undefined)
  return { harvest, entries: read.get(march)?.piece.entries }
}

describe('a month over several pages', () => {
  it('is asked for once while nothing happens', async () => {
    const { harvest, entries } = await reading()
    expect(entries).toEqual(harvest.entries)
    expect(harvest.requests).toBe(3)
  })

  it.each([
    ['an entry of a page before is deleted, which hides another', act('delete', 5)],
    ['an entry of a page to come is deleted', act('delete', 0)],
    ['an entry is added on a page before', act('add', 0, 6)],
    ['an entry goes to a page before', act('move', 0, 6)],
  ])('is read once more and is as it is when %s', async (_, meanwhile) => {
    const { harvest, entries } = await reading(meanwhile)
    expect(entries).toEqual(harvest.entries)
    expect(harvest.requests).toBeGreaterThan(3)
  })
})
