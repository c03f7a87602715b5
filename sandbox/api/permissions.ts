import type { Project, User } from '../world/records.ts'
import type { Caller } from './caller.ts'

/** What a manager may be given beside looking after projects and people. */
export type Permission =
  | 'project_creator'
  | 'billable_rates_manager'
  | 'managed_projects_invoice_drafter'
  | 'managed_projects_invoice_manager'
  | 'client_and_task_manager'
  | 'time_and_expenses_manager'
  | 'estimates_manager'

export const isAdministrator = ({ accessRoles }: User): boolean => accessRoles.includes('administrator')

export const isManager = ({ accessRoles }: User): boolean => accessRoles.includes('manager')

/** Neither administrator nor manager: tracks own time and expenses only. */
export const isMember = (user: User): boolean => !isAdministrator(user) && !isManager(user)

/** Administrators may everything, managers what they were given. */
export const may = (user: User, permission: Permission): boolean =>
  isAdministrator(user) || (isManager(user) && user.accessRoles.includes(permission))

/** As Harvest lists them: with the role that comes with teammates and goes with them. */
export const accessRolesOf = (user: User): string[] =>
  isManager(user) && user.teammateIds.length > 0 ? [...user.accessRoles, 'people_manager'] : [...user.accessRoles]

/** Whether a project is the caller's to manage; every one is an administrator's. */
export const manages = ({ self, managed }: Caller, project: Project): boolean =>
  isAdministrator(self) || (isManager(self) && managed.has(project))

/** Whether a person is the caller's to look after; everybody is an administrator's. */
export const looksAfter = ({ self }: Caller, user: User): boolean =>
  isAdministrator(self) || (isManager(self) && self.teammateIds.includes(user.id))

/** Whether the caller sees somebody's time and expenses on a project. */
export const seesTime = (caller: Caller, owner: User, project: Project): boolean =>
  owner === caller.self || manages(caller, project) || looksAfter(caller, owner)

/** Whether the caller may write somebody's time and expenses on a project. */
export const writesTime = (caller: Caller, owner: User, project: Project): boolean =>
  owner === caller.self || (may(caller.self, 'time_and_expenses_manager') && seesTime(caller, owner, project))

/** Whether the caller sees what a project, or somebody's time on it, is billed at. */
export const seesBillableRates = (caller: Caller, project: Project, owner?: User): boolean =>
  may(caller.self, 'billable_rates_manager') &&
  (manages(caller, project) || (owner !== undefined && looksAfter(caller, owner)))

/** Cost rates are an administrator's business alone. */
export const seesCostRates = ({ self }: Caller): boolean => isAdministrator(self)

/** Whether the caller sees a project's budget: hours when managed or shown to all, money with the rates only. */
export const seesBudget = (caller: Caller, project: Project): boolean => {
  const isMoney = project.budgetBy === 'project_cost' || project.budgetBy === 'task_fees'
  return isMoney ? seesBillableRates(caller, project) : manages(caller, project) || project.showBudgetToAll
}
