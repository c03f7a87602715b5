import { describe, expect, it } from 'vitest'
import { timeZones } from './time-zones.ts'

describe('time zones', () => {
  it('have Rails’s names and are zones that the runtime knows', () => {
    expect(timeZones.get('Pacific Time (US & Canada)')).toBe('America/Los_Angeles')
    expect(timeZones.get('Mexico City')).toBe('America/Mexico_City')
    const unknown = [...timeZones.values()].filter((timeZone) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone }).format(0) === ''
      } catch {
        return true
      }
    })
    expect(unknown).toEqual([])
  })
})
