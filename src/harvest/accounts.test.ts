import { expect, it } from 'vitest'
import { readAccounts } from './accounts.ts'
import { connectFake, failure, json, token } from './fake-harvest.ts'
import { accounts } from './sample-answers.ts'

it('gives the person and all accounts of the token, Forecast’s too', async () => {
  const { connection } = connectFake({ fetch: json(accounts) })
  expect(await readAccounts(connection, token)).toEqual({ ...accounts, rejected: [] })
})

it('keeps the other accounts when one cannot be read', async () => {
  const odd = { ...accounts, accounts: [{ id: 7, name: null, product: 'harvest' }, ...accounts.accounts] }
  const { connection } = connectFake({ fetch: json(odd) })
  expect(await readAccounts(connection, token)).toEqual({
    ...accounts,
    rejected: [{ name: 'account 7', reason: 'name is not text' }],
  })
})

it('says when the sign-in is over', async () => {
  const { connection } = connectFake({ fetch: json({ error: 'invalid_token' }, { status: 401 }) })
  expect(await failure(readAccounts(connection, token))).toMatchObject({
    kind: 'signed-out',
    operation: 'GET /api/v2/accounts',
  })
})
