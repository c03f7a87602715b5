import { describe, expect, it } from 'vitest'
import { openSandbox, tokenOfPerson } from '../asking.ts'
import { signingIn } from '../id/signing-in.ts'

const both = (type: string) => ({ accept: type, 'content-type': type })
const json = both('application/json')

function asking(opened = openSandbox()) {
  const v1 = signingIn('v1', opened)
  const whoAmI = async (token: string, headers: Record<string, string> = json, host = 'api.sandbox.test') =>
    v1.sandbox(new Request(`http://${host}/account/who_am_i?access_token=${encodeURIComponent(token)}`, { headers }))
  return { ...v1, whoAmI }
}

describe('GET /account/who_am_i', () => {
  it('names company and person', async () => {
    const { tokens, whoAmI } = asking()
    const response = await whoAmI((await tokens()).access_token)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(JSON.stringify(await response.json(), null, 1)).toBe(
      JSON.stringify(
        {
          company: {
            base_uri: 'https://nordlichtwerkstatt.harvestapp.com',
            full_domain: 'nordlichtwerkstatt.harvestapp.com',
            name: 'Nordlicht Werkstatt',
            active: true,
            week_start_day: 'Monday',
            time_format: 'hours_minutes',
            clock: '24h',
            decimal_symbol: ',',
            color_scheme: 'green',
            modules: { expenses: true, invoices: true, estimates: true, approval: true },
            thousands_separator: '.',
          },
          user: {
            timezone: 'Berlin',
            timezone_utc_offset: 3600,
            id: 4711202,
            email: 'mira@falk.example',
            admin: false,
            first_name: 'Mira',
            last_name: 'Falk',
            avatar_url: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1738573964',
            project_manager: {
              is_project_manager: false,
              can_see_rates: false,
              can_create_projects: false,
              can_create_invoices: false,
            },
            timestamp_timers: false,
          },
        },
        null,
        1,
      ),
    )
  })

  it('says what a manager and an administrator may', async () => {
    const { whoAmI } = asking()
    const user = async (name: 'Jonas' | 'Leyla') => (await (await whoAmI(tokenOfPerson(name))).json()).user
    expect(await user('Jonas')).toMatchObject({
      admin: true,
      project_manager: {
        is_project_manager: true,
        can_see_rates: true,
        can_create_projects: true,
        can_create_invoices: true,
      },
    })
    expect(await user('Leyla')).toMatchObject({
      admin: false,
      project_manager: {
        is_project_manager: true,
        can_see_rates: true,
        can_create_projects: true,
        can_create_invoices: false,
      },
    })
  })

  it('answers in XML where that is accepted', async () => {
    const { tokens, whoAmI } = asking()
    const token = (await tokens({ accounts: ['harvest:1533907'] })).access_token
    const response = await whoAmI(token, both('application/xml'))
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<hash>\n {2}<company>\n {4}<base-uri>https:/)
    expect(text).toContain('<timestamp-timers type="boolean">true</timestamp-timers>')
    expect(text).toContain('<id type="integer">4823310</id>')
    expect(text).toContain('<timezone-utc-offset type="integer">')
  })

  it('answers as Accept says when Content-Type says otherwise', async () => {
    const { whoAmI } = asking()
    const headers = { accept: 'application/json, text/plain, */*', 'content-type': 'application/xml' }
    expect((await (await whoAmI(tokenOfPerson('Mira'), headers)).json()).user.first_name).toBe('Mira')
  })

  it.each([
    [406, { 'content-type': 'application/json' }],
    [406, { ...json, accept: 'text/html' }],
    [406, { ...json, accept: '*/*' }],
    [415, { accept: 'application/json' }],
    [415, { ...json, 'content-type': 'text/plain' }],
  ] as const)('answers %i to %j', async (status, headers) => {
    expect((await asking().whoAmI(tokenOfPerson('Mira'), headers)).status).toBe(status)
  })

  it('takes the token of the query for eighteen hours, and refuses a bad one', async () => {
    const { tokens, whoAmI, pass } = asking()
    const { access_token } = await tokens()
    pass(18 * 60 - 1)
    expect((await whoAmI(access_token)).status).toBe(200)
    pass(1)
    expect((await whoAmI(access_token)).status).toBe(401)
    expect((await whoAmI('')).status).toBe(401)
  })

  it('takes a token of V2, while V2 refuses one of V1', async () => {
    const opened = openSandbox()
    const { tokens, whoAmI, sandbox } = asking(opened)
    const { access_token } = await signingIn('v2', opened).tokens({ accounts: ['harvest:1533907'] })
    expect((await (await whoAmI(access_token)).json()).company.name).toBe('Pinecrest Analytics')
    const old = (await tokens()).access_token
    const headers = { authorization: `Bearer ${old}`, 'harvest-account-id': '1482011' }
    for (const path of ['api.sandbox.test/v2/users/me', 'id.sandbox.test/api/v2/accounts']) {
      const response = await sandbox(new Request(`http://${path}`, { headers }))
      expect([response.status, (await response.json()).error]).toEqual([401, 'invalid_token'])
    }
  })

  it('answers for the account whose address is asked, if the token is of that', async () => {
    const { tokens, whoAmI } = asking()
    const host = 'pinecrestanalytics.harvestapp.com'
    expect((await (await whoAmI(tokenOfPerson('Mira'), json, host)).json()).company.full_domain).toBe(host)
    expect((await whoAmI((await tokens()).access_token, json, host)).status).toBe(401)
    expect((await whoAmI(tokenOfPerson('Theo'))).status).toBe(401)
  })

  it('is throttled with 503 after 100 calls of an account in fifteen seconds, longer for who goes on', async () => {
    const { whoAmI, pass, ask } = asking()
    for (let call = 0; call < 100; call++) await whoAmI(tokenOfPerson(call % 2 ? 'Mira' : 'Jonas'))
    pass(0.2)
    const response = await whoAmI(tokenOfPerson('Noor'))
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '15'])
    pass(0.2)
    expect((await whoAmI(tokenOfPerson('Noor'))).status).toBe(503)
    // V2 counts for itself
    expect((await ask('/v2/users/me', { as: 'Noor' })).status).toBe(200)
    pass(0.25)
    expect((await whoAmI(tokenOfPerson('Noor'))).status).toBe(200)
  })
})
