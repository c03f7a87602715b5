// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const design = { week: '2026-03-09', accountId: 1, projectId: 2, taskId: 3 }
const meetings = { ...design, taskId: 4 }
const nextWeek = { ...design, week: '2026-03-16' }

/** The module as a page finds it that is opened now. */
async function opened() {
  vi.resetModules()
  const { useWeekRows, weekRowsAdded, weekRowsRemoved } = await import('./week-rows.ts')
  return { rows: () => renderHook(() => useWeekRows()).result.current, weekRowsAdded, weekRowsRemoved }
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('rows that were put into a week by hand', () => {
  it('stand there once, until they are taken out, also on the next visit', async () => {
    const first = await opened()
    first.weekRowsAdded([design, meetings])
    first.weekRowsAdded([design, nextWeek])
    expect((await opened()).rows()).toEqual([meetings, design, nextWeek])
    first.weekRowsRemoved([design])
    expect((await opened()).rows()).toEqual([meetings, nextWeek])
  })

  it('are kept as ids, without a name', async () => {
    const { weekRowsAdded } = await opened()
    weekRowsAdded([design])
    expect(localStorage.getItem('sheaf.week-rows')).toBe(JSON.stringify([design]))
  })

  it('do not lose what another tab has added', async () => {
    const [one, other] = [await opened(), await opened()]
    one.weekRowsAdded([design])
    other.weekRowsAdded([meetings])
    expect((await opened()).rows()).toEqual([design, meetings])
  })

  it('count as none when they cannot be read, and stand for a visit where nothing is kept', async () => {
    localStorage.setItem('sheaf.week-rows', '[{"week":1}]')
    expect((await opened()).rows()).toEqual([])
    vi.stubGlobal('localStorage', undefined)
    const { rows, weekRowsAdded } = await opened()
    weekRowsAdded([design])
    weekRowsAdded([meetings])
    expect(rows()).toEqual([design, meetings])
  })
})
