import { account, accountsAnswer } from './account-schema.ts'
import { checkedAnswer, checkedItems, type Rejected } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { operationOf } from './exchange.ts'
import type { AccountsAnswer } from './wire.ts'

/** Who the token belongs to and the accounts it reaches, Forecast's among them. Throws HarvestError. */
export async function readAccounts(
  connection: HarvestConnection,
  token: string,
  signal?: AbortSignal,
): Promise<AccountsAnswer & { rejected: Rejected[] }> {
  const request = { method: 'GET', url: new URL('/api/v2/accounts', connection.idOrigin), token } as const
  const answer = checkedAnswer(accountsAnswer, await connection.send(request, signal), operationOf(request))
  const { items, rejected } = await checkedItems('account', account, answer.accounts, connection.nextTurn)
  return { user: answer.user, accounts: items, rejected }
}
