import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readCompany, readUser } from './account.ts'
import { readAccounts } from './accounts.ts'
import { accountId, connectFake, failure, json, token } from './fake-harvest.ts'
import { HarvestError } from './errors.ts'
import * as sample from './sample-answers.ts'
import type { CheckedTimeEntry } from './time-entry-schema.ts'

vi.setConfig({ testTimeout: 30_000 })

const range = { from: '2026-01-01', to: '2026-03-31' }
const credentials = { token, accountId }

/** Everything that can be read, with the body that answers it. */
const reads = {
  'time entries': [sample.timeEntries, (fake: Fake) => fake.harvest.timeEntries(range)],
  'a time entry': [sample.runningEntry, (fake: Fake) => fake.harvest.timeEntry(sample.runningEntry.id)],
  'project assignments': [sample.projectAssignments, (fake: Fake) => fake.harvest.projectAssignments()],
  'a user': [sample.user, (fake: Fake) => readUser(fake.connection, credentials)],
  'a company': [sample.company, (fake: Fake) => readCompany(fake.connection, credentials)],
  accounts: [sample.accounts, (fake: Fake) => readAccounts(fake.connection, token)],
} as const
type Fake = ReturnType<typeof connectFake>

describe('N6: an answer cut short', () => {
  it.each(Object.entries(reads))('is broken at every byte, never an empty list: %s', async (_, [body, read]) => {
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    for (let length = 0; length < bytes.length; length += 1) {
      const fake = connectFake({ fetch: () => new Response(bytes.slice(0, length)) })
      expect((await failure(read(fake))).kind).toBe('broken')
    }
    await expect(read(connectFake({ fetch: () => new Response(bytes) }))).resolves.toBeDefined()
  })
})

// what JSON.stringify cannot write is put in afterwards
const raw = { '"@huge@"': '1e999', '"@proto@":': '"__proto__":', '"@deep@"': '['.repeat(10_000) + ']'.repeat(10_000) }

const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '@huge@', '@deep@', '', 'x', '1', [], {}),
  fc.constantFrom<unknown>('0000-00-00', '2026-02-30', '10000-01-01', '25:00', 'NaN', 'é'.repeat(5000)),
  fc.jsonValue({ maxDepth: 1 }),
)

const mutations: Record<string, (owner: Record<string, unknown>, key: string, value: unknown) => void> = {
  drop: (owner, key) => void Reflect.deleteProperty(owner, key),
  replace: (owner, key, value) => void (owner[key] = value),
  nest: (owner, key) => void (owner[key] = { nested: owner[key] }),
  double: (owner, key) => void (owner[key] = [owner[key], owner[key]].flat()),
  proto: (owner) => void (owner['@proto@'] = { polluted: true, toString: null }),
}

const mutation = fc.tuple(fc.nat(), fc.constantFrom(...Object.values(mutations)), replacement)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (!isRecord(value)) return []
  return Object.keys(value).flatMap((key) => [[value, key] as [typeof value, string], ...placesIn(value[key])])
}

function mutatedText(body: unknown, list: [number, (typeof mutations)[string], unknown][]): string {
  const copy: unknown = structuredClone(body)
  for (const [nth, mutate, value] of list) {
    const places = placesIn(copy)
    const [owner, key] = places[nth % places.length] ?? [{}, '']
    mutate(owner, key, value)
  }
  return Object.entries(raw).reduce((text, [mark, bad]) => text.replaceAll(mark, bad), JSON.stringify(copy))
}

/** What could do harm in an answer: NaN, or a prototype that somebody sent. */
function harmIn(value: unknown): string[] {
  if (Number.isNaN(value)) return ['NaN']
  if (!isRecord(value)) return []
  const isOrdinary = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  const isDeep = Array.isArray(value) && value.length === 1 && Array.isArray(value[0])
  return [
    ...(isOrdinary && !Object.hasOwn(value, '__proto__') ? [] : ['prototype']),
    ...(isDeep ? [] : Object.values(value).flatMap(harmIn)),
  ]
}

const isUsable = (entry: CheckedTimeEntry) =>
  [entry.hours, entry.hours_without_timer, entry.rounded_hours].every((hours) => hours >= 0 && hours <= 100_000) &&
  new Date(`${entry.spent_date}T00:00:00Z`).toISOString().startsWith(entry.spent_date) &&
  !Number.isNaN(Date.parse(entry.timer_started_at ?? entry.created_at)) &&
  entry.user.id === sample.userId &&
  [entry.client.name, entry.project.name, entry.task.name].every((name) => typeof name === 'string')

const somethingWrong = fc.array(mutation, { minLength: 1, maxLength: 3 })

describe('N6: 5,000 answers gone wrong', () => {
  it('are a HarvestError, or entries whose hours can be summed and whose dates exist', async () => {
    await fc.assert(
      fc.asyncProperty(somethingWrong, async (list) => {
        const text = mutatedText(sample.timeEntries, list)
        const { harvest } = connectFake({ fetch: () => new Response(text) })
        const { items } = await harvest.timeEntries(range).catch(emptyIfHarvests)
        expect(items.filter((entry) => !isUsable(entry) || harmIn(entry).length > 0)).toEqual([])
      }),
      { numRuns: 2500 },
    )
  })

  it('are a HarvestError or harmless, whatever was asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(reads)), somethingWrong, async ([body, read], list) => {
        const text = mutatedText(body, list)
        const answer: unknown = await read(connectFake({ fetch: () => new Response(text) })).catch(emptyIfHarvests)
        expect(harmIn(answer)).toEqual([])
        expect({}).not.toHaveProperty('polluted')
      }),
      { numRuns: 2500 },
    )
  })
})

function emptyIfHarvests(error: unknown): { items: [] } {
  if (error instanceof HarvestError && ['broken', 'untrusted-link'].includes(error.kind)) return { items: [] }
  throw error
}

async function reading(...items: unknown[]) {
  const { harvest } = connectFake({ fetch: json(sample.page('time_entries', items)) })
  return harvest.timeEntries(range)
}

describe('R18: an item that cannot be read', () => {
  it('is left out and named, and the others stay', async () => {
    const { items, rejected } = await reading(
      { ...sample.runningEntry, hours: '1.5' },
      { ...sample.lockedEntry, id: 5, task: { id: 1 } },
      { ...sample.runningEntry, id: 2 ** 53 },
      null,
      sample.lockedEntry,
    )
    expect(items.map(({ id }) => id)).toEqual([sample.lockedEntry.id])
    expect(rejected).toMatchObject([
      { name: 'time entry 2911447036', reason: 'hours is not a number' },
      { name: 'time entry 5', reason: 'task.name is missing' },
      { name: 'time entry without id, place 3', reason: 'id is not a whole number' },
      { name: 'time entry without id, place 4', reason: 'it is not an object' },
    ])
  })

  it.each([
    [{ spent_date: '2026-02-30' }, 'spent_date is not a date'],
    [{ hours: -1 }, 'hours is below zero'],
    [{ hours: 1e308 }, 'hours is too large'],
    [{ is_running: 'true' }, 'is_running is not true or false'],
    [{ timer_started_at: 'just now' }, 'timer_started_at is not a date and time'],
    [{ started_time: 'noon' }, 'started_time is not a time of day'],
    [{ client: [] }, 'client.id is missing'],
    [{ notes: {} }, 'notes is not text'],
    [{ user: { id: 4410087, name: 'Piet Adeyemi' } }, "user.id is somebody else's"],
  ])('with %o: %s', async (change, reason) => {
    const { items, rejected } = await reading({ ...sample.runningEntry, ...change })
    expect(items).toEqual([])
    expect(rejected).toMatchObject([{ name: 'time entry 2911447036', reason }])
  })

  it('is not one that says more than it used to, or leaves out what is optional', async () => {
    const { approval_status: _, ...old } = sample.runningEntry
    const { items } = await reading({ ...old, id: 1, mood: 'good' }, { ...old, id: 2, approval_status: 'rejected' })
    expect(items).toMatchObject([{ id: 1 }, { approval_status: 'rejected' }])
    expect(items[0]).not.toHaveProperty('mood')
  })
})

it('names the field when a whole answer cannot be read', async () => {
  const { connection } = connectFake({ fetch: json({ ...sample.company, clock: '10h' }) })
  expect(await failure(readCompany(connection, credentials))).toMatchObject({
    kind: 'broken',
    operation: 'GET /v2/company',
    message: 'Sheaf cannot read what Harvest sent (clock is not a known clock). Try again in a moment.',
  })
})
