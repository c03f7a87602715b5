import { expect, it } from 'vitest'
import { readCompany, readUser } from './account.ts'
import { accountId, connectFake, failure, json, token } from './fake-harvest.ts'
import { company, user } from './sample-answers.ts'

const credentials = { token, accountId }

it('gives the user as the account knows them', async () => {
  const { connection } = connectFake({ fetch: json(user) })
  expect(await readUser(connection, credentials)).toEqual(user)
})

it('gives the account’s settings', async () => {
  const { connection, requests } = connectFake({ fetch: json(company) })
  expect(await readCompany(connection, credentials)).toEqual(company)
  expect(requests[0]!.request.url).toBe('https://api.harvestapp.com/v2/company')
})

it('tells a member who may not see the settings from a failure', async () => {
  const { connection } = connectFake({ fetch: json({ message: 'Not authorized!' }, { status: 403 }) })
  expect((await failure(readCompany(connection, credentials))).kind).toBe('forbidden')
})
