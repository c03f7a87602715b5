import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { credentialsIn, oldLedger, tidewater } from '../sandbox/id/signing-in.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { Dice } from '../sandbox/world/dice.ts'
import { runToEnd, startCommand } from './rig-command.ts'
import { type Asked, openRigHarvest, type RigHarvest } from './rig-harvest.ts'
import { environmentFor, inputOf, keyOf, openFolder, type Result, resultsOf } from './rig-migration.ts'

const count = Number(process.env['SHEAF_MIGRATION_TOKENS'] ?? 1000)
const kills = Number(process.env['SHEAF_MIGRATION_KILLS'] ?? 6)
const seed = Number(process.env['SHEAF_MIGRATION_SEED'] ?? 20261126)
const atOnce = 8

process.stdout.write(
  `migration: SHEAF_MIGRATION_SEED=${seed} SHEAF_MIGRATION_TOKENS=${count} SHEAF_MIGRATION_KILLS=${kills}\n`,
)

const dice = new Dice(seed)
const path = '/api/v2/oauth2/migrate'
const faults = [
  { probability: 0.002, fault: { status: 429, headers: { 'retry-after': '1' } } },
  { probability: 0.01, fault: { status: 502, body: '<h1>Bad gateway</h1>' } },
  { probability: 0.01, fault: { drop: 'before' } },
  { probability: 0.01, fault: { drop: 'after' } },
  { probability: 0.005, fault: { removeField: 'refresh_token' } },
  { probability: 0.005, fault: { cutAfterBytes: 40 } },
].map((rule, place) => ({ path, seed: seed + place, ...rule }))

const quiet = { onAsked: () => undefined, onAnswered: () => undefined }

/** Kills the real command once so many more questions have come or been answered, and a little later. */
function killSoon(harvest: RigHarvest, kill: () => void): void {
  let left = dice.between(1, Math.ceil((1.2 * count) / (kills + 1)))
  const later = dice.between(0, 25)
  const strike = () => {
    left -= 1
    if (left === 0) setTimeout(kill, later)
  }
  Object.assign(harvest.moments, quiet, dice.chance(0.5) ? { onAsked: strike } : { onAnswered: strike })
}

/** Spends a token of V1 if it is still good: 200, else 400. */
async function refreshed(token: string): Promise<number> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, ...credentialsIn(oldLedger) })
  const headers = { 'user-agent': 'test' }
  const response = await harvest.sandbox(
    new Request(`${harvest.apiOrigin}/oauth2/token`, { method: 'POST', headers, body }),
  )
  return response.status
}

let harvest: RigHarvest
const folder = openFolder()
const tokens: string[] = []
const spentBefore = new Set<string>()
let said = ''
let killed = 0
let code: number | null = 2
let results = new Map<string, Result>()
const asked = new Map<string, Asked[]>()

beforeAll(async () => {
  harvest = await openRigHarvest((options) => createSandbox({ ...options, world: { entries: 10, years: 1 } }))
  tokens.push(...(await harvest.v1Tokens(count)))
  const environment = environmentFor({ v1: oldLedger, v2: tidewater }, harvest)
  const given = ['--in', folder.write('v1.csv', inputOf(tokens)), '--out', folder.path('v2.csv')]
  const fast = ['--rate', '1000000', '--at-once', String(atOnce)]

  // some users have taken their permission back, or their token was used since
  for (const token of tokens.filter(() => dice.chance(0.02))) {
    if ((await refreshed(token)) !== 200) throw new Error('A new token could not be spent.')
    spentBefore.add(token)
  }

  await harvest.faults(...faults)
  while (killed < kills) {
    const command = startCommand('migrate-tokens', [...given, ...fast], environment)
    killSoon(harvest, () => command.child.kill('SIGKILL'))
    const { signal, said: words } = await command.ended
    said += words
    if (signal === 'SIGKILL') killed += 1
    // all were done before its time had come
    else if (resultsOf(folder.text('v2.csv'), tokens).size === count) break
  }
  Object.assign(harvest.moments, quiet)
  for (let round = 0; code === 2 && round < 20; round++) {
    const end = await runToEnd('migrate-tokens', [...given, ...fast], environment)
    said += end.said
    code = end.code
  }
  results = resultsOf(folder.text('v2.csv'), tokens)
  for (const one of harvest.asked) asked.set(one.token, [...(asked.get(one.token) ?? []), one])
}, 1_800_000)

afterAll(() => {
  harvest.close()
  folder.remove()
})

const withStatus = (status: string) => [...results].filter(([, result]) => result.status === status)

const hasField = (body: unknown, name: string) => typeof body === 'object' && body !== null && name in body

/** Whether what Harvest sent was the whole answer, and one that says what became of the token. */
const isPlain = ({ answer }: Asked) =>
  (answer?.status === 200 && hasField(answer.body, 'refresh_token')) ||
  (answer?.status === 400 && hasField(answer.body, 'error'))

describe(`${count} tokens under random faults, the command killed ${kills} times`, () => {
  it('was killed in the middle, and ended well', () => {
    expect([killed, code]).toEqual([kills, 0])
    expect(said).toContain(`${count.toLocaleString('en-US')} tokens:`)
  })

  it('leaves every token once, with its user, as migrated, refused or unknown', () => {
    expect(results.size).toBe(count)
    expect([...results.values()].filter(({ status }) => !['migrated', 'refused', 'unknown'].includes(status))).toEqual(
      [],
    )
    expect(tokens.filter((token, place) => results.get(token)?.userKey !== keyOf(place))).toEqual([])
  })

  it('asked for no token again of which anything could have come', () => {
    const twice = [...asked].filter(
      ([, questions]) => questions.filter(({ answer }) => answer?.status !== 429).length > 1,
    )
    expect(twice).toEqual([])
  })

  it('has just the tokens that Harvest gave for each that it calls migrated', () => {
    const migrated = withStatus('migrated')
    expect(migrated.length).toBeGreaterThan(count * 0.8)
    const wrong = migrated.filter(([token, { accessToken, refreshToken, expiresAt }]) => {
      const given = asked.get(token)?.at(-1)?.answer
      const expected = {
        access_token: accessToken,
        refresh_token: refreshToken,
        token_type: 'bearer',
        expires_in: 1_209_599,
      }
      return (
        given?.status !== 200 || JSON.stringify(given.body) !== JSON.stringify(expected) || !(Date.parse(expiresAt) > 0)
      )
    })
    expect(wrong).toEqual([])
    expect(new Set(migrated.map(([, { refreshToken }]) => refreshToken)).size).toBe(migrated.length)
  })

  it('has refused those that were spent before, in Harvest’s words, and no others', () => {
    const refused = withStatus('refused')
    expect(
      refused.filter(([token, { reason }]) => !spentBefore.has(token) || !reason.includes('invalid_grant')),
    ).toEqual([])
    const others = [...spentBefore].filter(
      (token) => !['refused', 'unknown'].includes(results.get(token)?.status ?? ''),
    )
    expect(others).toEqual([])
  })

  it('calls unknown only what is: the answer broke, or it was on its way when the command was killed', () => {
    const unknown = withStatus('unknown')
    expect(unknown.length).toBeGreaterThan(0)
    const intact = unknown.filter(([token]) => asked.get(token)?.some(isPlain) ?? true)
    expect(intact.length).toBeLessThanOrEqual(killed * atOnce)
    // nothing that broke is called anything else
    const broken = [...asked].filter(([, questions]) =>
      questions.some((one) => one.answer?.status !== 429 && !isPlain(one)),
    )
    expect(broken.filter(([token]) => results.get(token)?.status !== 'unknown')).toEqual([])
  })

  it('agrees with Harvest, which is asked for every token in the end', async () => {
    await harvest.faults()
    const isSpent = new Map<string, boolean>()
    for (const token of tokens) isSpent.set(token, (await refreshed(token)) !== 200)
    expect(withStatus('migrated').filter(([token]) => !isSpent.get(token))).toEqual([])
    expect(withStatus('refused').filter(([token]) => !isSpent.get(token))).toEqual([])
    // of the unknown some were done and some not: nobody could have told
    expect(new Set(withStatus('unknown').map(([token]) => isSpent.get(token)))).toEqual(new Set([true, false]))
  })

  it('told no token and no secret', () => {
    const secrets = [oldLedger.clientSecret, tidewater.clientSecret, ...tokens, '.at.', '.rt.']
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  })

  it('leaves two files that the owner alone can read, and no others', () => {
    expect(folder.names()).toEqual(['v1.csv', 'v2.csv', 'v2.csv.journal'])
    expect([folder.mode('v2.csv'), folder.mode('v2.csv.journal')]).toEqual([0o600, 0o600])
  })
})
