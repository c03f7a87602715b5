import { describe, expect, it } from 'vitest'
import { Table } from './table.ts'

describe('a table of records', () => {
  it('finds by id what is in it, and nothing after it was removed', () => {
    const [one, two] = [{ id: 4 }, { id: 9 }]
    const table = new Table([one])
    table.add(two)
    expect([table.all, table.find(9), table.find(undefined)]).toEqual([[one, two], two, undefined])
    table.remove(one)
    table.remove(one)
    expect([table.all, table.find(4)]).toEqual([[two], undefined])
  })

  it('gives no id twice, not even that of a record that was removed', () => {
    const last = { id: 9 }
    const table = new Table([{ id: 4 }, last])
    table.remove(last)
    expect([table.nextId(), table.nextId()]).toEqual([10, 11])
  })
})
