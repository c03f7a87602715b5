import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inkwell, tidewater } from '../sandbox/id/signing-in.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { startCommand, runToEnd } from './rig-command.ts'
import { openRigHarvest, type RigHarvest } from './rig-harvest.ts'
import { environmentFor, openFolder } from './rig-migration.ts'

let harvest: RigHarvest
const folder = openFolder()
const environment = () => environmentFor({ v1: inkwell, v2: tidewater }, harvest)

beforeAll(async () => {
  harvest = await openRigHarvest((options) => createSandbox({ ...options, world: { entries: 250, years: 1 } }))
})

afterAll(() => {
  harvest.close()
  folder.remove()
})

/** Signs in as Mira where the command says, or tampers with what Harvest sends her back with. */
async function signIn(out: string, press: 'allow' | 'deny' = 'allow', before?: (back: URL) => Promise<void>) {
  const command = startCommand('sign-in', ['--out', folder.path(out), '--port', '0'], environment())
  await expect.poll(command.said, { timeout: 20_000, interval: 20 }).toMatch(/http\S+authorize\S+/)
  const address = new URL(/http\S+authorize\S+/.exec(command.said())?.[0] ?? '')
  address.searchParams.set('person', '5120431')
  const form = [
    ['account', 'harvest:1482011'],
    ['account', 'harvest:1533907'],
    ['answer', press],
  ]
  const answer = await harvest.sandbox(
    new Request(address, { method: 'POST', headers: { 'user-agent': 'test' }, body: new URLSearchParams(form) }),
  )
  const back = new URL(answer.headers.get('location') ?? '')
  await before?.(back)
  await fetch(back)
  return { ...(await command.ended), back }
}

const kept = (name: string): Record<string, string> => JSON.parse(folder.text(name))

describe('signing in from the command line', () => {
  it('keeps the tokens for the owner alone, and tells none of them', async () => {
    const { code, said } = await signIn('tokens.json')
    expect([code, folder.mode('tokens.json')]).toEqual([0, 0o600])
    expect(said).toContain('Mira Falk is signed in.')
    expect(said).toContain('1482011  Nordlicht Werkstatt (harvest)')
    const { access_token, refresh_token, expires_at } = kept('tokens.json')
    const days = (Date.parse(expires_at ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(14)
    for (const secret of [access_token, refresh_token, tidewater.clientSecret]) expect(said).not.toContain(secret)
  }, 60_000)

  it('does not write over what is there', async () => {
    const { code, said } = await runToEnd('sign-in', ['--out', folder.path('tokens.json')], environment())
    expect([code, said]).toEqual([1, expect.stringContaining('is there already')])
  }, 60_000)

  it('exchanges the refresh token for new ones, once for each', async () => {
    const before = kept('tokens.json')
    const refresh = () => runToEnd('sign-in', ['--out', folder.path('tokens.json'), '--refresh'], environment())
    expect(await refresh()).toMatchObject({ code: 0, said: expect.stringContaining('Mira Falk is signed in.') })
    const after = kept('tokens.json')
    expect(after['refresh_token']).not.toBe(before['refresh_token'])
    folder.write('tokens.json', JSON.stringify(before))
    const again = await refresh()
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('Harvest refused')])
    expect(kept('tokens.json')).toEqual(before)
    expect(again.said).not.toContain(before['refresh_token'])
    folder.write('tokens.json', JSON.stringify(after))
  }, 60_000)

  it('takes no answer but its own, and goes on waiting', async () => {
    const { code } = await signIn('forged.json', 'allow', async (back) => {
      const forged = new URL(back)
      forged.searchParams.set('state', 'another')
      expect(await (await fetch(forged)).text()).toContain('does not belong to this sign-in')
      expect((await fetch(new URL('/favicon.ico', back))).status).toBe(404)
    })
    expect(code).toBe(0)
  }, 60_000)

  it('says so when the person does not allow it, and leaves nothing behind', async () => {
    const { code, said } = await signIn('denied.json', 'deny')
    expect([code, said]).toEqual([1, expect.stringContaining('did not hand anything over')])
    expect(folder.names().filter((name) => name.startsWith('denied'))).toEqual([])
  }, 60_000)
})

const check = (token: string, ...given: string[]) =>
  runToEnd('check-v2', given, { ...environment(), HARVEST_ACCESS_TOKEN: token })

describe('checking a token of V2', () => {
  it('says which changes are met, with every page to the end', async () => {
    const token = kept('tokens.json')['access_token'] ?? ''
    const { code, said } = await check(token)
    expect(code).toBe(0)
    expect(said).not.toContain('FAILED')
    expect(said).toContain('it is of Mira Falk')
    expect(said).toContain('1482011 Nordlicht Werkstatt, 1533907 Pinecrest Analytics')
    expect(said).toMatch(
      /Nordlicht Werkstatt hands out its time entries page by page: 2 pages to the end, 1\d\d entries/,
    )
    expect(said).not.toContain(token)
    const one = await check(token, '--account', '1533907')
    expect([one.code, one.said.includes('Nordlicht')]).toEqual([0, false])
  }, 60_000)

  it('says what is not met, and ends with 1', async () => {
    expect(await check('5120431.at.not-a-token')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^FAILED {2}The token/m),
    })
    const token = kept('tokens.json')['access_token'] ?? ''
    await harvest.faults({ path: '/v2/time_entries', fault: { status: 200, body: '<xml/>', contentType: 'text/html' } })
    const { code, said } = await check(token)
    await harvest.faults()
    expect([code, said]).toEqual([1, expect.stringMatching(/^FAILED {2}Nordlicht Werkstatt hands out/m)])
    expect(said).toMatch(/^FAILED {2}Headers and JSON/m)
    expect((await check(token, '--account', '77')).said).toContain('none that was asked for is reached')
  }, 60_000)

  it('takes no token as an argument', async () => {
    const { code, said } = await runToEnd('check-v2', ['--token=canary'], environment())
    expect([code, said.includes('canary'), said.includes('never arguments')]).toEqual([1, false, true])
  }, 60_000)
})
