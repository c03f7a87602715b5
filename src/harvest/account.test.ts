import { expect, it } from 'vitest'
import { readCompany, readUser } from './account.ts'
import { accountId, connectFake, failure, json, token } from './fake-harvest.ts'
import { company, user } from './sample-answers.ts'

const credentials = { token, accountId }

it('gives the user as the account knows them, in what is relied on', async () => {
  const { connection } = connectFake({ fetch: json(user) })
  const read = await readUser(connection, credentials)
  expect(user).toMatchObject(read)
  expect(read).toHaveProperty('timezone', user.timezone)
})

it('gives the account’s settings, in what is relied on', async () => {
  const { connection, requests } = connectFake({ fetch: json(company) })
  const read = await readCompany(connection, credentials)
  expect(company).toMatchObject(read)
  expect(read).toHaveProperty('wants_timestamp_timers', company.wants_timestamp_timers)
  expect(requests[0]!.request.url).toBe('https://api.harvestapp.com/v2/company')
})

it('tells a member who may not see the settings from a failure', async () => {
  const { connection } = connectFake({ fetch: json({ message: 'Not authorized!' }, { status: 403 }) })
  expect((await failure(readCompany(connection, credentials))).kind).toBe('forbidden')
})
