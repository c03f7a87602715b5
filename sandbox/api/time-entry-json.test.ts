import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from '../asking.ts'

const asAdministrator = { as: 'Jonas' } as const
const keys = (value: object | null | undefined) => Object.keys(value ?? {}).join(', ')

describe('what a time entry carries', () => {
  it('is user, client, project and task by name, the client with its currency and the project with its code', async () => {
    const [entry] = await openSandbox().entries()
    expect([keys(entry?.user), keys(entry?.client), keys(entry?.project), keys(entry?.task)]).toEqual([
      'id, name',
      'id, name, currency',
      'id, name, code',
      'id, name',
    ])
  })

  it('is both assignments without their project, user and task', async () => {
    const [entry] = await openSandbox().entries()
    expect(keys(entry?.user_assignment)).toBe(
      'id, is_project_manager, is_active, use_default_rates, budget, created_at, updated_at, hourly_rate',
    )
    expect(keys(entry?.task_assignment)).toBe('id, billable, is_active, created_at, updated_at, hourly_rate, budget')
  })

  it('is its invoice by number and its external reference in six strings, or null', async () => {
    const entries = await openSandbox().entries('from=2024-01-01')
    const [billed, referring] = [entries.find(({ invoice }) => invoice), entries.find((one) => one.external_reference)]
    expect(keys(billed?.invoice)).toBe('id, number')
    expect(keys(referring?.external_reference)).toBe('id, group_id, account_id, permalink, service, service_icon_url')
    expect(entries.some(({ invoice, external_reference }) => invoice === null && external_reference === null)).toBe(
      true,
    )
  })

  it.each([
    ['hours', undefined, /^\d{1,2}:\d\d$/],
    ['start and end times', clockAccount, /^\d{1,2}:\d\d[ap]m$/],
  ])(
    'is days, UTC datetimes with whole seconds and decimals with a point, in an account in %s',
    async (_, account, time) => {
      const { ask } = openSandbox()
      const text = await (
        await ask('/v2/time_entries?from=2026-02-01', account === undefined ? {} : { account })
      ).text()
      const valuesOf = (name: string) =>
        [...text.matchAll(new RegExp(`"${name}":"([^"]*)"`, 'g'))].map(([, value]) => value)
      for (const day of valuesOf('spent_date')) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      for (const at of valuesOf('created_at')) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      for (const at of valuesOf('started_time')) expect(at).toMatch(time)
      const hours = [...text.matchAll(/"(?:hours|hours_without_timer|rounded_hours)":([^,]*)/g)].map(
        ([, value]) => value,
      )
      expect(hours.length).toBeGreaterThan(50)
      for (const value of hours) expect(value).toMatch(/^\d+\.\d{1,2}$/)
    },
  )
})

describe('billable of a time entry', () => {
  it('comes from its task assignment and its project, and without it there is no billable_rate', async () => {
    const { entries, entry, read } = openSandbox()
    const mine = await entries('from=2026-02-01&user_id=4711202', asAdministrator)
    const billable = mine.find((one) => one.billable && one.billable_rate !== null)
    if (!billable) throw new Error('Nothing is billable')
    const path = `/v2/time_entries/${billable.id}`
    const { project, task_assignment } = billable
    const change = async (at: string, body: object) => read(at, { method: 'PATCH', ...asAdministrator, body })
    const shown = async () => {
      const { billable, billable_rate } = await entry(path, asAdministrator)
      return [billable, billable_rate]
    }

    const assignment = `/v2/projects/${project.id}/task_assignments/${task_assignment.id}`
    await change(assignment, { billable: false })
    expect(await shown()).toEqual([false, null])
    await change(assignment, { billable: true })
    expect(await shown()).toEqual([true, billable.billable_rate])
    await change(`/v2/projects/${project.id}`, { is_billable: false })
    expect(await shown()).toEqual([false, null])
  })
})
