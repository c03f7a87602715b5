import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from '../asking.ts'
import type { Profile } from '../profile.ts'

const post = { method: 'POST' }
const patch = { method: 'PATCH' }

async function open(profile: Partial<Profile>) {
  const opened = openSandbox({ profile })
  const body = await opened.work('Learning', 'Meetings')
  const clocked = await opened.work('Internal', 'Internal', { account: clockAccount })
  return { ...opened, body, clocked }
}

describe('a profile', () => {
  it('may answer 403 to stopping what is stopped and restarting what runs', async () => {
    const { ask, entry, body } = await open({ wrongTimerStatus: 403 })
    const { id } = await entry('/v2/time_entries', { ...post, body })
    expect((await ask(`/v2/time_entries/${id}/restart`, patch)).status).toBe(403)
    await entry(`/v2/time_entries/${id}/stop`, patch)
    const refused = await ask(`/v2/time_entries/${id}/stop`, patch)
    expect([refused.status, await refused.json()]).toEqual([403, { message: 'This timer is not running.' }])
  })

  it('may ignore hours in accounts with start and end times', async () => {
    const { entry, clocked: body } = await open({ hoursBesideTimes: 'ignored' })
    const account = clockAccount
    const timer = await entry('/v2/time_entries', { ...post, account, body: { ...body, hours: 3 } })
    expect(timer).toMatchObject({ hours: 0, is_running: true, started_time: '10:30am' })
    const changed = await entry(`/v2/time_entries/${timer.id}`, { ...patch, account, body: { hours: 3, notes: 'x' } })
    expect(changed).toMatchObject({ hours: 0, is_running: true, notes: 'x' })
  })

  it('may refuse times in accounts in hours', async () => {
    const { ask, entries, body } = await open({ timesBesideHours: 'refused' })
    const [today] = await entries()
    for (const [times, message] of [
      [{ started_time: '8:00' }, 'Started time is invalid'],
      [{ ended_time: '9:00' }, 'Ended time is invalid'],
    ] as const) {
      const created = await ask('/v2/time_entries', { ...post, body: { ...body, hours: 1, ...times } })
      expect([created.status, await created.json()]).toEqual([422, { message }])
      expect((await ask(`/v2/time_entries/${today?.id}`, { ...patch, body: times })).status).toBe(422)
    }
  })

  it('may take more hours than a day has, or fewer', async () => {
    const { ask, entry, body } = await open({ mostHours: 100 })
    const { id, hours } = await entry('/v2/time_entries', { ...post, body: { ...body, hours: 30 } })
    expect(hours).toBe(30)
    const refused = await ask(`/v2/time_entries/${id}`, { ...patch, body: { hours: 101 } })
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { message: 'Hours must be less than or equal to 100' },
    ])
  })
})
