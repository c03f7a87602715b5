import { describe, expect, it } from 'vitest'
import { hoursAccount, tokenOfPerson } from '../asking.ts'
import { freshState } from '../state.ts'
import { harvestApi } from './api.ts'

function open(saml_sign_in_required: boolean) {
  const state = freshState({ now: () => Date.parse('2026-03-11T09:30:00Z') })
  for (const { company } of state.world.accounts) Object.assign(company, { saml_sign_in_required })
  const api = harvestApi(state)
  return async (path: string, method = 'GET', body?: unknown) => {
    const response = await api.request(`http://api.sandbox.test/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokenOfPerson('Jonas')}`,
        'harvest-account-id': String(hoursAccount),
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return response.json()
  }
}

describe('saml_exempt', () => {
  it('is sent and set only in accounts where SAML is demanded', async () => {
    const ask = open(true)
    expect(await ask('/users/4711202')).toHaveProperty('saml_exempt', false)
    expect(await ask('/users/4711202', 'PATCH', { saml_exempt: true })).toHaveProperty('saml_exempt', true)
    const ada = { first_name: 'Ada', last_name: 'Holm', email: 'ada@nordlicht.example', saml_exempt: true }
    expect(await ask('/users', 'POST', ada)).toHaveProperty('saml_exempt', true)
  })

  it('is taken without a word elsewhere', async () => {
    const ask = open(false)
    expect(await ask('/users/4711202', 'PATCH', { saml_exempt: true })).not.toHaveProperty('saml_exempt')
  })
})
