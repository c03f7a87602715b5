import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { date, datetime, hours, id, timeOfDay } from './fields.ts'

describe('a date', () => {
  it.each(['2026-03-09', '2024-02-29', '9999-12-31'])('may be %s', (text) => {
    expect(v.is(date, text)).toBe(true)
  })
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '0000-00-00', '0000-01-01', '10000-01-01'])(
    'is never %s, which does not exist',
    (text) => {
      expect(v.is(date, text)).toBe(false)
    },
  )
  it.each(['', '2026-3-9', '20260309', '2026-03-09T00:00:00Z', ' 2026-03-09', 20260309, null])('is not %s', (text) => {
    expect(v.is(date, text)).toBe(false)
  })
})

it.each([
  ['2026-03-09T14:59:22Z', true],
  ['2026-03-09T14:59:22.123+01:00', true],
  ['2026-02-30T14:59:22Z', false],
  ['2026-03-09T25:59:22Z', false],
  ['2026-03-09T14:59:22', false],
  ['2026-03-09', false],
])('date and time %s: %s', (text, isOne) => {
  expect(v.is(datetime, text)).toBe(isOne)
})

it.each([
  ['8:00am', true],
  ['12:59PM', true],
  ['0:05', true],
  ['14:59', true],
  ['14:59pm', false],
  ['0:05am', false],
  ['24:00', false],
  ['8:60', false],
  ['8', false],
])('time of day %s: %s', (text, isOne) => {
  expect(v.is(timeOfDay, text)).toBe(isOne)
})

it.each([
  [0, true],
  [24.01, true],
  [-0.01, false],
  [1e308, false],
  [Infinity, false],
  [Number.NaN, false],
  ['1.5', false],
  [null, false],
])('hours %s: %s', (value, isOne) => {
  expect(v.is(hours, value)).toBe(isOne)
})

it('hours are never minus zero, which would be shown as -0', () => {
  expect(v.parse(hours, -0)).toBe(0)
})

it.each([
  [1, true],
  [2911447036, true],
  [2 ** 53, false],
  [0, false],
  [-1, false],
  [1.5, false],
  ['1', false],
])('id %s: %s', (value, isOne) => {
  expect(v.is(id, value)).toBe(isOne)
})
