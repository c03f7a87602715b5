import { expect, it } from 'vitest'
import { centsOfText } from './cents-text.ts'

it.each([
  ['95', 9500],
  ['95.5', 9550],
  [' 95,50 ', 9550],
  ['0.05', 5],
  ['1 200', 120_000],
  ["1'200.00", 120_000],
])('reads %j as %d cents', (text, cents) => {
  expect(centsOfText(text)).toBe(cents)
})

it.each(['', '0', '0,00', '-5', '1.200', '1,200.00', '95 €', '1e3', '9'.repeat(20)])('does not read %j', (text) => {
  expect(centsOfText(text)).toBeUndefined()
})
