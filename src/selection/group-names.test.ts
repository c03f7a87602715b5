import { expect, it } from 'vitest'
import { anEntry, piecesOf } from '../domain/sample-pieces.ts'
import { sumBy } from '../domain/sum-by.ts'
import { namedGroups } from './group-names.ts'

const accounts = [
  { id: 1, name: 'Nordlicht' },
  { id: 2, name: 'Pinecrest' },
]
const nameds = (entries: Parameters<typeof piecesOf>[0], by: 'project' | 'client' | 'task' | 'account') =>
  namedGroups(sumBy(piecesOf(entries), { by: [by] }).parts, by, accounts)

it('calls things by name, and tells apart what is called the same', () => {
  const entries = [
    anEntry({ id: 1, seconds: 3, project: { id: 1, name: 'Website' }, client: { id: 1, name: 'Alpha' } }),
    anEntry({ id: 2, seconds: 2, project: { id: 2, name: 'Website' }, client: { id: 2, name: 'Beta' } }),
    anEntry({ id: 3, seconds: 1, project: { id: 3, name: 'App' }, accountId: 2 }),
  ]
  expect(nameds(entries, 'project').map(({ name }) => name)).toEqual([
    'Website · Alpha, Nordlicht',
    'Website · Beta, Nordlicht',
    'App',
  ])
  expect(nameds(entries, 'task').map(({ name }) => name)).toEqual(['Design · Nordlicht', 'Design · Pinecrest'])
  expect(nameds(entries, 'account').map(({ name }) => name)).toEqual(['Nordlicht', 'Pinecrest'])
})

it('gives a thing one colour, wherever it stands', () => {
  const [alone] = nameds([anEntry({ project: { id: 9, name: 'App' } })], 'project')
  const among = nameds(
    [anEntry({ id: 1, seconds: 9000 }), anEntry({ id: 2, project: { id: 9, name: 'App' } })],
    'project',
  )
  expect(among[1]?.colour).toBe(alone?.colour)
})

it('takes from a name what could make it read as another', () => {
  expect(nameds([anEntry({ project: { id: 1, name: 'invoice\u202Efdp.exe' } })], 'project')[0]?.name).toBe(
    'invoicefdp.exe',
  )
})
