import type { BrowserContext, Page } from '@playwright/test'
import type { Fault, FaultRule } from '../sandbox/fault-rules.ts'
import { Dice } from '../sandbox/world/dice.ts'
import { entriesAtHarvest, nordlicht } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  entryRow,
  failing,
  hoursWork,
  pick,
  remove,
  stop,
  timePasses,
  untilAllInHarvest,
} from './support/outbox.ts'
import { sandbox } from './support/sandbox.ts'
import { expectEntries, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// what is lost once is lost
test.describe.configure({ retries: 0 })

const runs = Number(process.env['SHEAF_BROWSER_RUNS'] ?? 40)
// the same sequences each time; the long run throws the dice
const seed = Number(process.env['SHEAF_BROWSER_SEED'] ?? 7)
const perPage = 20
const today = '2026-03-11'

/** A day of its own for each sequence on a page. */
const dayOf = (sequence: number) => new Date(Date.UTC(2026, 2, 12 + (sequence % perPage))).toISOString().slice(0, 10)

const faults: Fault[] = [
  { drop: 'before' },
  { drop: 'after' },
  { reset: 'after' },
  { status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' },
  { status: 200, body: '<h1>Down</h1>', contentType: 'text/html' },
  { status: 429 },
  { cutAfterBytes: 60 },
  { breakAfterBytes: 60 },
  { commit: 'when-abandoned', afterMs: 100 },
  { hold: 'before' },
  { hold: 'after' },
  { delayMs: 50 },
]
// writes by their method; of reading only what the outbox looks up, so that the screen can be worked
const places: Omit<FaultRule, 'fault'>[] = [
  { path: '/v2/time_entries', method: 'POST' },
  { path: '/v2/time_entries', method: 'PATCH' },
  { path: '/v2/time_entries', method: 'DELETE' },
  { path: '^/v2/time_entries(/\\d+$|\\?.*external_reference_id)', method: 'GET' },
]

function someFaults(dice: Dice): FaultRule[] {
  return Array.from({ length: dice.between(0, 3) }, () => ({
    ...dice.pick(places),
    times: dice.between(1, 2),
    fault: dice.pick(faults),
  }))
}

/** What a person wants Harvest to have, by what stands in the notes: nothing here is the app's. */
type Wanted = Map<string, { day: string; hours: number }>

/** A page, and what goes wrong around it. */
class Sequence {
  readonly wanted: Wanted = new Map()
  #page: Page
  #context: BrowserContext
  #dice: Dice
  #isOffline = false
  #count = 0

  constructor(page: Page, dice: Dice) {
    this.#page = page
    this.#context = page.context()
    this.#dice = dice
  }

  /** A few acts on one day. Harvest's clock goes by itself, so that of the page is left alone while timers are used. */
  async play(sequence: number, isTimer: boolean): Promise<void> {
    const day = isTimer ? today : dayOf(sequence)
    await this.#page.getByLabel('Go to a day').fill(day)
    await expect(this.#page).toHaveURL(new RegExp(`${day}$`))
    const own: string[] = []
    for (let acts = this.#dice.between(2, 4); acts > 0; acts--) {
      await sandbox.faults(someFaults(this.#dice))
      await this.#surprise(isTimer)
      const one = own.length > 0 && this.#dice.chance(0.6) ? this.#dice.pick(own) : undefined
      if (one === undefined) own.push(await this.#add(sequence, day, isTimer))
      else if (this.#dice.chance(0.3)) own.splice(own.indexOf(one), 1, ...(await this.#remove(one)))
      else if (!isTimer) own.splice(own.indexOf(one), 1, await this.#change(one))
    }
  }

  async #surprise(isTimer: boolean): Promise<void> {
    const what = this.#dice.between(0, 9)
    if (what === 0) await this.#setOffline(!this.#isOffline)
    else if (what === 1) await this.#reload()
    else if (what <= 3 && !isTimer) await timePasses(this.#page, this.#dice.between(1, 100))
  }

  async #setOffline(isOffline: boolean) {
    this.#isOffline = isOffline
    await this.#context.setOffline(isOffline)
  }

  async #reload() {
    await this.#setOffline(false)
    await this.#page.reload()
    await expectEntries(this.#page)
    await pick(this.#page, hoursWork)
  }

  async #add(sequence: number, day: string, isTimer: boolean): Promise<string> {
    const notes = `s${sequence}-${++this.#count}`
    const minutes = this.#dice.between(1, 9) * 6
    await add(this.#page, isTimer ? { notes } : { notes, hours: `0:${String(minutes).padStart(2, '0')}` })
    if (isTimer) await stop(this.#page, notes)
    this.wanted.set(notes, { day, hours: isTimer ? 0 : minutes / 60 })
    return notes
  }

  async #change(notes: string): Promise<string> {
    const before = this.wanted.get(notes)
    if (!before) throw new Error(`Nobody has entered ${notes}.`)
    const minutes = this.#dice.between(1, 9) * 6
    const next = this.#dice.chance(0.5) ? `${notes}x` : notes
    await change(this.#page, notes, { notes: next, hours: `1:${String(minutes).padStart(2, '0')}` })
    await expect(entryRow(this.#page, next)).toBeVisible()
    this.wanted.delete(notes)
    this.wanted.set(next, { ...before, hours: 1 + minutes / 60 })
    return next
  }

  async #remove(notes: string): Promise<string[]> {
    await remove(this.#page, notes)
    await expect(entryRow(this.#page, notes)).toHaveCount(0)
    this.wanted.delete(notes)
    return []
  }

  /** All goes well again, and time goes on until nothing waits, and on past the first sweep. */
  async settle(): Promise<void> {
    await sandbox.faults([])
    await this.#setOffline(false)
    await untilAllInHarvest(this.#page)
    await timePasses(this.#page, 150)
    await expect(this.#page.getByText('Refreshing…')).toHaveCount(0)
    await allInHarvest(this.#page)
  }
}

const lineOf = (day: string, notes: string, hours: number) => `${day} ${notes} ${hours.toFixed(2)}`

for (let first = 0; first < runs; first += perPage) {
  const last = Math.min(first + perPage, runs) - 1
  test(`faults ${first} to ${last} lose nothing and double nothing`, async ({ page, watched }) => {
    test.setTimeout(180_000)
    process.stdout.write(`  SHEAF_BROWSER_SEED=${seed}\n`)
    watched.expectErrors(failing)
    await signIn(page)
    await allInHarvest(page)
    await pick(page, hoursWork)
    const sequence = new Sequence(page, new Dice(seed + first))
    // timers first, before the page's clock is moved
    for (let index = first; index <= last; index++) await sequence.play(index, index < first + perPage / 4)
    await sequence.settle()
    const atHarvest = await entriesAtHarvest(nordlicht.id, { from: today, to: dayOf(perPage - 1) })
    const own = atHarvest.filter(({ notes }) => /^s\d/.test(notes ?? ''))
    expect(own.map(({ spent_date, notes, hours }) => lineOf(spent_date, notes ?? '', hours)).toSorted()).toEqual(
      [...sequence.wanted].map(([notes, { day, hours }]) => lineOf(day, notes, hours)).toSorted(),
    )
    expect(own.filter(({ is_running }) => is_running)).toEqual([])
  })
}
