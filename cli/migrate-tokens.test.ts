import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldLedger, tidewater } from '../sandbox/id/signing-in.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { fingerprint } from './fingerprint.ts'
import { runToEnd, startCommand } from './rig-command.ts'
import { openRigHarvest, type RigHarvest } from './rig-harvest.ts'
import { environmentFor, inputOf, openFolder, resultsOf } from './rig-migration.ts'

const folder = openFolder()
let harvest: RigHarvest
let tokens: string[]
let environment: Record<string, string>

beforeAll(async () => {
  harvest = await openRigHarvest((options) => createSandbox({ ...options, world: { entries: 10, years: 1 } }))
  tokens = await harvest.v1Tokens(30)
  environment = environmentFor({ v1: oldLedger, v2: tidewater }, harvest)
  folder.write('v1.csv', inputOf(tokens))
})

afterAll(() => {
  harvest.close()
  folder.remove()
})

const given = () => ['--in', folder.path('v1.csv'), '--out', folder.path('v2.csv')]

describe('npm run migrate-tokens', { timeout: 60_000 }, () => {
  it('names what is missing, where nobody is there to be asked', async () => {
    const { HARVEST_V2_CLIENT_SECRET: _, ...rest } = environment
    expect(await runToEnd('migrate-tokens', given(), rest)).toMatchObject({
      code: 1,
      said: 'HARVEST_V2_CLIENT_SECRET is not set: Client Secret of your V2 application. Set it, or start this in a terminal to be asked.\n',
    })
  })

  it('checks without sending or writing anything', async () => {
    const { code, said } = await runToEnd('migrate-tokens', ['--dry-run', ...given()], environment)
    expect([code, said]).toEqual([0, expect.stringContaining('is good: 30 tokens.')])
    expect([harvest.asked, folder.names()]).toEqual([[], ['v1.csv']])
  })

  it('takes no output that is not its own', async () => {
    folder.write('v2.csv', 'mine')
    expect(await runToEnd('migrate-tokens', given(), environment)).toMatchObject({
      code: 1,
      said: `${folder.path('v2.csv')} is there, but its journal is not. Choose another output.\n`,
    })
    expect([harvest.asked, folder.text('v2.csv')]).toEqual([[], 'mine'])
    folder.removeFile('v2.csv')
  })

  it('ends in order on Ctrl-C: what is on its way is waited for, and nothing is unknown', async () => {
    const command = startCommand('migrate-tokens', [...given(), '--at-once', '3'], environment)
    await harvest.faults({ path: '/api/v2/oauth2/migrate', fault: { hold: 'after' } })
    const isHeld = new Promise<void>((resolve) => {
      harvest.moments.onAsked = () => (harvest.asked.length === 3 ? resolve() : undefined)
    })
    await isHeld
    command.child.kill('SIGINT')
    while (!command.said().includes('Ending.')) await new Promise((done) => setImmediate(done))
    await harvest.faults()
    const { code, said } = await command.ended
    expect([code, harvest.asked.length]).toEqual([130, 3])
    expect(said).toMatch(/ 3 {2}migrated\n/)
    expect(said).toMatch(/ 27 {2}not asked for yet\n/)
  })

  it('tries on while there is no Harvest, until Ctrl-C, and loses nothing by it', async () => {
    const gone = await openRigHarvest((options) => createSandbox(options))
    gone.close()
    const nobody = { ...environment, SHEAF_ID_ORIGIN: gone.idOrigin }
    const command = startCommand('migrate-tokens', [...given(), '--at-once', '16'], nobody)
    const tries = () => folder.text('v2.csv.journal').split('"not-done"').length - 1
    await expect.poll(tries, { interval: 10, timeout: 30_000 }).toBeGreaterThanOrEqual(16)
    command.child.kill('SIGINT')
    const { code, said } = await command.ended
    expect(code).toBe(130)
    expect(said).toMatch(/ 3 {2}already migrated\n +0 {2}refused\n +0 {2}unknown\n +27 {2}not asked for yet\n/)
    expect(folder.text('v2.csv.journal')).toContain('Harvest could not be reached.')
    expect(said).not.toContain('Warning')
  })

  it('goes on when Harvest is there again, and tells no token', async () => {
    const end = await runToEnd('migrate-tokens', [...given(), '--rate', '100000'], environment)
    expect(end.code).toBe(0)
    expect([...resultsOf(folder.text('v2.csv'), tokens).values()].map(({ status }) => status)).toEqual(
      tokens.map(() => 'migrated'),
    )
    expect(new Set(harvest.asked.map(({ token }) => fingerprint(token))).size).toBe(harvest.asked.length)
    expect(end.said).not.toMatch(/\.[ar]t\./)
  })
})
