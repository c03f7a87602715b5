import { expect, it } from 'vitest'
import { authorizeAddress } from './authorize-address.ts'

it.each(['token', 'code'] as const)('asks for a %s, with everything escaped and no scope', (responseType) => {
  const redirectUri = 'http://localhost:4173/a b/callback/?x=1&y#z'
  const asked = { idOrigin: 'https://id.getharvest.com', clientId: 'a&b=c', redirectUri, state: 's+t/', responseType }
  const address = authorizeAddress(asked)
  expect(address.split('?')[0]).toBe('https://id.getharvest.com/oauth2/authorize')
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    client_id: 'a&b=c',
    response_type: responseType,
    state: 's+t/',
    redirect_uri: redirectUri,
  })
})
