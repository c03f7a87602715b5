// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ownRateName, ownRateSet, useOwnRates } from './own-rates.ts'

const rates = () => renderHook(useOwnRates).result.current
const mira = ownRateName({ accountId: 1, userId: 7 })
const other = ownRateName({ accountId: 1, userId: 8 })

afterEach(() => {
  localStorage.clear()
  for (const name of Object.keys(rates())) ownRateSet(name, undefined)
})

it('keeps a rate for each person and account, until it is taken back', () => {
  ownRateSet(mira, 9500)
  ownRateSet(other, 8000)
  expect(rates()).toEqual({ [mira]: 9500, [other]: 8000 })
  ownRateSet(mira, undefined)
  expect(rates()).toEqual({ [other]: 8000 })
})

it('does not take away what another tab has set', () => {
  localStorage.setItem('sheaf.own-rates', JSON.stringify({ [other]: 8000 }))
  ownRateSet(mira, 9500)
  expect(rates()).toEqual({ [mira]: 9500, [other]: 8000 })
})

it.each(['{', 'null', '{"1/7":-1}', '{"1/7":1e9}', '{"1/7":"95"}'])(
  'goes on from what it had where the storage holds %s',
  (text) => {
    ownRateSet(mira, 9500)
    localStorage.setItem('sheaf.own-rates', text)
    ownRateSet(other, 8000)
    expect(rates()).toEqual({ [mira]: 9500, [other]: 8000 })
  },
)
