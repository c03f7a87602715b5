import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { clockAccount, hoursAccount, openSandbox } from '../asking.ts'

const asAdministrator = { as: 'Jonas' } as const
const remove = { method: 'DELETE', ...asAdministrator }

describe('locked_reason', () => {
  it.each([
    ['Item Approved and Locked for this Time Period', hoursAccount, { is_closed: true, is_billed: false }],
    ['Item Invoiced and Approved and Locked for this Time Period', hoursAccount, { is_closed: true, is_billed: true }],
    ['Item Invoiced and Archived', hoursAccount, { is_closed: false, is_billed: true }],
    ['Item Invoiced', clockAccount, { is_closed: false, is_billed: true }],
    ['Item Locked for this Time Period', clockAccount, { is_closed: false, is_billed: false }],
  ])('is %s where that is so', async (reason, account, facts) => {
    const found = (await openSandbox().entries('', { account })).concat(
      await openSandbox().entries('page=2', { account }),
    )
    const locked = found.filter(({ locked_reason }) => locked_reason === reason)
    expect(locked.length).toBeGreaterThan(0)
    for (const entry of locked) expect(entry).toMatchObject({ is_locked: true, ...facts })
  })

  it('is null for what is not locked', async () => {
    const open = (await openSandbox().entries('from=2026-03-09')).map(({ is_locked, locked_reason }) => [
      is_locked,
      locked_reason,
    ])
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open.map(String))).toEqual(new Set(['false,']))
  })
})

/** Archives what an entry of this week is for, and gives the entry. */
async function archivedBy(pathOf: (entry: TimeEntry) => string) {
  const opened = openSandbox()
  const [before] = await opened.entries('from=2026-03-09&user_id=4722519', asAdministrator)
  if (!before) throw new Error('Zofia has tracked nothing this week')
  await opened.read(pathOf(before), { method: 'PATCH', ...asAdministrator, body: { is_active: false } })
  const entry = await opened.entry(`/v2/time_entries/${before.id}`, asAdministrator)
  return { ...opened, before, entry, path: `/v2/time_entries/${entry.id}` }
}

const archivable = [
  ['project', ({ project }: TimeEntry) => `/v2/projects/${project.id}`],
  ['task', ({ task }: TimeEntry) => `/v2/tasks/${task.id}`],
  ['user', ({ user }: TimeEntry) => `/v2/users/${user.id}`],
] as const

describe('an entry whose project, task or user is archived', () => {
  it.each(archivable)('is locked with Item Archived: %s', async (_, pathOf) => {
    const { before, entry } = await archivedBy(pathOf)
    expect(before).toMatchObject({ is_locked: false, locked_reason: null })
    expect(entry).toMatchObject({ is_locked: true, locked_reason: 'Item Archived', is_closed: false })
  })

  it.each(archivable)('takes no new time and is not restarted: %s', async (_, pathOf) => {
    const { ask, entry, path } = await archivedBy(pathOf)
    const { project, task, user } = entry
    const body = { project_id: project.id, task_id: task.id, user_id: user.id, spent_date: '2026-03-11', hours: 1 }
    expect((await ask('/v2/time_entries', { method: 'POST', ...asAdministrator, body })).status).toBe(422)
    expect((await ask(`${path}/restart`, { method: 'PATCH', ...asAdministrator })).status).toBe(422)
  })

  it('cannot be deleted, not even by an administrator, when it is the project or the task', async () => {
    for (const [what, pathOf] of archivable.slice(0, 2)) {
      const { ask, path } = await archivedBy(pathOf)
      expect([what, (await ask(path, remove)).status]).toEqual([what, 422])
    }
  })

  it('can be deleted when it is the user', async () => {
    const { ask, path } = await archivedBy(({ user }) => `/v2/users/${user.id}`)
    expect((await ask(path, remove)).status).toBe(200)
  })
})

describe('a running timer', () => {
  it.each(archivable)('blocks archiving of its %s', async (what, pathOf) => {
    const { ask, entry, read, work } = openSandbox()
    const timer = await entry('/v2/time_entries', {
      method: 'POST',
      body: await work('Customer portal', 'Development'),
    })
    const archive = { method: 'PATCH', ...asAdministrator, body: { is_active: false } }
    const refused = await ask(pathOf(timer), archive)
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { message: `This ${what} can't be archived while a timer is running.` },
    ])
    await read(pathOf(timer), { ...archive, body: { is_active: true } })
    await entry(`/v2/time_entries/${timer.id}/stop`, { method: 'PATCH' })
    expect((await read(pathOf(timer), archive)).is_active).toBe(false)
  })
})
