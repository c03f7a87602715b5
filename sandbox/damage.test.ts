import { describe, expect, it } from 'vitest'
import { openSandbox } from './asking.ts'
import type { Fault } from './fault-rules.ts'

const faulty = (path: string, fault: Fault) => openSandbox({ faults: [{ path, fault }] })
const textOf = async ({ ask }: ReturnType<typeof openSandbox>, path: string) =>
  (await ask(path, { as: 'Jonas' })).text()

const list = '/v2/time_entries?from=2026-03-10&user_id=4711202'

describe('damage to an answer', () => {
  it('cuts it short, as if that were all', async () => {
    const whole = await textOf(openSandbox(), '/v2/company')
    const cut = await faulty('/v2/company', { cutAfterBytes: 25 }).ask('/v2/company', { as: 'Jonas' })
    expect([cut.status, await cut.text()]).toEqual([200, whole.slice(0, 25)])
  })

  it.each([0, 25, 100_000])('breaks it after %d bytes', async (breakAfterBytes) => {
    const whole = await textOf(openSandbox(), '/v2/company')
    const { ask } = faulty('/v2/company', { breakAfterBytes })
    const answer = await ask('/v2/company', { as: 'Jonas' })
    let got = ''
    const reading = async () => {
      for await (const part of answer.body ?? []) got += new TextDecoder().decode(part)
    }
    await expect(reading()).rejects.toThrow(TypeError)
    expect([answer.status, got]).toEqual([200, whole.slice(0, breakAfterBytes)])
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(got.length)
    await expect(ask('/v2/company').then((again) => again.json())).rejects.toThrow(TypeError)
  })

  it('leaves a field out, of one thing or of every item', async () => {
    expect(await faulty('/v2/company', { removeField: 'clock' }).read('/v2/company')).not.toHaveProperty('clock')
    const { read } = faulty('/v2/time_entries', { removeField: 'time_entries.*.project.name' })
    const { time_entries } = await read(list)
    expect(time_entries.length).toBeGreaterThan(0)
    for (const entry of time_entries) expect(Object.keys(entry.project)).toEqual(['id', 'code'])
  })

  it.each([[null], ['7.5'], [7.25], [false], [[1, { a: null }]], [{ hours: 3 }]])(
    'puts %j where a field was, of every item',
    async (to) => {
      const [before, { time_entries }] = await Promise.all([
        openSandbox().entries(list.split('?')[1]),
        faulty('/v2/time_entries', { setField: 'time_entries.*.hours', to }).read(list),
      ])
      expect(time_entries).toEqual(before.map((entry) => ({ ...entry, hours: to })))
    },
  )

  it('changes one item by its place, and the whole list', async () => {
    const before = await openSandbox().read(list)
    const { time_entries } = await faulty('/v2/', { setField: 'time_entries.1.notes', to: 5 }).read(list)
    expect(time_entries).toEqual(before.time_entries.with(1, { ...before.time_entries[1], notes: 5 }))
    expect(await faulty('/v2/', { setField: 'time_entries', to: null }).read(list)).toEqual({
      ...before,
      time_entries: null,
    })
  })

  it.each([list, '/v2/projects', '/v2/reports/project_budget', '/v2/reports/time/team?from=20260301&to=20260331'])(
    'leaves every other character of %s as it was, whole decimals too',
    async (path) => {
      const whole = await textOf(openSandbox(), path)
      expect(whole).toMatch(path.includes('reports') ? /":[1-9]\d*[,}]/ : /":\d+\.0[,}]/)
      expect(await textOf(faulty('/v2/', { removeField: 'per_page' }), path)).toBe(
        whole.replace('"per_page":2000,', ''),
      )
      expect(await textOf(faulty('/v2/', { setField: 'per_page', to: '2000' }), path)).toBe(
        whole.replace('"per_page":2000,', '"per_page":"2000",'),
      )
      expect(await textOf(faulty('/v2/', { setField: 'links.other.next', to: 1 }), path)).toBe(whole)
    },
  )

  it('passes over answers without JSON or without a body', async () => {
    const page = await textOf(openSandbox(), '/v2/nothing')
    expect(await textOf(faulty('/v2/', { setField: 'hours', to: 1 }), '/v2/nothing')).toBe(page)
    const { ask } = openSandbox({ faults: [{ path: '/v2/', method: 'OPTIONS', fault: { cutAfterBytes: 1 } }] })
    expect((await ask('/v2/company', { method: 'OPTIONS' })).status).toBe(204)
  })
})

describe('wrong page links', () => {
  it.each([
    ['go round in circles', 'http://api.sandbox.test/v2/time_entries?page=2&per_page=5&ref=next'],
    ['leave Harvest', 'https://elsewhere.example/v2/time_entries?page=3'],
    ['end too early', null],
  ])('%s', async (_, to) => {
    const { read } = faulty('^/v2/time_entries\\?.*\\bpage=2\\b', { setField: 'links.next', to })
    const { links } = await read('/v2/time_entries?per_page=5')
    expect(links.next).toContain('page=2')
    expect((await read(links.next)).links.next).toBe(to)
  })
})
