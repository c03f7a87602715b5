import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { anEntry } from './sample-pieces.ts'
import { trackedIn, workKey } from './tracked.ts'

const design = { id: 1, name: 'Design' }
const build = { id: 2, name: 'Build' }

describe('what was tracked lately', () => {
  it('is by project and task, the latest day first and of a day what was changed last', () => {
    const tracked = trackedIn([
      anEntry({ id: 1, task: design, day: day('2026-03-09'), updatedAt: 50 }),
      anEntry({ id: 2, task: build, day: day('2026-03-10'), updatedAt: 10 }),
      anEntry({ id: 3, accountId: 2, task: design, day: day('2026-03-10'), updatedAt: 20 }),
    ])
    expect(tracked.map(({ key }) => key)).toEqual(['2-1-1', '1-1-2', '1-1-1'])
  })

  it('begins with what is not in Harvest yet', () => {
    const tracked = trackedIn([
      anEntry({ id: 5, task: design, updatedAt: 99 }),
      anEntry({ id: -3, task: build, updatedAt: 0 }),
    ])
    expect(tracked[0]?.key).toBe(workKey(anEntry({ task: build })))
  })

  it('has the notes of each once, trimmed, and none that is empty', () => {
    const notes = [' fix login ', 'fix login', '', 'Review']
    const tracked = trackedIn(notes.map((text, index) => anEntry({ id: 9 - index, notes: text, updatedAt: 9 - index })))
    expect(tracked).toEqual([{ key: '1-1-1', notes: ['fix login', 'Review'] }])
  })
})
