import { expect, it } from 'vitest'
import { parseScope } from './scope.ts'

it.each([
  ['', false, [], []],
  ['all', true, [], []],
  ['harvest:all', true, [], []],
  ['forecast:all', false, [], []],
  ['harvest:1307742', false, [1_307_742], []],
  ['harvest:2 harvest:1 harvest:2 forecast:3', false, [2, 1], [3]],
  ['harvest:1 harvest:all', true, [1], []],
  ['openid  harvest:1 ', false, [1], []],
  ['harvest:0 harvest:-1 harvest:01 harvest:1.5 harvest:1e3 harvest: harvest', false, [], []],
  ['harvest:9007199254740993 HARVEST:1 xharvest:1 All', false, [], []],
  ['harvest:9007199254740991', false, [Number.MAX_SAFE_INTEGER], []],
] as const)(
  'the scope %j reaches all: %s, Harvest %j, Forecast %j',
  (text, all, harvestAccountIds, forecastAccountIds) =>
    expect(parseScope(text)).toEqual({ all, harvestAccountIds, forecastAccountIds }),
)
