import type { AccountUser, Project } from './account-user.ts'
import { dayOf } from './calendar.ts'
import type { AccountPlan, UserPlan } from './plan.ts'

/** One person of an account with the projects that the person may track to. */
export function userOf(plan: AccountPlan, member: UserPlan, projects: Project[], today: number): AccountUser {
  const created = `${dayOf(today - 1250)}T09:12:44Z`
  const isAdministrator = member.accessRole === 'administrator'
  const userIndex = plan.users.indexOf(member)
  return {
    personId: member.personId,
    zone: member.timezone[1],
    isAdministrator,
    refusedCompany: member.refusedCompany ?? false,
    user: {
      id: member.id,
      first_name: member.firstName,
      last_name: member.lastName,
      employee_id: null,
      email: member.email,
      telephone: '',
      timezone: member.timezone[0],
      weekly_capacity: member.weeklyCapacityHours * 3600,
      has_access_to_all_future_projects: isAdministrator,
      is_contractor: member.isContractor ?? false,
      is_active: true,
      calendar_integration_enabled: false,
      calendar_integration_source: null,
      created_at: created,
      updated_at: `${dayOf(today - 40)}T08:00:10Z`,
      can_create_projects: isAdministrator,
      default_hourly_rate: member.rate,
      cost_rate: member.cost,
      roles: [member.role],
      access_roles: [member.accessRole],
      permissions_claims: [],
      avatar_url: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1738573964',
    },
    assignments: projects
      .filter((project) => !member.notOn?.includes(project.ref.name))
      .map((project) => ({
        project,
        userAssignment: {
          id: plan.id * 340 + userIndex * 100 + projects.indexOf(project),
          is_project_manager: isAdministrator,
          is_active: !project.isArchived,
          use_default_rates: true,
          budget: null,
          created_at: created,
          updated_at: created,
          hourly_rate: null,
        },
      })),
  }
}
