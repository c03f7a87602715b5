import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asFetch } from '../sandbox/as-fetch.ts'
import { openSandbox } from '../sandbox/asking.ts'
import { oldLedger, tidewater } from '../sandbox/id/signing-in.ts'
import { type Clock, systemClock } from '../src/harvest/clock.ts'
import { migrateToken } from '../src/harvest/migrate-token.ts'
import { migrate } from './migration.ts'
import type { MigrationOptions } from './migration-options.ts'
import { inputOf, openFolder, resultsOf } from './rig-migration.ts'

const { sandbox, ask, read } = openSandbox({ world: { entries: 10, years: 1 } })
const control = (name: string, body: unknown) => read(`/__sandbox/${name}`, { method: 'POST', body })
const faults = (...rules: object[]) =>
  ask('/__sandbox/faults', { method: 'POST', body: rules.map((rule) => ({ path: '/api/v2/oauth2/migrate', ...rule })) })

const endpoint = {
  idOrigin: 'http://id.sandbox.test',
  userAgent: 'Sheaf (ana@kelpstone.example)',
  clock: systemClock,
  fetch: asFetch(sandbox),
  neverLeft: () => false,
}

/** A clock on which waiting takes no time. */
function hurriedClock(): Clock {
  let now = 0
  const wait = async (ms: number, signal?: AbortSignal) => {
    signal?.throwIfAborted()
    now += ms
  }
  return { now: () => now, wait }
}

let folder: ReturnType<typeof openFolder>
let tokens: string[]

beforeEach(async () => {
  folder = openFolder()
  await ask('/__sandbox/reset', { method: 'POST' })
  tokens = await control('v1-tokens', { count: 12 })
})

afterEach(() => folder.remove())

/** Runs a migration, polite to nobody. What it asked for, what it said, and how it ended. */
async function run(
  options: Partial<MigrationOptions> = {},
  { v1 = oldLedger, v2 = tidewater, signal = new AbortController().signal } = {},
) {
  const said: string[] = []
  const asked: string[] = []
  const terminal = {
    isInteractive: false,
    columns: 80,
    say: (text: string) => void said.push(text),
    show: () => undefined,
    ask: async () => undefined,
  }
  const all: MigrationOptions = {
    input: folder.path('v1.csv'),
    out: folder.path('v2.csv'),
    isDryRun: false,
    atOnce: 1,
    rate: 1_000_000,
    askAgain: new Set(),
    ...options,
  }
  const code = await migrate(all, {
    terminal,
    signal,
    clock: hurriedClock(),
    ask: (token) => {
      asked.push(token)
      return migrateToken(endpoint, { v1, v2 }, token)
    },
  })
  return { code, asked, said: said.join('\n') }
}

const statuses = () => tokens.map((token) => resultsOf(folder.text('v2.csv'), tokens).get(token)?.status)

describe('a migration', () => {
  it('takes all tokens over, and then says that it has', async () => {
    folder.write('v1.csv', inputOf(tokens))
    const first = await run()
    expect([first.code, statuses()]).toEqual([0, tokens.map(() => 'migrated')])
    const second = await run()
    expect(second).toMatchObject({ code: 0, asked: [] })
    expect(second.said).toMatch(/ 0 {2}migrated\n +12 {2}already migrated/)
  })

  it('knows tokens again in an input that was changed, and keeps those that are gone from it', async () => {
    folder.write('v1.csv', inputOf(tokens.slice(0, 8)))
    await run()
    folder.write('v1.csv', inputOf(tokens.slice(4).toReversed()))
    const { asked } = await run()
    expect(asked).toEqual(tokens.slice(8).toReversed())
    expect(statuses()).toEqual(tokens.map(() => 'migrated'))
  })

  it('does nothing with an input that has a bad line', async () => {
    folder.write('v1.csv', inputOf(tokens).replace(tokens[7]!, ''))
    const { code, asked, said } = await run()
    expect([code, asked, folder.names()]).toEqual([1, [], ['v1.csv']])
    expect(said).toBe(
      `${folder.path('v1.csv')} cannot be used. Nothing was sent and nothing written.\n  Line 9 has no token.`,
    )
  })

  it('keeps unknown ones apart, and asks for them again only when it is told to', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await faults({ times: 1, fault: { drop: 'after' } }, { times: 1, fault: { drop: 'before' } })
    const first = await run()
    expect(first.code).toBe(0)
    expect(statuses()).toEqual(['unknown', 'unknown', ...tokens.slice(2).map(() => 'migrated')])
    expect(first.said).toContain('  2 × No answer came.')

    expect(await run()).toMatchObject({ code: 0, asked: [] })
    const again = await run({ askAgain: new Set(['unknown']) })
    expect(again.asked).toEqual(tokens.slice(0, 2))
    expect(statuses()).toEqual(['refused', ...tokens.slice(1).map(() => 'migrated')])
  })

  it('leaves an unknown one unknown when it could not be asked for again', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await faults({ times: 1, fault: { drop: 'after' } })
    await run()
    const wrong = { ...tidewater, clientSecret: 'wrong-secret' }
    expect(await run({ askAgain: new Set(['unknown']) }, { v2: wrong })).toMatchObject({ code: 2 })
    expect(statuses()[0]).toBe('unknown')
    expect((await run()).asked).toEqual([])
  })

  it('has nothing spoiled by a wrong secret', async () => {
    folder.write('v1.csv', inputOf(tokens))
    const wrong = await run({}, { v2: { ...tidewater, clientSecret: 'canary-secret' } })
    expect([wrong.code, wrong.asked.length]).toEqual([2, 1])
    expect(wrong.said).toContain('Stopped before the end. Harvest turned this application away.')
    expect(wrong.said).not.toContain('canary')
    expect(await run()).toMatchObject({ code: 0, asked: tokens })
  })

  it('goes on after a refusal that was cut off, and does not take it for the whole application', async () => {
    tokens = ['a-token-nobody-knows-of', ...tokens]
    folder.write('v1.csv', inputOf(tokens))
    await faults({ times: 1, fault: { cutAfterBytes: 40 } })
    const { code, said } = await run()
    expect([code, statuses()]).toEqual([0, ['unknown', ...tokens.slice(1).map(() => 'migrated')]])
    expect(said).toContain('  1 × Harvest answered 400 with a reason that cannot be read.')
    expect((await run()).asked).toEqual([])
  })

  it('stops in an outage before it costs many tokens their outcome, and goes on later', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await faults({ fault: { status: 503, body: '<h1>Down</h1>' } })
    const down = await run()
    expect([down.code, down.asked.length]).toEqual([2, 5])
    expect(down.said).toContain('5 answers in a row were lost: Harvest answered 503. Start it again to go on.')
    await faults()
    expect((await run()).asked).toEqual(tokens.slice(5))
  })

  it('keeps in its journal what came with an answer that cannot be read', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await faults({ times: 1, fault: { removeField: 'refresh_token' } })
    await run()
    const line =
      folder
        .text('v2.csv.journal')
        .split('\n')
        .find((text) => text.includes('"unknown"')) ?? '{}'
    const answer = Buffer.from(String(JSON.parse(line).answer), 'base64').toString()
    expect(JSON.parse(answer)).toMatchObject({ access_token: expect.stringContaining('.at.'), token_type: 'bearer' })
  })

  it('is alone: a second one on the same output is told who works there', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await faults({ times: 1, fault: { hold: 'before' } })
    const first = run()
    await expect.poll(() => read('/__sandbox/requests'), { interval: 5 }).toHaveLength(1)
    await expect(run()).rejects.toThrow('is working on this output')
    await ask('/__sandbox/release', { method: 'POST' })
    expect(await first).toMatchObject({ code: 0, asked: tokens })
    expect(folder.names()).toEqual(['v1.csv', 'v2.csv', 'v2.csv.journal'])
  })

  it('ends in order when it is interrupted', async () => {
    folder.write('v1.csv', inputOf(tokens))
    const interruption = new AbortController()
    interruption.abort()
    expect(await run({}, { signal: interruption.signal })).toMatchObject({ code: 2, asked: [] })
    expect((await run()).asked).toEqual(tokens)
  })

  it('touches neither Harvest nor a damaged journal', async () => {
    folder.write('v1.csv', inputOf(tokens))
    await run()
    const damaged = folder.text('v2.csv.journal').replace('"sending"', '"sen"')
    folder.write('v2.csv.journal', damaged)
    await expect(run()).rejects.toThrow('v2.csv.journal is damaged: line 3 cannot be read, and more follows.')
    expect(folder.text('v2.csv.journal')).toBe(damaged)
  })
})
