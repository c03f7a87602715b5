import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { people } from '../world/people.ts'
import { Tokens, personalToken, reaches } from './tokens.ts'

const harvest = { id: 1482011, name: 'Nordlicht Werkstatt', product: 'harvest' }
const forecast = { id: 1482630, name: 'Nordlicht Werkstatt', product: 'forecast' }

describe('a scope', () => {
  it.each([
    ['harvest:1482011', true, false],
    ['forecast:1482630', false, true],
    ['harvest:1482630 forecast:1482011', false, false],
    ['harvest:1533907 harvest:1482011', true, false],
    ['harvest:all', true, false],
    ['forecast:all', false, true],
    ['harvest:all forecast:all', true, true],
    ['all', true, true],
    ['', false, false],
  ])('%s reaches Harvest: %s, Forecast: %s', (scope, isHarvestReached, isForecastReached) => {
    expect([reaches(scope, harvest), reaches(scope, forecast)]).toEqual([isHarvestReached, isForecastReached])
  })
})

describe('a personal token', () => {
  it('has the scope all and does not expire', async () => {
    for (const person of people) expect(personalToken(person)).toMatch(new RegExp(`^${person.id}\\.pt\\.[\\w-]{86}$`))
    const { read, pass } = openSandbox()
    pass(10 * 365 * 24 * 60)
    expect((await read('/api/v2/accounts')).accounts).toHaveLength(3)
  })
})

describe('what is given out', () => {
  it.each(['v1', 'v2'] as const)('is never the same text twice, of %s', (version) => {
    const tokens = new Tokens(version)
    const texts = people.flatMap((person) => {
      const consent = { person, scope: 'harvest:all', clientId: 'sheaf' }
      return Array.from({ length: 200 }, () => [
        tokens.access(consent, 0),
        tokens.refresh(consent),
        tokens.code(consent, 'http://localhost/', 0),
      ]).flat()
    })
    expect(new Set(texts).size).toBe(people.length * 600)
  })
})
