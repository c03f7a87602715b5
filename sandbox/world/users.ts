import { instantOn, yearOf } from './calendar.ts'
import type { AccountPlan, UserPlan } from './plan.ts'
import type { Rate, Role, User } from './records.ts'

/** The people of an account as they are today (days since 1970). */
export const usersOf = (plan: AccountPlan, today: number): User[] =>
  plan.users.map((member, index) => userOf(plan, member, index, today))

function userOf(plan: AccountPlan, member: UserPlan, index: number, today: number): User {
  return {
    id: member.id,
    personId: member.personId,
    firstName: member.firstName,
    lastName: member.lastName,
    email: member.email,
    telephone: '',
    employeeId: null,
    timezone: member.timezone[0],
    zone: member.timezone[1],
    weeklyCapacitySeconds: member.weeklyCapacityHours * 3600,
    hasAccessToAllFutureProjects: member.accessRoles[0] === 'administrator',
    isContractor: member.isContractor ?? false,
    isActive: true,
    accessRoles: [...member.accessRoles],
    teammateIds: [...(member.teammateIds ?? [])],
    billableRates: ratesOf(member, 'rate', plan.id * 40 + index * 10, today),
    costRates: ratesOf(member, 'cost', plan.id * 40 + index * 10 + 5, today),
    avatarUrl: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1738573964',
    refusedCompany: member.refusedCompany ?? false,
    createdAt: instantOn(today - 1250, '09:12:44'),
    updatedAt: instantOn(today - 40, '08:00:10'),
  }
}

export function rolesOf(plan: AccountPlan, today: number): Role[] {
  const names = [...new Set(plan.users.map(({ role }) => role))]
  const at = instantOn(today - 1300, '07:30:11')
  return names.map((name, index) => ({
    id: plan.id * 7 + index,
    name,
    userIds: plan.users.filter(({ role }) => role === name).map(({ id }) => id),
    createdAt: at,
    updatedAt: at,
  }))
}

function ratesOf(member: UserPlan, kind: 'rate' | 'cost', firstId: number, today: number): Rate[] {
  const at = instantOn(today - 1250, '09:12:44')
  const former = member.former?.[kind]
  if (former === undefined) {
    return [{ id: firstId, amount: member[kind], startDate: null, createdAt: at, updatedAt: at }]
  }
  return [
    { id: firstId, amount: former, startDate: null, createdAt: at, updatedAt: at },
    { id: firstId + 1, amount: member[kind], startDate: `${yearOf(today) - 1}-01-01`, createdAt: at, updatedAt: at },
  ]
}
