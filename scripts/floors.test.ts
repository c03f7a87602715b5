import { describe, expect, it } from 'vitest'
import { circles, wrongWays } from './floors.ts'
import { importsOf } from './imports.ts'
import { repositoryFiles, textOf } from './source-files.ts'

/** A made-up house: the text of each file by its path. */
function house(texts: Record<string, string>) {
  return new Map(Object.entries(texts).map(([path, text]) => [path, importsOf(path, text)]))
}

const files = repositoryFiles()
const code = files.filter((path) => /\.tsx?$/.test(path))
const built = new Map(code.map((path) => [path, importsOf(path, textOf(path))]))

describe('the house as it stands', () => {
  it('has imports that only go down the floors', () => {
    expect(code.filter((path) => path.startsWith('src/')).length).toBeGreaterThan(10)
    expect(wrongWays(built)).toEqual([])
  })

  it('has no circles', () => {
    expect(circles(built)).toEqual([])
  })

  it('reaches the sandbox by one import, in main.tsx', () => {
    const doors = [...built].flatMap(([path, imports]) =>
      path.startsWith('src/') && !path.includes('.test.')
        ? imports.filter(({ source }) => source.includes('sandbox/')).map(() => path)
        : [],
    )
    expect(doors).toEqual(['src/main.tsx'])
  })

  it('has no barrels and no rooms for leftovers', () => {
    const barrels = code.filter((path) => /(^|\/)index\.tsx?$/.test(path))
    const leftovers = files.filter((path) => /(^|\/)(utils?|helpers?|lib|common|misc)(\/|\.tsx?$)/.test(path))
    expect([...barrels, ...leftovers]).toEqual([])
  })

  it('has no file of more than 300 lines, tables of data excepted', () => {
    const tables = new Set(['src/session/forged-callbacks.ts'])
    const long = files
      .filter((path) => /\.(tsx?|mjs|css|html)$/.test(path) && !tables.has(path))
      .filter((path) => textOf(path).split('\n').length > 301)
    expect(long).toEqual([])
  })
})

describe('what the check would catch', () => {
  it.each([
    ['a climb', 'src/domain/day.ts', `import { router } from '../app/router.tsx'`, 'climbs to src/app/router.tsx'],
    ['a climb for a type', 'src/ui/button.tsx', `import type { A } from '../session/session.ts'`, 'climbs to'],
    ['a climb inside a type', 'src/ui/a.ts', `export type A = import('../routes/day.tsx').A`, 'climbs to'],
    ['a climb by re-export', 'src/harvest/a.ts', `export * from '../queries/accounts.ts'`, 'climbs to'],
    ['a lazy climb', 'src/features/day/a.ts', `export const a = () => import('../../routes/day.tsx')`, 'climbs to'],
    ['harvest and domain meeting', 'src/harvest/a.ts', `import { day } from '../domain/day.ts'`, 'reaches sideways'],
    ['one feature in another', 'src/features/day/a.ts', `import { a } from '../week/a.ts'`, 'reaches sideways'],
    ['session asking queries', 'src/session/a.ts', `import { a } from '../queries/a.ts'`, 'reaches sideways'],
    [
      'the sandbox in the page',
      'src/app/a.ts',
      `const a = () => import('../../sandbox/in-browser.ts')`,
      'only main.tsx',
    ],
    ['the sandbox shipped with the page', 'src/main.tsx', `import a from '../sandbox/in-browser.ts'`, 'dynamically'],
    [
      'the sandbox using our client',
      'sandbox/a.ts',
      `import { a } from '../src/harvest/connection.ts'`,
      'wire.ts only',
    ],
    ['the sandbox running our code', 'sandbox/a.ts', `import { a } from '../src/harvest/wire.ts'`, 'wire.ts only'],
    ['a command using the session', 'cli/a.ts', `import { a } from '../src/session/a.ts'`, 'src/harvest only'],
    ['a command shipped with the sandbox', 'cli/a.ts', `import { a } from '../sandbox/sandbox.ts'`, 'src/harvest only'],
    ['a command in the page', 'src/app/a.ts', `import { a } from '../../cli/a.ts'`, 'from outside src'],
    ['a command in the sandbox', 'sandbox/a.ts', `import { a } from '../cli/a.ts'`, 'wire.ts only'],
    ['a room nobody planned', 'src/stuff/a.ts', `import { day } from '../domain/day.ts'`, 'stands on no floor'],
    ['a path nobody can read', 'src/app/a.ts', 'const a = (b: string) => import(`./${b}.ts`)', 'computed path'],
  ])('%s', (_, path, text, problem) => {
    expect(wrongWays(house({ [path]: text }))).toEqual([expect.stringContaining(problem)])
  })

  it.each([
    ['a way down', 'src/routes/day.tsx', `import { day } from '../domain/day.ts'`],
    ['a neighbour in the same room', 'src/domain/a.ts', `import { day } from './day.ts'`],
    ['queries asking the session', 'src/queries/a.ts', `import { a } from '../session/session.ts'`],
    ['a package', 'src/domain/a.ts', `import { a } from 'valibot'`],
    ['the demo', 'src/main.tsx', `const demo = () => import('../sandbox/in-browser.ts')`],
    ['a test using the sandbox', 'src/queries/a.test.ts', `import { a } from '../../sandbox/sandbox.ts'`],
    ['an import that is only words', 'src/domain/a.ts', `export const a = "import b from '../app/b.ts'"`],
    ['a command asking Harvest', 'cli/a.ts', `import { a } from '../src/harvest/connection.ts'`],
    ['types for the sandbox', 'sandbox/a.ts', `import type { User } from '../src/harvest/wire.ts'`],
  ])('lets pass: %s', (_, path, text) => {
    expect(wrongWays(house({ [path]: text }))).toEqual([])
  })

  it('a circle, also through types and over several files', () => {
    const round = house({
      'src/domain/a.ts': `import { b } from './b.ts'`,
      'src/domain/b.ts': `import type { C } from './c.ts'`,
      'src/domain/c.ts': `export const a = () => import('./a.ts')`,
      'src/domain/d.ts': `import { a } from './a.ts'`,
    })
    expect(circles(round)).toEqual(['src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts'])
  })
})
