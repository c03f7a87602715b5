import { expect, it } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

const date = 'Mon, 09 Mar 2026 08:00:00 GMT'

it.each([
  ['7', 7],
  [' 7 ', 7],
  ['0', 1],
  ['1.2', 2],
  ['99999999999999999999', 900],
  ['Mon, 09 Mar 2026 08:00:30 GMT', 30],
  ['Mon, 09 Mar 2026 07:00:00 GMT', 1],
  ['Tue, 10 Mar 2026 08:00:00 GMT', 900],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['NaN', undefined],
])('reads Retry-After "%s" as %s s', (header, seconds) => {
  expect(retryAfterSeconds(new Headers({ 'Retry-After': header, Date: date }))).toBe(seconds)
})

it('reads nothing where there is no header, or a date without the answer’s own date to hold it against', () => {
  expect(retryAfterSeconds(new Headers({ Date: date }))).toBeUndefined()
  expect(retryAfterSeconds(new Headers({ 'Retry-After': date }))).toBeUndefined()
})
