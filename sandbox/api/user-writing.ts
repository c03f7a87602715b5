import type { HarvestAccount } from '../world/account.ts'
import type { Rate, Role, User } from '../world/records.ts'
import type { Caller } from './caller.ts'
import { isManager } from './permissions.ts'
import { rateAmount, userChange } from './user-fields.ts'
import type { UserChange } from './user-fields.ts'
import type { Values } from './values.ts'

/** Adds a user from a body; an invitation goes nowhere. Refuses with 422. */
export function addUser(body: Values, caller: Caller, now: number): User {
  const { account, self } = caller
  const { roleNames = [], ...given } = userChange(body, caller)
  const rates = (amount: number | null): Rate[] =>
    amount === null ? [] : [{ id: account.nextRateId(), amount, startDate: null, createdAt: now, updatedAt: now }]
  const [billable, cost] = [
    rateAmount('Default hourly rate', body['default_hourly_rate']),
    rateAmount('Cost rate', body['cost_rate']),
  ]
  const user: User = {
    id: account.users.nextId(),
    personId: undefined,
    firstName: '',
    lastName: '',
    email: '',
    telephone: '',
    employeeId: null,
    // the company's zone is nowhere to be read, so the administrator's stands for it
    timezone: self.timezone,
    zone: self.zone,
    weeklyCapacitySeconds: 126_000,
    hasAccessToAllFutureProjects: false,
    isContractor: false,
    isActive: true,
    accessRoles: ['member'],
    teammateIds: [],
    billableRates: rates(billable),
    costRates: rates(cost),
    avatarUrl: `https://cache.harvestapp.com/assets/profile_images/big_ben.png?${Math.floor(now / 1000)}`,
    refusedCompany: false,
    createdAt: now,
    updatedAt: now,
    ...given,
  }
  account.users.add(user)
  giveRoles(user, roleNames, account, now)
  return user
}

/** Who is no manager any more has no teammates either. */
export function changeUser(
  user: User,
  { roleNames, ...given }: UserChange,
  account: HarvestAccount,
  now: number,
): void {
  Object.assign(user, given, { updatedAt: now })
  if (!isManager(user)) user.teammateIds = []
  if (roleNames) giveRoles(user, roleNames, account, now)
}

/** Takes a user out of the account, its roles, projects and teams. */
export function removeUser(user: User, account: HarvestAccount, now: number): void {
  giveRoles(user, [], account, now)
  for (const assignment of account.userAssignments.all.filter((one) => one.user === user)) {
    account.userAssignments.remove(assignment)
  }
  for (const other of account.users.all) other.teammateIds = other.teammateIds.filter((id) => id !== user.id)
  account.users.remove(user)
}

/** A role that nobody had yet is made, which is a guess. */
function giveRoles(user: User, names: readonly string[], { roles }: HarvestAccount, now: number): void {
  for (const name of names) {
    if (roles.all.some((role) => role.name === name)) continue
    const role: Role = { id: roles.nextId(), name, userIds: [], createdAt: now, updatedAt: now }
    roles.add(role)
  }
  for (const role of roles.all) {
    if (role.userIds.includes(user.id) === names.includes(role.name)) continue
    const others = role.userIds.filter((id) => id !== user.id)
    role.userIds = names.includes(role.name) ? [...others, user.id] : others
    role.updatedAt = now
  }
}
