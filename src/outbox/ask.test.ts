import { describe, expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import { answering, connectFake, json, unreadable } from '../harvest/fake-harvest.ts'
import { lockedEntry, runningEntry, timeEntries } from '../harvest/sample-answers.ts'
import { ask } from './ask.ts'
import type { Look, Write } from './request.ts'
import { fields } from './sample-operations.ts'

const surroundings = { markerLink: 'https://sheaf.example/' }
const writes: Write[] = [
  { kind: 'create', fields: fields(), marker: 'a' },
  { kind: 'change', id: 7, fields: { notes: 'More' } },
  { kind: 'stop', id: 7 },
  { kind: 'restart', id: 7 },
  { kind: 'delete', id: 7 },
]
const looks: Look[] = [
  { kind: 'entry', id: 7 },
  { kind: 'marked', marker: 'a' },
  { kind: 'of-day', day: day('2026-03-09') },
]
const all = [...writes, ...looks]

function asked(request: Write | Look, answer: () => Response | Error) {
  const { harvest, clock } = connectFake({ fetch: answering(answer), random: () => 0 })
  return clock.until(ask(harvest, request, surroundings))
}

const status =
  (code: number, body: unknown = {}, headers: HeadersInit = {}) =>
  () =>
    Response.json(body, { status: code, headers })

describe('a request that Harvest refuses so that it can be read', () => {
  it.each(all)('was not done, and Harvest’s words are told ($kind)', async (request) => {
    for (const code of [400, 403, 409, 422]) {
      expect(await asked(request, status(code, { message: 'Item Locked' }))).toEqual({
        kind: 'refused',
        words: 'Item Locked',
      })
    }
  })

  it.each(all)('is told in words of ours where Harvest has none ($kind)', async (request) => {
    expect(await asked(request, status(403))).toMatchObject({ words: expect.stringContaining('administrator') })
  })

  it.each(all)('was not done, and the session is over ($kind)', async (request) => {
    expect(await asked(request, status(401))).toEqual({ kind: 'signed-out' })
  })
})

describe('a request that Harvest throttles', () => {
  it.each(writes)('was not done, and is for later ($kind)', async (request) => {
    expect(await asked(request, status(429, '', { 'Retry-After': '7' }))).toEqual({ kind: 'later', waitMs: 7000 })
    expect(await asked(request, status(429))).toEqual({ kind: 'later', waitMs: 15_000 })
  })

  it.each(looks)('is for later when it is so again and again ($kind)', async (request) => {
    expect(await asked(request, status(429, '', { 'Retry-After': '7' }))).toEqual({ kind: 'later', waitMs: 7000 })
  })
})

describe('what Harvest does not have', () => {
  it.each(all.filter((request) => 'id' in request))('is gone ($kind)', async (request) => {
    expect(await asked(request, status(404))).toEqual({ kind: 'gone' })
  })

  it.each(all.filter((request) => !('id' in request)))('is not an entry that was deleted ($kind)', async (request) => {
    expect((await asked(request, status(404))).kind).toBe('refused')
  })
})

describe('a request without an answer that can be read', () => {
  const lost = [
    unreadable,
    status(500),
    status(502, '<h1>Bad gateway</h1>'),
    status(408),
    () => new Response('', { status: 200 }),
    () => new Response('<h1>Down</h1>', { status: 200, headers: { 'content-type': 'text/html' } }),
    () => new Response(JSON.stringify(runningEntry).slice(0, -20), { status: 200 }),
    json({ ...runningEntry, user: { id: 1, name: 'Somebody else' } }),
    json({ ...runningEntry, spent_date: '2026-02-30' }),
    json([]),
  ]

  it.each(writes.filter(({ kind }) => kind !== 'delete'))('may have been done ($kind)', async (request) => {
    for (const answer of lost) expect(await asked(request, answer)).toEqual({ kind: 'unknown' })
  })

  it('may have been done, a deletion too, of which nobody knows more than that it answers JSON or nothing', async () => {
    const deletion = writes.find(({ kind }) => kind === 'delete')
    for (const answer of [unreadable, status(500), status(502), status(408), () => new Response('<h1>Down</h1>')]) {
      expect(await asked(deletion!, answer)).toEqual({ kind: 'unknown' })
    }
    expect(await asked(deletion!, () => new Response(' '))).toEqual({ kind: 'gone' })
  })

  it.each(looks)('has shown nothing ($kind)', async (request) => {
    for (const answer of lost.filter((one) => one !== lost[3])) {
      expect(await asked(request, answer)).toEqual({ kind: 'unread' })
    }
  })

  it('may be a timeout', async () => {
    const { harvest, clock } = connectFake({
      fetch: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    })
    expect(await clock.until(ask(harvest, writes[0]!, surroundings))).toEqual({ kind: 'unknown' })
    expect(clock.now()).toBe(30_000)
  })

  it('may be an end that nobody foresaw', async () => {
    const { harvest } = connectFake({ fetch: json(runningEntry) })
    const broken = {
      ...harvest,
      createTimeEntry: () => Promise.reject(new Error('?')),
      timeEntry: () => Promise.reject(new Error('?')),
    }
    expect(await ask(broken, writes[0]!, surroundings)).toEqual({ kind: 'unknown' })
    expect(await ask(broken, looks[0]!, surroundings)).toEqual({ kind: 'unread' })
  })
})

describe('a request that succeeds', () => {
  it.each([...writes, ...looks].filter(({ kind }) => !['delete', 'marked', 'of-day'].includes(kind)))(
    'tells the entry as Harvest has it now ($kind)',
    async (request) => {
      expect(await asked(request, json(runningEntry))).toMatchObject({
        kind: 'confirmed',
        entry: { id: runningEntry.id, time: { kind: 'running' } },
      })
    },
  )

  it('of a deletion says that it is gone', async () => {
    expect(await asked({ kind: 'delete', id: 7 }, json({}))).toEqual({ kind: 'gone' })
  })

  it.each(looks.slice(1))('tells all entries that were found ($kind)', async (request) => {
    const outcome = await asked(request, json(timeEntries))
    expect(outcome).toMatchObject({ kind: 'found', entries: [{ id: runningEntry.id }, { id: lockedEntry.id }] })
  })

  it.each(looks.slice(1))('has found nothing for sure while an entry cannot be read ($kind)', async (request) => {
    const answer = { ...timeEntries, time_entries: [runningEntry, { ...lockedEntry, hours: 'many' }] }
    expect(await asked(request, json(answer))).toEqual({ kind: 'unread' })
  })
})
