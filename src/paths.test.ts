import { describe, expect, it } from 'vitest'
import { appPathOf, isAppPath, paths, routePatterns } from './paths.ts'

describe('paths', () => {
  it('are these', () => {
    expect({ home: paths.home(), day: paths.day('2026-03-09') }).toMatchInlineSnapshot(`
      {
        "day": "/day/2026-03-09",
        "home": "/",
      }
    `)
    expect(routePatterns).toMatchInlineSnapshot(`
      {
        "day": "day/:date",
        "file": "index.html",
        "home": "",
        "waiting": "waiting",
      }
    `)
  })

  it('are the app’s own, one slash aside', () => {
    expect([paths.home(), paths.day('2026-03-09')].map((path) => isAppPath(path.slice(1)))).toEqual([true, true])
  })

  it.each(['', 'day/2026-03-09', 'day/banana'])('has %j among the app’s', (path) => expect(isAppPath(path)).toBe(true))

  it.each(['/', 'day', 'day/', 'day/2026-03-09/', '/day/2026-03-09', 'day/..', 'day/a/b', 'day/%2f', 'day/a b'])(
    'does not have %j',
    (path) => expect(isAppPath(path)).toBe(false),
  )

  it.each(['day/a?b', 'day/a#b', 'day/a\n', `day/${'a'.repeat(65)}`, 'callback/', ':date', 'day/:date', 'DAY/a'])(
    'does not have %j either',
    (path) => expect(isAppPath(path)).toBe(false),
  )
})

describe('appPathOf', () => {
  const base = 'https://people.example/sheaf/'

  it.each([
    ['https://people.example/sheaf/', ''],
    ['https://people.example/sheaf/day/2026-03-09?a=1#b', 'day/2026-03-09'],
    ['day/2026-03-09', 'day/2026-03-09'],
  ])('finds the path in %s', (address, path) => expect(appPathOf(address, base)).toBe(path))

  it.each([
    'https://people.example/',
    'https://people.example/other/day/2026-03-09',
    'https://evil.example/sheaf/day/2026-03-09',
    'http://people.example/sheaf/day/2026-03-09',
    'https://people.example/sheaf/nowhere',
    '//evil.example/sheaf/',
    'javascript:alert(1)',
    'https://',
  ])('finds none in %s', (address) => expect(appPathOf(address, base)).toBeUndefined())
})
