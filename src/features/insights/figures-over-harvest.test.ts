import fc from 'fast-check'
import { expect, it } from 'vitest'
import { personalToken } from '../../../sandbox/id/tokens.ts'
import { createSandbox } from '../../../sandbox/sandbox.ts'
import { people } from '../../../sandbox/world/people.ts'
import { pinecrest } from '../../../sandbox/world/pinecrest.ts'
import { addDays, day, type Day, monthsBetween } from '../../domain/day.ts'
import { piecesOf } from '../../domain/sample-pieces.ts'
import type * as wire from '../../harvest/wire.ts'
import { mira, RigReading } from '../../queries/rig-reading.ts'
import { usualWays } from '../../queries/ways.ts'
import type { AccountUser } from '../../session/harvest.ts'
import type { KeyFilter } from '../../selection/filter-address.ts'
import { hoursMeasure } from '../../selection/measures.ts'
import { figuresOf } from './figures-of.ts'

const now = Date.parse('2026-03-11T14:30:00Z')
const origin = 'http://api.sandbox.test'
const first = day('2023-03-01')
const last = day('2026-03-31')
const jonas: AccountUser = { accountId: mira.accountId, userId: 4690015 }
const miraInTimes: AccountUser = { accountId: pinecrest.id, userId: 4823310 }

/** Somebody's entries as Harvest sends them, and as they were read. */
async function timeOf(name: string, users: readonly AccountUser[], prepare?: Prepare) {
  let clock = now - 2 * 3_600_000
  const sandbox = createSandbox({ now: () => clock })
  const person = people.find(({ firstName }) => firstName === name)
  if (!person) throw new Error(`There is no ${name}`)
  const token = personalToken(person)
  const ask = async (account: number, method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'harvest-account-id': String(account) }
    const init = body && { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
    const answer = await sandbox(new Request(origin + path, { method, headers, ...init }))
    if (!answer.ok) throw new Error(await answer.text())
    return answer
  }
  await prepare?.(ask)
  clock = now
  const rig = new RigReading(sandbox, token, origin)
  const sent: Sent[] = []
  const entries = []
  for (const me of users) {
    for (let page = 1; page > 0;) {
      const answer: Listed = await (await ask(me.accountId, 'GET', `${listOf(me)}&page=${page}`)).json()
      sent.push(...answer.time_entries.map((entry) => ({ ...entry, accountId: me.accountId })))
      page = answer.next_page ?? 0
    }
    entries.push(...(await rig.shown(monthsBetween(first, last), me)))
  }
  return { sent, pieces: piecesOf(entries) }
}

type Sent = wire.TimeEntry & { accountId: number }
type Listed = { time_entries: wire.TimeEntry[]; next_page: number | null }
type Ask = (account: number, method: string, path: string, body?: object) => Promise<Response>
type Prepare = (ask: Ask) => Promise<unknown>

const listOf = ({ userId }: AccountUser) => `/v2/time_entries?user_id=${userId}&per_page=2000`

const dimensions = {
  account: ({ accountId }: Sent) => String(accountId),
  client: ({ accountId, client }: Sent) => `${accountId}/${client.id}`,
  project: ({ accountId, project }: Sent) => `${accountId}/${project.id}`,
  task: ({ accountId, task }: Sent) => `${accountId}/${task.id}`,
  billable: ({ billable }: Sent) => (billable ? 'billable' : 'not-billable'),
  weekday: ({ spent_date }: Sent) => String(new Date(`${spent_date}T12:00:00Z`).getUTCDay()),
}
type Name = keyof typeof dimensions
const isName = (name: string): name is Name => Object.hasOwn(dimensions, name)
const names = Object.keys(dimensions).filter(isName)

// in the other account hours without a rate stay without one
const ownRates = new Map([[mira.accountId, { currency: 'EUR', cents: 9555 }]])

const told = (amounts: ReadonlyMap<string, number>) =>
  Object.fromEntries([...amounts].filter(([, cents]) => cents !== 0))

const inCents = (worth: ReadonlyMap<string, number>) =>
  told(new Map([...worth].map(([currency, centSeconds]) => [currency, Math.round(centSeconds / 3600)])))

/** What Harvest's entries come to, one by one: hours to the second, money of the rounded hours to the cent. */
function addedUp(sent: readonly Sent[]) {
  const amounts = new Map<string, number>()
  const own = new Map<string, number>()
  const sums = { entries: 0, seconds: 0, billableSeconds: 0, unpricedSeconds: 0 }
  for (const entry of sent) {
    const counted = entry.timer_started_at ? (now - Date.parse(entry.timer_started_at)) / 1000 : 0
    const seconds = Math.round((entry.is_running ? entry.hours_without_timer : entry.hours) * 3600) + counted
    const rounded = Math.round(entry.rounded_hours * 3600)
    sums.entries += 1
    sums.seconds += seconds
    if (!entry.billable) continue
    sums.billableSeconds += seconds
    const { currency = '' } = entry.client
    const rate = ownRates.get(entry.accountId)
    if (typeof entry.billable_rate === 'number')
      amounts.set(currency, (amounts.get(currency) ?? 0) + rounded * Math.round(entry.billable_rate * 100))
    else if (rate) own.set(rate.currency, (own.get(rate.currency) ?? 0) + rounded * rate.cents)
    else sums.unpricedSeconds += rounded
  }
  return { ...sums, amounts: inCents(amounts), ownAmounts: inCents(own) }
}

/** Ranges over all the days, those of changes of clocks among them, and filters by what there is. */
function questions(sent: readonly Sent[]) {
  const someDay = fc.oneof(
    fc.integer({ min: 0, max: 1126 }).map((days): Day => addDays(first, days)),
    fc.constantFrom(...['2025-03-30', '2025-10-26', '2024-02-29', '2026-03-11'].map((text) => day(text))),
  )
  const keys = (name: Name) => {
    const all = [...new Set(sent.map(dimensions[name]))]
    return fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(3, all.length) })
  }
  const filter = fc
    .shuffledSubarray(names, { maxLength: 2 })
    .chain((some) => fc.tuple(...some.map((name) => fc.tuple(fc.constant(name), keys(name)))))
    .map((pairs): KeyFilter => Object.fromEntries(pairs))
  return { someDay, filter }
}

const cases = 50

it.each([
  { who: 'Mira', users: [mira, miraInTimes], prepare: undefined, currencies: [] },
  { who: 'Jonas', users: [jonas], prepare: threeCurrenciesAndATimer, currencies: ['CHF', 'EUR', 'GBP'] },
])(`come to what Harvest sends, for ${cases} ranges and filters: $who`, async ({ who, users, prepare, currencies }) => {
  const { sent, pieces } = await timeOf(who, users, prepare)
  expect(Object.keys(addedUp(sent).amounts).toSorted()).toEqual(currencies)
  const { someDay, filter } = questions(sent)
  fc.assert(
    fc.property(someDay, someDay, filter, (one, other, filter) => {
      const [from = one, to = other] = [one, other].toSorted()
      const wanted = sent.filter(
        (entry) =>
          from <= entry.spent_date &&
          entry.spent_date <= to &&
          names.every((name) => filter[name]?.includes(dimensions[name](entry)) ?? true),
      )
      const { amounts, ownAmounts, ...figures } = figuresOf({
        pieces,
        range: { from, to },
        filter,
        words: '',
        today: day('2026-03-11'),
        now,
        ways: usualWays,
        measure: hoursMeasure({ decimal: '.', thousands: ',' }),
        step: 1,
        formatAmount: String,
        accounts: [],
        ownRates,
        lacking: '',
      })
      const { amounts: expected, ownAmounts: expectedOwn, ...sums } = addedUp(wanted)
      expect(figures).toMatchObject(sums)
      expect([told(amounts), told(ownAmounts)]).toEqual([expected, expectedOwn])
    }),
    { numRuns: cases },
  )
})

/** A client with a currency of its own, and a timer that has run for two hours. */
async function threeCurrenciesAndATimer(ask: Ask): Promise<void> {
  const { accountId } = jonas
  const { time_entries: entries }: Listed = await (await ask(accountId, 'GET', listOf(jonas))).json()
  const entry = entries.find(({ client, billable_rate: rate }) => client.currency === 'EUR' && rate)
  if (!entry) throw new Error('Nothing has a price')
  await ask(accountId, 'PATCH', `/v2/clients/${entry.client.id}`, { currency: 'GBP' })
  await ask(accountId, 'POST', '/v2/time_entries', {
    project_id: entry.project.id,
    task_id: entry.task.id,
    spent_date: '2026-03-11',
  })
}
