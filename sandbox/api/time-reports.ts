import type { Hono } from 'hono/tiny'
import type { State } from '../state.ts'
import type { Entry } from '../world/entry.ts'
import { between } from '../world/timesheet.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { seesBillableRates } from './permissions.ts'
import { userRef } from './refs.ts'
import { codedName, countingOf, isBillable, projectOf } from './report-amounts.ts'
import { grouped, periodOf, reportPage, total } from './report.ts'
import { visibleTo } from './time-entries.ts'
import { claim } from './values.ts'

/** Hours and billable amounts of a period by client, project, task and person. */
export function timeReportRoutes(v2: Hono, state: State): void {
  v2.get('/reports/time/clients', ({ req }) =>
    report(
      req.raw,
      (entry) => projectOf(entry).client,
      ({ id, name }) => ({ client_id: id, client_name: name }),
    ),
  )

  v2.get('/reports/time/projects', ({ req }) =>
    report(req.raw, projectOf, (project) => ({
      client_id: project.client.id,
      client_name: project.client.name,
      project_id: project.id,
      project_name: codedName(project),
    })),
  )

  v2.get('/reports/time/tasks', ({ req }) =>
    report(
      req.raw,
      ({ taskAssignment }) => taskAssignment.task,
      ({ id, name }) => ({ task_id: id, task_name: name }),
    ),
  )

  v2.get('/reports/time/team', ({ req }) =>
    report(
      req.raw,
      ({ owner }) => owner,
      (user) => ({
        user_id: user.id,
        user_name: userRef(user).name,
        weekly_capacity: user.weeklyCapacitySeconds,
        avatar_url: user.avatarUrl,
        is_contractor: user.isContractor,
      }),
    ),
  )

  function report<Subject extends { id: number }>(
    request: Request,
    subjectOf: (entry: Entry) => Subject,
    named: (subject: Subject) => object,
  ): Response {
    const caller = callerOf(request, state)
    const url = new URL(request.url)
    const { from, to } = periodOf(url)
    const includesFixedFee = claim(url.searchParams.get('include_fixed_fee')) ?? false
    const entries = between(visibleTo(caller), from, to)
    const rows = grouped(entries, subjectOf, (entry) => projectOf(entry).client.currency).map((group) => ({
      ...named(group.subject),
      ...sums(group.items, group.currency, caller, includesFixedFee),
    }))
    return reportPage(rows, request, ['from', 'include_fixed_fee', 'to'], state.profile.pageSize)
  }

  function sums(entries: readonly Entry[], currency: string, caller: Caller, includesFixedFee: boolean) {
    const { hours, amount } = countingOf(caller.account.rounding, state.now())
    const billable = entries.filter(isBillable)
    const priced = billable.filter((entry) => includesFixedFee || !projectOf(entry).isFixedFee)
    // a sum that leaves out what the caller may not see would mislead
    const seesAmount = entries.every((entry) => seesBillableRates(caller, projectOf(entry), entry.owner))
    return {
      total_hours: total(entries, hours),
      billable_hours: total(billable, hours),
      currency: seesAmount ? currency : null,
      billable_amount: seesAmount ? total(priced, amount) : null,
    }
  }
}
