import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInHour, secondsByHour } from './hours-of-day.ts'
import { anEntry } from './sample-pieces.ts'
import type { TimeEntry } from './time-entry.ts'

const clock = (startMinute: number, endMinute: number) => anEntry({ startMinute, endMinute })
const shown = (hours: number[]) =>
  Object.fromEntries(hours.flatMap((seconds, hour) => (seconds > 0 ? [[hour, seconds / 60]] : [])))

it('shares an entry out over the hours that it touches', () => {
  expect(shown(secondsByHour([clock(9 * 60 + 30, 11 * 60 + 15)], undefined))).toEqual({ 9: 30, 10: 60, 11: 15 })
})

it('goes on after midnight', () => {
  expect(shown(secondsByHour([clock(23 * 60, 30)], undefined))).toEqual({ 23: 60, 0: 30 })
  expect(shown(secondsByHour([clock(22 * 60, 24 * 60)], undefined))).toEqual({ 22: 60, 23: 60 })
})

it('takes a running entry as far as it has run', () => {
  const running = anEntry({
    startMinute: 600,
    isRunning: true,
    seconds: 0,
    timer: { startedAt: 1000, secondsBefore: 0 },
  })
  expect(shown(secondsByHour([running], 1000 + 90 * 60_000))).toEqual({ 10: 60, 11: 30 })
})

it('leaves out what has no times', () => {
  expect(shown(secondsByHour([anEntry(), anEntry({ startMinute: 60 })], undefined))).toEqual({})
})

it('counts what counting minute by minute does', () => {
  const times = fc.array(fc.tuple(fc.nat({ max: 1439 }), fc.nat({ max: 1440 })), { maxLength: 12 })
  fc.assert(
    fc.property(times, (times) => {
      const naive = Array.from({ length: 24 }, () => 0)
      for (const [start, end] of times)
        for (let minute = start; minute < (end < start ? end + 1440 : end); minute += 1) {
          const hour = Math.floor(minute / 60) % 24
          naive[hour] = (naive[hour] ?? 0) + 60
        }
      expect(
        secondsByHour(
          times.map(([start, end]) => clock(start, end)),
          undefined,
        ),
      ).toEqual(naive)
    }),
  )
})

const hoursOf = (entry: TimeEntry) =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isInHour(entry, hour))

it('finds what has time in an hour or begins in it', () => {
  expect(hoursOf(clock(23 * 60 + 30, 60))).toEqual([0, 23])
  expect(hoursOf(anEntry({ startMinute: 600, isRunning: true, seconds: 0 }))).toEqual([10])
  expect(hoursOf(anEntry())).toEqual([])
})
