import { describe, expect, it } from 'vitest'
import { anEntry } from '../../domain/sample-pieces.ts'
import { workKey } from '../../domain/tracked.ts'
import { knownNotes, knownWorks } from './known-works.ts'

const work = (id: number) => anEntry({ task: { id, name: `Task ${id}` } })
const tracked = (...ids: number[]) => ids.map((id) => ({ key: workKey(work(id)), notes: [`did ${id}`] }))

describe('what can be tracked to', () => {
  it('knows its place among the pinned and among the recent', () => {
    const works = knownWorks([work(1), work(2), work(3)], tracked(3, 1), [workKey(work(2)), workKey(work(1))])
    expect(works.map(({ pinned, recent }) => [pinned, recent])).toEqual([
      [1, 1],
      [0, undefined],
      [undefined, 0],
    ])
  })

  it('is not recent once twelve others were tracked since', () => {
    const ids = Array.from({ length: 13 }, (_, index) => index + 1)
    const works = knownWorks(ids.map(work), tracked(...ids), [])
    expect(works.map(({ recent }) => recent)).toEqual([...ids.slice(0, 12).map((id) => id - 1), undefined])
  })

  it('brings back the notes of works that are still there', () => {
    const works = knownWorks([work(1)], tracked(1, 2), [])
    expect(knownNotes(works, tracked(2, 1))).toEqual([{ text: 'did 1', work: works[0] }])
  })
})
