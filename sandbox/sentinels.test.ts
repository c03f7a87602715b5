import { describe, expect, it } from 'vitest'
import { openSandbox } from './asking.ts'

const range = (day: string) => `/v2/time_entries?user_id=4711202&from=${day}&to=${day}`

describe('days and words that break things by themselves', () => {
  it.each([
    ['1999-01-04', 500],
    ['1999-02-01', 429],
  ])('answers a range with %s in it with %d', async (day, status) => {
    const { ask } = openSandbox()
    expect((await ask(range(day))).status).toBe(status)
    expect((await ask(`/v2/time_entries?from=${day.slice(0, 7)}-01&to=${day.slice(0, 7)}-28`)).status).toBe(status)
  })

  it('answers with HTML, or half an answer, for others', async () => {
    const { ask } = openSandbox()
    expect(await (await ask(range('1999-03-01'))).text()).toContain('<h1>')
    expect(await (await ask(range('1999-06-07'))).text()).toHaveLength(40)
    await expect(ask(range('1999-05-03'))).rejects.toThrow(TypeError)
  })

  it('takes long for 5 April 1999', async () => {
    const waited: number[] = []
    const { ask } = openSandbox({ wait: async (ms) => void waited.push(ms) })
    expect((await ask(range('1999-04-05'))).status).toBe(200)
    expect(waited).toEqual([10_000])
  })

  it('leaves other days and whole histories alone', async () => {
    const { ask } = openSandbox()
    for (const query of ['', '?from=1990-01-01', '?from=1990-01-01&to=2030-12-31', '?from=1999-01-05&to=1999-01-31']) {
      expect((await ask(`/v2/time_entries${query}`)).status).toBe(200)
    }
  })

  it.each([
    ['sandbox:500', 500, 0],
    ['sandbox:429', 429, 0],
    ['sandbox:422', 422, 0],
    ['sandbox:drop', 'Failed to fetch', 0],
    ['sandbox:lost', 'Failed to fetch', 1],
  ])('breaks on a note with %s: %s', async (word, outcome, added) => {
    const { ask, entries, work } = openSandbox()
    const before = await entries('from=2026-03-11')
    const body = { ...(await work('Learning', 'Meetings')), hours: 1, notes: `Try ${word} now` }
    const answer = await ask('/v2/time_entries', { method: 'POST', body }).catch((error: TypeError) => error)
    expect('status' in answer ? answer.status : answer.message).toBe(outcome)
    expect(await entries('from=2026-03-11')).toHaveLength(before.length + added)
  })
})
