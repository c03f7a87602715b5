import { describe, expect, it } from 'vitest'
import { readPreferences } from './preferences.ts'

const timer = { otherTimers: 'ask', goesOnToday: true, longHours: 10, dayEndsAt: 1080, saidRight: [] }
const usual = { version: 1, theme: 'system', hiddenAccounts: [], timer }

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
  })
})
