import type { Account, Company } from '../../src/harvest/wire.ts'
import type { AccountUser, Rounding } from './account-user.ts'
import type { Timesheet } from './timesheet.ts'

/** Somebody who can sign in at Harvest ID. `id` is the Harvest ID's. */
export type Person = {
  id: number
  firstName: string
  lastName: string
  email: string
  /** What the person is there to try, in a sentence. */
  about: string
  accounts: Account[]
}

export type HarvestAccount = {
  id: number
  company: Company
  currency: string
  rounding: Rounding
  users: AccountUser[]
  timesheet: Timesheet
}
