import { readUser } from '../harvest/account.ts'
import { readAccounts } from '../harvest/accounts.ts'
import { systemClock } from '../harvest/clock.ts'
import { connectHarvest } from '../harvest/connection.ts'
import { HarvestError } from '../harvest/errors.ts'
import type { Endpoint } from './harvest.ts'
import { parseScope } from './scope.ts'
import type { TokenSession } from './stored-session.ts'

/** Asks Harvest once whether it takes a token, for its one account or for any. Answers a sentence when it does not. */
export async function checkToken(
  endpoint: Endpoint,
  { token, scope }: Pick<TokenSession, 'token' | 'scope'>,
): Promise<string | undefined> {
  const connection = connectHarvest({ ...endpoint, clock: systemClock, random: Math.random })
  const [accountId] = parseScope(scope).harvestAccountIds
  try {
    await (accountId === undefined ? readAccounts(connection, token) : readUser(connection, { token, accountId }))
    return undefined
  } catch (error) {
    if (!(error instanceof HarvestError)) throw error
    if (error.kind !== 'signed-out') {
      return accountId === undefined ? `${error.message} It may help to give an account ID as well.` : error.message
    }
    return accountId === undefined
      ? 'Harvest does not accept this token. Copy it again, or make a new one.'
      : 'Harvest does not accept this token for this account. Check both.'
  }
}
