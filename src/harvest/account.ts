import { type CheckedCompany, type CheckedUser, company, user } from './account-schema.ts'
import { checkedAnswer } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { operationOf } from './exchange.ts'
import type { Schema } from './fields.ts'
import type { Credentials } from './pages.ts'

/** The person as this account knows them. Throws HarvestError. */
export const readUser = (
  connection: HarvestConnection,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<CheckedUser> => readOne(connection, credentials, '/v2/users/me', user, signal)

/** The account's settings. Throws HarvestError; `forbidden` is to be expected for members. */
export const readCompany = (
  connection: HarvestConnection,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<CheckedCompany> => readOne(connection, credentials, '/v2/company', company, signal)

async function readOne<T>(
  connection: HarvestConnection,
  credentials: Credentials,
  path: string,
  schema: Schema<T>,
  signal?: AbortSignal,
): Promise<T> {
  const request = { method: 'GET', url: new URL(path, connection.apiOrigin), ...credentials } as const
  return checkedAnswer(schema, await connection.send(request, signal), operationOf(request))
}
