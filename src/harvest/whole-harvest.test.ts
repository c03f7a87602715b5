import { describe, expect, it } from 'vitest'
import { clockAccount, hoursAccount, openSandbox, tokenOfPerson } from '../../sandbox/asking.ts'
import { fakeClock } from './fake-harvest.ts'
import { connectHarvest } from './connection.ts'
import { type Harvest, openHarvest } from './harvest.ts'

const day = '2026-03-11'
const userIds = new Map([
  [hoursAccount, 4711202],
  [clockAccount, 4823310],
])

/** Mira's Harvest in one account, and work that she may do there. */
async function mira(accountId: number) {
  const { sandbox, pass } = openSandbox()
  const origins = { idOrigin: 'http://id.sandbox.test', apiOrigin: 'http://api.sandbox.test' }
  const connection = connectHarvest({ ...origins, clock: fakeClock(), random: () => 0.5, fetch: sandbox })
  const token = tokenOfPerson('Mira')
  const harvest = openHarvest(connection, { token, accountId, userId: userIds.get(accountId) ?? NaN })
  const [assignment] = (await harvest.projectAssignments()).items
  const task = assignment?.task_assignments.find(({ is_active }) => is_active)?.task
  if (!assignment || !task) throw new Error('Mira has no work')
  return { harvest, pass, work: { project_id: assignment.project.id, task_id: task.id, spent_date: day } }
}

const idsOf = async (harvest: Harvest) => (await harvest.timeEntries({ from: day, to: day })).items.map(({ id }) => id)

describe('every operation of a time entry, asked of the whole Harvest', () => {
  it('works in an account in hours', async () => {
    const { harvest, pass, work } = await mira(hoursAccount)
    const reference = { id: 'K-7', group_id: '3', account_id: '1', permalink: 'https://example.com/K-7' }
    const made = await harvest.createTimeEntry({ ...work, hours: 1.5, notes: 'Made', external_reference: reference })
    expect(made).toMatchObject({ hours: 1.5, notes: 'Made', is_running: false })
    const changed = await harvest.changeTimeEntry(made.id, { hours: 2, notes: null, external_reference: null })
    expect(changed).toMatchObject({ id: made.id, hours: 2, notes: null })
    expect(await harvest.timeEntry(made.id)).toMatchObject({ id: made.id, hours: 2 })

    expect(await harvest.restartTimeEntry(made.id)).toMatchObject({ id: made.id, is_running: true })
    expect((await harvest.runningTimeEntries()).items.map(({ id }) => id)).toEqual([made.id])
    pass(30)
    expect(await harvest.stopTimeEntry(made.id)).toMatchObject({ hours: 2.5, is_running: false })

    expect(await idsOf(harvest)).toContain(made.id)
    await harvest.deleteTimeEntry(made.id)
    expect(await idsOf(harvest)).not.toContain(made.id)
  })

  it('works in an account in start and end times', async () => {
    const { harvest, pass, work } = await mira(clockAccount)
    const made = await harvest.createTimeEntry({ ...work, started_time: '8:00pm', ended_time: '9:30pm', notes: 'Made' })
    expect(made).toMatchObject({ hours: 1.5, notes: 'Made', is_running: false })
    const changed = await harvest.changeTimeEntry(made.id, { ended_time: '10:00pm', spent_date: '2026-03-10' })
    expect(changed).toMatchObject({ id: made.id, hours: 2, spent_date: '2026-03-10' })

    const restarted = await harvest.restartTimeEntry(made.id)
    expect(restarted).toMatchObject({ hours: 0, is_running: true })
    pass(30)
    expect(await harvest.stopTimeEntry(restarted.id)).toMatchObject({ hours: 0.5, is_running: false })
  })
})
