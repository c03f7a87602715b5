import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appPathOf, isAppPath, paths, routePatterns } from './paths.ts'

describe('paths', () => {
  it('are these', () => {
    const link = { account: '7', project: 'Map & shop', notes: 'A+B=100%' }
    expect({
      home: paths.home(),
      day: paths.day('2026-03-09'),
      entry: paths.day('2026-03-09', { accountId: 7, id: 5 }),
      insights: [paths.insights(), paths.insights('range=year')],
      reports: [paths.reports(), paths.reports('by=task')],
      search: [paths.search(), paths.search('q=menu')],
      waiting: paths.waiting(),
      settings: paths.settings(),
      start: paths.start(link),
      week: paths.week('2026-03-09'),
    }).toMatchInlineSnapshot(`
      {
        "day": "/day/2026-03-09",
        "entry": "/day/2026-03-09#entry-7-5",
        "home": "/",
        "insights": [
          "/insights",
          "/insights?range=year",
        ],
        "reports": [
          "/reports",
          "/reports?by=task",
        ],
        "search": [
          "/search",
          "/search?q=menu",
        ],
        "settings": "/settings",
        "start": "/start?account=7&project=Map+%26+shop&notes=A%2BB%3D100%25",
        "waiting": "/waiting",
        "week": "/week/2026-03-09",
      }
    `)
    expect(routePatterns).toMatchInlineSnapshot(`
      {
        "day": "day/:date",
        "file": "index.html",
        "home": "",
        "insights": "insights",
        "reports": "reports",
        "search": "search",
        "settings": "settings",
        "start": "start",
        "waiting": "waiting",
        "week": "week/:date",
      }
    `)
  })

  it('are the app’s own, one slash aside', () => {
    const own = [paths.home(), paths.day('2026-03-09'), paths.week('2026-03-09')]
    expect(own.filter((path) => !isAppPath(path.slice(1)))).toEqual([])
  })

  it.each(['', 'day/2026-03-09', 'day/banana', 'week/2026-03-09', 'search'])('has %j among the app’s', (path) =>
    expect(isAppPath(path)).toBe(true),
  )

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
    ['week/2026-03-09', 'week/2026-03-09'],
    ['https://people.example/sheaf/start?project=7&notes=a%20b#c', 'start?project=7&notes=a%20b'],
    ['https://people.example/sheaf/insights?project=1%2F2', 'insights?project=1%2F2'],
    [`https://people.example/sheaf/start?notes=${'a'.repeat(3000)}`, 'start'],
  ])('finds the path in %s', (address, path) => expect(appPathOf(address, base)).toBe(path))

  it.each([
    'https://people.example/',
    'https://people.example/other/day/2026-03-09',
    'https://evil.example/sheaf/day/2026-03-09',
    'http://people.example/sheaf/day/2026-03-09',
    'https://people.example/sheaf/nowhere',
    'https://people.example/sheaf/start/?project=7',
    'https://evil.example/sheaf/start?project=7',
    '//evil.example/sheaf/',
    'javascript:alert(1)',
    'https://',
  ])('finds none in %s', (address) => expect(appPathOf(address, base)).toBeUndefined())

  it('finds the same again in what it found, whatever a start link says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (project, notes) => {
        const path = appPathOf(base + paths.start({ project, notes }).slice(1), base) ?? ''
        expect(appPathOf(path, base)).toBe(path)
        expect(new URL(path, base).searchParams.get('notes')).toBe(notes.toWellFormed())
      }),
    )
  })
})
