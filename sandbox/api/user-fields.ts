import { invalid } from '../refusals.ts'
import type { User } from '../world/records.ts'
import type { Caller } from './caller.ts'
import { timeZones } from './time-zones.ts'
import { claim, decimal, integer, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

type Written = Pick<
  User,
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'timezone'
  | 'zone'
  | 'weeklyCapacitySeconds'
  | 'hasAccessToAllFutureProjects'
  | 'isContractor'
  | 'isActive'
  | 'accessRoles'
  | 'samlExempt'
>

/** What a body sets of a user, and the names of roles; what it does not name stays. */
export type UserChange = Partial<Written> & { roleNames?: string[] }

const baseRoles = new Set(['administrator', 'manager', 'member'])
const extras = new Set([
  'project_creator',
  'billable_rates_manager',
  'managed_projects_invoice_drafter',
  'managed_projects_invoice_manager',
  'client_and_task_manager',
  'time_and_expenses_manager',
  'estimates_manager',
])

/** Reads a body for a new user, or for one that there is. Refuses with 422 what cannot be, every problem in one text. */
export function userChange(body: Values, { account }: Caller, user?: User): UserChange {
  const problems: string[] = []
  const change: UserChange = {}
  const isGiven = (name: string) => name in body || user === undefined

  for (const [name, key, label] of [
    ['first_name', 'firstName', 'First name'],
    ['last_name', 'lastName', 'Last name'],
    ['email', 'email', 'Email'],
  ] as const) {
    if (!isGiven(name)) continue
    const value = text(body[name])?.trim() ?? ''
    change[key] = value
    if (value === '') problems.push(`${label} can't be blank`)
    else if (user && !user.isActive && value !== user[key]) problems.push(`${label} can't be changed while inactive`)
    else if (key === 'email') problems.push(...emailProblems(value))
  }

  if ('timezone' in body) {
    const name = text(body['timezone']) ?? ''
    const zone = timeZones.get(name)
    if (zone === undefined) problems.push('Timezone is not included in the list')
    else Object.assign(change, { timezone: name, zone })
  }

  if ('weekly_capacity' in body) {
    const capacity = capacitySeconds(body['weekly_capacity'])
    if (typeof capacity === 'string') problems.push(capacity)
    else change.weeklyCapacitySeconds = capacity
  }

  for (const [name, key] of [
    ['has_access_to_all_future_projects', 'hasAccessToAllFutureProjects'],
    ['is_contractor', 'isContractor'],
    ['is_active', 'isActive'],
    ['saml_exempt', 'samlExempt'],
  ] as const) {
    const value = claim(body[name])
    if (value !== undefined) change[key] = value
  }

  if ('access_roles' in body) {
    const roles = accessRoles(body['access_roles'])
    if (roles) change.accessRoles = roles
    else problems.push('Access roles is invalid')
  }

  if ('roles' in body) {
    const names = texts(body['roles'])
    if (names) change.roleNames = names
    else problems.push('Roles is invalid')
  }

  if (problems.length > 0) throw invalid(...problems)
  return change

  function emailProblems(email: string): string[] {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) return ['Email is invalid']
    const isTaken = account.users.all.some((one) => one !== user && one.email.toLowerCase() === email.toLowerCase())
    return isTaken ? ['Email has already been taken'] : []
  }
}

const halfAnHour = 1800

/** Seconds in a week, in steps of half an hour, or what is wrong with them; that others are refused is a guess. */
export function capacitySeconds(value: unknown): number | string {
  const seconds = integer(value)
  if (seconds === undefined) return 'Weekly capacity is not a number'
  if (seconds < 0) return 'Weekly capacity must be greater than or equal to 0'
  return seconds % halfAnHour === 0 ? seconds : `Weekly capacity must be a multiple of ${halfAnHour}`
}

/** Money of a rate, null when none was sent. Refuses with 422 what is none. */
export function rateAmount(label: string, value: unknown): number | null {
  if (isBlank(value)) return null
  const amount = decimal(value)
  if (amount === undefined) throw invalid(`${label} is not a number`)
  if (amount < 0) throw invalid(`${label} must be greater than or equal to 0`)
  return amount
}

/** Exactly one base role, and extras for managers only; `people_manager` is not a client's to set. */
function accessRoles(value: unknown): string[] | undefined {
  const roles = texts(value)?.filter((role) => role !== 'people_manager')
  const base = roles?.filter((role) => baseRoles.has(role))
  const rest = roles?.filter((role) => !baseRoles.has(role))
  if (!roles || !rest || base?.length !== 1) return undefined
  return rest.every((role) => base[0] === 'manager' && extras.has(role)) ? roles : undefined
}

function texts(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: unknown[] = value.filter((one) => !isBlank(one))
  return items.every((one) => typeof one === 'string') ? [...new Set(items)] : undefined
}
