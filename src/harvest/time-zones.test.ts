import { expect, it } from 'vitest'
import { harvestTimeZones, ianaTimeZone } from './time-zones.ts'

it.each([...harvestTimeZones])('%s is %s, which Intl knows', (name, zone) => {
  expect(ianaTimeZone(name)).toBe(zone)
  expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)).not.toThrow()
})

it.each([
  ['Pacific Time (US & Canada)', '04:00'],
  ['Kyiv', '14:00'],
  ['Greenland', '10:00'],
  ['Rangoon', '18:30'],
  ['Chatham Is.', '01:45'],
  ["Nuku'alofa", '01:00'],
])('noon UTC in January 2026 is, for %s, %s', (name, time) => {
  const options = { timeZone: ianaTimeZone(name), hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  expect(new Intl.DateTimeFormat('en', options).format(Date.UTC(2026, 0, 15, 12))).toBe(time)
})

it.each(['Europe/Lisbon', 'America/Argentina/Ushuaia', 'Asia/Katmandu', 'UTC'])('accepts the IANA name %s', (name) => {
  expect(ianaTimeZone(name)).toBe(harvestTimeZones.get(name) ?? name)
})

it.each(['', 'Atlantis', '+02:00', '__proto__', 'constructor', 'lisbon time'])('does not know "%s"', (name) => {
  expect(ianaTimeZone(name)).toBeUndefined()
})
