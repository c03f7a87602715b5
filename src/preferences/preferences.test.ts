import { describe, expect, it } from 'vitest'
import { readPreferences } from './preferences.ts'

const timer = { otherTimers: 'ask', goesOnToday: true, longHours: 10, dayEndsAt: 1080, saidRight: [] }
const asAccount = 'account'
const usual = {
  version: 1,
  theme: 'system',
  hiddenAccounts: [],
  timer,
  ways: {
    hoursAs: asAccount,
    clock: asAccount,
    dateAs: asAccount,
    numbersAs: asAccount,
    firstWeekday: asAccount,
  },
  singleKeys: true,
  isPrivate: false,
  accountHues: {},
  pins: [],
  dayTargets: [0, 0, 0, 0, 0, 0, 0],
}

describe('what this browser remembers', () => {
  it('comes back as it was', () => {
    const kept = {
      version: 1,
      theme: 'dark',
      hiddenAccounts: [1307742],
      timer: {
        otherTimers: 'stop',
        goesOnToday: false,
        longHours: 12,
        dayEndsAt: 1020,
        saidRight: [{ name: '7:5', at: 1 }],
      },
      ways: { hoursAs: 'decimal', clock: '12h', dateAs: '%Y-%m-%d', numbersAs: '1 234,56', firstWeekday: 6 },
      singleKeys: false,
      isPrivate: true,
      accountHues: { 1307742: 3 },
      pins: ['1307742-29640222-20748157'],
      dayTargets: [0, 28_800, 28_800, 28_800, 28_800, 14_400, 0],
    }
    expect(readPreferences(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([null, '', '{', 'null', '[]', '{"version":2}', '"dark"'])('is the usual when the record is %j', (stored) => {
    expect(readPreferences(stored)).toEqual(usual)
  })

  it('keeps what can be read of a half broken record', () => {
    expect(readPreferences('{"version":1,"theme":"loud","hiddenAccounts":[7]}')).toEqual({
      ...usual,
      hiddenAccounts: [7],
    })
    expect(readPreferences('{"version":1,"timer":{"longHours":0,"dayEndsAt":"late","goesOnToday":false}}')).toEqual({
      ...usual,
      timer: { ...timer, goesOnToday: false },
    })
    const odd = { hoursAs: 'sundials', clock: '12h', dateAs: '%s', numbersAs: 'toString', firstWeekday: 9 }
    const record = { version: 1, ways: odd, accountHues: { 7: 99 }, dayTargets: [1], singleKeys: 'no' }
    expect(readPreferences(JSON.stringify(record))).toEqual({ ...usual, ways: { ...usual.ways, clock: '12h' } })
  })

  it('is read from a record of before there was as much to choose', () => {
    expect(readPreferences('{"version":1,"theme":"dark","hiddenAccounts":[]}')).toEqual({ ...usual, theme: 'dark' })
  })
})
