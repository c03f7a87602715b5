import { describe, expect, it } from 'vitest'
import type { AccountState } from '../../queries/scope.ts'
import { moneyOfCompany, usualWays } from '../../queries/ways.ts'
import { zoneSentences } from './zone-sentences.ts'

const account = (name: string, zoneName: string, timeZone: string | undefined): AccountState => ({
  state: 'ready',
  id: name.length,
  name,
  me: { accountId: name.length, userId: 1 },
  profile: {
    userId: 1,
    personName: 'Ada',
    companyName: name,
    zoneName,
    timeZone,
    moneyAs: moneyOfCompany(undefined),
    hasClockTimes: false,
    ...usualWays,
  },
})

const studio = account('Studio', 'Berlin', 'Europe/Berlin')
const client = account('Client Ltd', 'Eastern Time (US & Canada)', 'America/New_York')
const noon = Date.parse('2026-03-11T11:00:00Z')

describe('time zones', () => {
  it('are no matter while the device shows the same time, by whatever name', () => {
    expect(zoneSentences([studio], 'Europe/Vienna', noon)).toEqual({ unknown: [], others: [] })
  })

  it('are told where Harvest’s is not the device’s, with both times', () => {
    expect(zoneSentences([studio], 'Pacific/Auckland', noon).others).toEqual([
      'Days and times follow your time zone in Harvest (Berlin, now Wednesday 12:00), not this device’s (now Thursday 0:00).',
    ])
  })

  it('are told by account where accounts differ', () => {
    expect(zoneSentences([studio, client], 'Europe/Berlin', noon).others).toEqual([
      'Days and times of Client Ltd follow your time zone in Harvest (Eastern Time (US & Canada), now Wednesday 7:00), not this device’s (now Wednesday 12:00).',
    ])
  })

  it('are told once they part, as in the weeks when only one side has changed its clocks', () => {
    const london = account('Studio', 'London', 'Europe/London')
    expect(zoneSentences([london], 'Etc/UTC', Date.parse('2026-03-28T12:00:00Z')).others).toEqual([])
    expect(zoneSentences([london], 'Etc/UTC', Date.parse('2026-03-30T12:00:00Z')).others).toHaveLength(1)
  })

  it('that nobody knows follow the device, and that is said', () => {
    const lost = account('Studio', 'Atlantis\u202E', undefined)
    expect(zoneSentences([lost], 'Europe/Berlin', noon)).toEqual({
      unknown: [
        'Sheaf does not know “Atlantis”, your time zone in Harvest, so days and times follow this device (Europe/Berlin).',
      ],
      others: [],
    })
  })

  it('of accounts that are not there yet are not spoken of', () => {
    expect(zoneSentences([{ state: 'loading', id: 1, name: 'Studio' }], 'Etc/UTC', noon).others).toEqual([])
  })
})
