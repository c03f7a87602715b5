import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleBases } from './base-path.ts'
import { paths, routePatterns } from './paths.ts'

const patterns = Object.values(routePatterns)

describe('where the app looks for its files', () => {
  it.each([
    ['a host of its own', '/', ['/']],
    ['a folder', '/sheaf/', ['/sheaf/', '/']],
    ['a folder by its page', '/sheaf/index.html', ['/sheaf/', '/', '/sheaf/index.html/']],
    ['a folder without its slash', '/sheaf', ['/', '/sheaf/']],
    ['a known address', '/day/2026-03-09', ['/', '/day/', '/day/2026-03-09/']],
    ['a known address with a slash', '/day/2026-03-09/', ['/', '/day/2026-03-09/', '/day/']],
    [
      'a known address in a folder',
      '/a/sheaf/day/2026-03-09',
      ['/a/sheaf/', '/a/sheaf/day/', '/a/', '/', '/a/sheaf/day/2026-03-09/'],
    ],
    [
      'a known address with a date that is none',
      '/sheaf/day/soon',
      ['/sheaf/', '/sheaf/day/', '/', '/sheaf/day/soon/'],
    ],
    ['a known address with nothing in it', '/sheaf/day/', ['/sheaf/day/', '/sheaf/', '/']],
    ['an unknown address', '/sheaf/some/where', ['/sheaf/some/', '/sheaf/', '/', '/sheaf/some/where/']],
    [
      'a folder named like an address',
      '/day/sheaf/day/2026-03-09',
      ['/day/sheaf/', '/day/sheaf/day/', '/day/', '/', '/day/sheaf/day/2026-03-09/'],
    ],
  ])('%s: %s', (_, pathname, bases) => {
    expect(possibleBases(pathname, patterns)).toEqual(bases)
  })

  it('takes the longest of two addresses that both fit', () => {
    expect(possibleBases('/a/settings/accounts', ['accounts', 'settings/accounts'])[0]).toBe('/a/')
  })

  it('does not take an address that would fit anything', () => {
    expect(possibleBases('/a/b', [':page', '*'])).toEqual(['/a/', '/', '/a/b/'])
  })

  it('names folders of this host only, once each, with the right one among them', () => {
    const folder = fc
      .array(fc.stringMatching(/^[\w.~%-]{1,8}$/), { maxLength: 5 })
      .map((parts) => ['', ...parts, ''].join('/'))
    const address = fc.oneof(fc.constant(paths.home()), fc.stringMatching(/^[\w-]{1,10}$/).map(paths.day))
    fc.assert(
      fc.property(folder, address, (base, path) => {
        const bases = possibleBases(base + path, patterns)
        expect(bases).toContain(base)
        expect(new Set(bases).size).toBe(bases.length)
        expect(bases.every((one) => one.startsWith('/') && one.endsWith('/'))).toBe(true)
      }),
    )
  })
})
