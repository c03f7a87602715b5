import { readCompany, readUser } from '../harvest/account.ts'
import type { CheckedCompany, CheckedUser } from '../harvest/account-schema.ts'
import { readAccounts } from '../harvest/accounts.ts'
import { systemClock } from '../harvest/clock.ts'
import { connectHarvest, type HarvestConnection } from '../harvest/connection.ts'
import { HarvestError } from '../harvest/errors.ts'
import { operationOf } from '../harvest/exchange.ts'
import { type Harvest, openHarvest } from '../harvest/harvest.ts'
import { expireSession, hasExpired } from './expiry.ts'
import { nextTurn } from '../ui/next-turn.ts'
import { harvestPaused } from './harvest-pause.ts'
import { currentCredentials } from './session.ts'
import type { Storages } from './storages.ts'

/** Where Harvest is and how to reach it: over the network, or the demo's inside the page. */
export type Endpoint = { idOrigin: string; apiOrigin: string; fetch: (request: Request) => Promise<Response> }

let connection: HarvestConnection | undefined

/** Connects to a Harvest, at the app's start or for the demo; one rate budget from here on. `now()` is epoch ms. */
export function connectSession({ idOrigin, apiOrigin, fetch }: Endpoint, storages: Storages, now: () => number): void {
  const line = connectHarvest({
    idOrigin,
    apiOrigin,
    fetch,
    clock: systemClock,
    random: Math.random,
    onPause: harvestPaused,
    nextTurn,
  })
  connection = inSession(line, storages, now)
}

/** Sends for the running session only, and ends it when Harvest or the clock has: the only place where a 401 does. */
function inSession(line: HarvestConnection, storages: Storages, now: () => number): HarvestConnection {
  return {
    ...line,
    async send(request, signal) {
      const { token } = request
      const credentials = currentCredentials()
      if (credentials && hasExpired(credentials, now())) expireSession(credentials.token, storages)
      // Whoever still holds an earlier session's Harvest must not act in this one.
      if (currentCredentials()?.token !== token) throw new HarvestError('signed-out', operationOf(request))
      try {
        return await line.send(request, signal)
      } catch (error) {
        if (error instanceof HarvestError && error.kind === 'signed-out') expireSession(token, storages)
        throw error
      }
    },
  }
}

/** A person inside an account: what Harvest knows them by there. */
export type AccountUser = { accountId: number; userId: number }

/** One person in one account, for the session of now; once that has ended, all of it throws `signed-out`. */
export const openHarvestFor = ({ accountId, userId }: AccountUser, isBackground = false): Harvest =>
  openHarvest(connected(), { token: tokenOfNow(), accountId, userId, isBackground })

/** The accounts that the token reaches. Throws HarvestError. */
export const readOwnAccounts = (signal?: AbortSignal): ReturnType<typeof readAccounts> =>
  readAccounts(connected(), tokenOfNow(), signal)

/** Who the signed-in person is in an account. Throws HarvestError. */
export const readUserOf = (accountId: number, signal?: AbortSignal): Promise<CheckedUser> =>
  readUser(connected(), { token: tokenOfNow(), accountId }, signal)

/** An account's settings; a member may be `forbidden`. Throws HarvestError. */
export const readCompanyOf = (accountId: number, signal?: AbortSignal): Promise<CheckedCompany> =>
  readCompany(connected(), { token: tokenOfNow(), accountId }, signal)

export const tokenOfNow = () => currentCredentials()?.token ?? ''

export function connected(): HarvestConnection {
  if (connection === undefined) throw new Error('Nothing was connected to Harvest before it was asked.')
  return connection
}
