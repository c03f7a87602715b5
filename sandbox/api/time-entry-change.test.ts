import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { clockAccount, openSandbox } from '../asking.ts'
import type { Question } from '../asking.ts'

const patch = { method: 'PATCH' }
const remove = { method: 'DELETE' }

describe('changing a time entry', () => {
  it('changes what is named, and only that', async () => {
    const { entry, entries, pass } = openSandbox()
    const [before] = await entries()
    pass(10)
    const after = await entry(`/v2/time_entries/${before?.id}`, { ...patch, body: { hours: 3.25 } })
    expect(after).toEqual({
      ...before,
      hours: 3.25,
      hours_without_timer: 3.25,
      rounded_hours: 3.25,
      updated_at: '2026-03-11T09:40:00Z',
    })
  })

  it('clears with null', async () => {
    const { entry, entries } = openSandbox()
    const before = (await entries('from=2026-03-02')).find(({ notes, is_locked }) => notes !== null && !is_locked)
    expect((await entry(`/v2/time_entries/${before?.id}`, { ...patch, body: { notes: null } })).notes).toBeNull()
  })

  it('moves to another project, task and date', async () => {
    const { entry, entries, work } = openSandbox()
    const [before] = await entries()
    const body = { ...(await work('Guest app', 'Design')), spent_date: '2026-03-02' }
    const after = await entry(`/v2/time_entries/${before?.id}`, { ...patch, body })
    expect([after.project.name, after.task.name, after.client.name]).toEqual([
      'Guest app',
      'Design',
      'Alpenrose Hotels',
    ])
    expect((await entries('from=2026-03-11')).map(({ id }) => id)).not.toContain(before?.id)
    expect((await entries('from=2026-03-02&to=2026-03-02')).map(({ id }) => id)).toContain(before?.id)
  })

  it('does not give an entry to somebody else', async () => {
    const { entry, entries } = openSandbox()
    const [before] = await entries()
    const after = await entry(`/v2/time_entries/${before?.id}`, { ...patch, as: 'Jonas', body: { user_id: 4690015 } })
    expect(after.user.id).toBe(4711202)
  })

  it.each([
    [{ project_id: null }, "Project can't be blank"],
    [{ task_id: '' }, "Task can't be blank"],
    [{ project_id: 1 }, 'Project is invalid'],
    [{ spent_date: 'yesterday' }, 'Invalid spent_date: "yesterday"'],
    [{ hours: 'two' }, 'Hours is not a number'],
  ])('refuses %j and leaves the entry as it was', async (body, message) => {
    const { ask, entry, entries } = openSandbox()
    const [before] = await entries()
    const response = await ask(`/v2/time_entries/${before?.id}`, { ...patch, body })
    expect([response.status, await response.json()]).toEqual([422, { message }])
    expect(await entry(`/v2/time_entries/${before?.id}`)).toEqual(before)
  })

  it('computes hours from changed times, and refuses hours, in start/end accounts', async () => {
    const { ask, entry, entries } = openSandbox()
    const account = clockAccount
    const [before] = await entries('', { account })
    const body = { started_time: '6:00am', ended_time: '7:30am' }
    expect((await entry(`/v2/time_entries/${before?.id}`, { ...patch, account, body })).hours).toBe(1.5)
    expect((await ask(`/v2/time_entries/${before?.id}`, { ...patch, account, body: { hours: 2 } })).status).toBe(422)
  })

  it('sets and removes the external reference', async () => {
    const { ask, entry, entries } = openSandbox()
    const [before] = await entries()
    const path = `/v2/time_entries/${before?.id}`
    const after = await entry(path, {
      ...patch,
      body: { external_reference: { id: '7', permalink: 'https://x.example/7' } },
    })
    expect(after.external_reference).toMatchObject({ id: '7', service: 'x.example' })
    expect((await ask(`${path}/external_reference`, remove)).status).toBe(200)
    expect((await entry(path)).external_reference).toBeNull()
  })
})

describe('deleting a time entry', () => {
  it('answers with what was deleted, which is gone then', async () => {
    const { ask, entry, entries } = openSandbox()
    const [before] = await entries()
    expect(await entry(`/v2/time_entries/${before?.id}`, remove)).toEqual(before)
    expect((await ask(`/v2/time_entries/${before?.id}`)).status).toBe(404)
    expect((await entries()).map(({ id }) => id)).not.toContain(before?.id)
  })

  it('answers with nothing when the profile says so', async () => {
    const { ask, entries } = openSandbox({ profile: { deleteAnswer: 'empty' } })
    const response = await ask(`/v2/time_entries/${(await entries())[0]?.id}`, remove)
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

const approved = 'Item Approved and Locked for this Time Period'
const invoiced = 'Item Invoiced'
const period = 'Item Locked for this Time Period'

async function lockedFor(reason: string, opened = openSandbox(), account?: number): Promise<TimeEntry> {
  const of = account === undefined ? {} : { account }
  const found = [...(await opened.entries('to=2024-06-01', of)), ...(await opened.entries('', of))].find(
    ({ locked_reason }) => locked_reason === reason,
  )
  if (!found) throw new Error(`Nothing is locked for ${reason}`)
  return found
}

describe('locked time entries', () => {
  it('say why, and are approved or invoiced accordingly', async () => {
    expect(await lockedFor(approved)).toMatchObject({
      is_locked: true,
      is_closed: true,
      approval_status: 'approved',
      is_billed: false,
    })
    const both = await lockedFor('Item Invoiced and Approved and Locked for this Time Period')
    expect(both).toMatchObject({
      is_closed: true,
      is_billed: true,
      invoice: { number: expect.stringMatching(/^20\d\d-\d{3}$/) },
    })
    expect(await lockedFor('Item Invoiced and Archived')).toMatchObject({
      is_locked: true,
      is_closed: false,
      is_billed: true,
    })
  })

  it('are not a member’s to change, restart or delete', async () => {
    const opened = openSandbox()
    const { id } = await lockedFor(approved, opened)
    const questions: [string, Question][] = [
      [`/v2/time_entries/${id}`, { ...patch, body: { notes: 'later' } }],
      [`/v2/time_entries/${id}`, remove],
      [`/v2/time_entries/${id}/restart`, patch],
      [`/v2/time_entries/${id}/external_reference`, remove],
    ]
    for (const [path, question] of questions) {
      const response = await opened.ask(path, question)
      expect([response.status, response.headers.get('hint'), await response.json()]).toEqual([
        422,
        'This entry is locked.',
        { message: 'This entry is locked.' },
      ])
    }
  })

  it('are refused with 403 when the profile says so', async () => {
    const opened = openSandbox({ profile: { lockedStatus: 403 } })
    const { id } = await lockedFor(approved, opened)
    expect((await opened.ask(`/v2/time_entries/${id}`, { ...patch, body: { notes: 'later' } })).status).toBe(403)
  })

  it('are an administrator’s to change, but for project, task and date', async () => {
    const opened = openSandbox()
    const { id, spent_date } = await lockedFor(approved, opened)
    const change = async (body: object) =>
      (await opened.ask(`/v2/time_entries/${id}`, { ...patch, as: 'Jonas', body })).status
    expect(await change({ notes: 'checked', hours: 2, spent_date })).toBe(200)
    expect(await change({ spent_date: '2026-03-11' })).toBe(422)
    expect(await change(await opened.work('Guest app', 'Design'))).toBe(422)
  })

  it('can be deleted by an administrator when approved, by nobody when archived', async () => {
    const opened = openSandbox()
    const closed = await lockedFor(approved, opened)
    expect((await opened.ask(`/v2/time_entries/${closed.id}`, { ...remove, as: 'Jonas' })).status).toBe(200)
    const archived = await lockedFor('Item Archived', opened)
    expect((await opened.ask(`/v2/time_entries/${archived.id}`, { ...remove, as: 'Jonas' })).status).toBe(422)
  })

  it('can be deleted by their owner when merely invoiced, not when the period is locked', async () => {
    const account = clockAccount
    const opened = openSandbox()
    const billed = await lockedFor(invoiced, opened, account)
    const closed = await lockedFor(period, opened, account)
    expect((await opened.ask(`/v2/time_entries/${closed.id}`, { ...remove, account })).status).toBe(422)
    expect(
      (await opened.ask(`/v2/time_entries/${billed.id}`, { ...patch, account, body: { notes: 'x' } })).status,
    ).toBe(422)
    expect((await opened.ask(`/v2/time_entries/${billed.id}`, { ...remove, account })).status).toBe(200)
  })
})
