import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { refusalOf } from './refusal-text.ts'

type Role = { id: number; name: string; user_ids: number[] }

const asAdministrator = { as: 'Jonas' } as const
const posting = { ...asAdministrator, method: 'POST' } as const
const patching = { ...asAdministrator, method: 'PATCH' } as const
const [mira, jonas] = [4711202, 4690015]

async function open() {
  const sandbox = openSandbox()
  const all: Role[] = (await sandbox.read('/v2/roles', asAdministrator)).roles
  const development = all.find(({ name }) => name === 'Development')
  if (!development) throw new Error('There is no Development')
  const rolesOfMira = async (): Promise<string[]> => (await sandbox.read('/v2/users/me')).roles
  return { ...sandbox, all, development, path: `/v2/roles/${development.id}`, rolesOfMira }
}

describe('roles', () => {
  it('are listed newest first, by cursor (D)', async () => {
    const { read, all } = await open()
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/roles?per_page=1', asAdministrator)
    const second = await read(first.links.next, asAdministrator)
    expect([second.page, [...first.roles, ...second.roles]]).toEqual([null, all.slice(0, 2)])
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { ask, read, development, path } = await open()
    expect(await read(path, asAdministrator)).toEqual(development)
    expect(Object.keys(development).join(', ')).toBe('id, name, created_at, updated_at, user_ids')
    expect(development.user_ids).toContain(mira)
    expect((await ask('/v2/roles/1', asAdministrator)).status).toBe(404)
  })

  it('are created with a name and user_ids, and a Location; names appear in user.roles (D)', async () => {
    const { ask, rolesOfMira } = await open()
    const response = await ask('/v2/roles', { ...posting, body: { name: 'Research', user_ids: [mira, String(jonas)] } })
    const role = await response.json()
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/roles/${role.id}`)
    expect(role).toEqual({
      id: role.id,
      name: 'Research',
      created_at: '2026-03-11T09:30:00Z',
      updated_at: '2026-03-11T09:30:00Z',
      user_ids: [mira, jonas],
    })
    expect(await rolesOfMira()).toEqual(['Development', 'Research'])
  })

  it('have nobody unless user_ids says so (D)', async () => {
    const { read } = await open()
    expect((await read('/v2/roles', { ...posting, body: { name: 'Research' } })).user_ids).toEqual([])
  })

  it.each([
    [{}, "Name can't be blank"],
    [{ name: 'development' }, 'Name has already been taken'],
    [{ name: 'Research', user_ids: [1] }, 'User ids is invalid'],
    [{ name: 'Research', user_ids: ['Mira'] }, 'User ids is invalid'],
  ])('are not created from %j: %s', async (body, message) => {
    const { ask } = await open()
    expect(await refusalOf(await ask('/v2/roles', { ...posting, body }))).toEqual([422, message])
  })

  it('are changed: user_ids replaces the list, what is not sent stays (D)', async () => {
    const { read, development, path, rolesOfMira } = await open()
    const updated_at = '2026-03-11T09:30:00Z'
    const renamed = { ...development, name: 'Engineering', updated_at }
    expect(await read(path, { ...patching, body: { name: 'Engineering' } })).toEqual(renamed)
    expect(await rolesOfMira()).toEqual(['Engineering'])
    const replaced = { ...renamed, user_ids: [jonas] }
    expect(await read(path, { ...patching, body: { user_ids: [jonas] } })).toEqual(replaced)
    expect(await rolesOfMira()).toEqual([])
    expect((await read(path, { ...patching, body: { user_ids: [] } })).user_ids).toEqual([])
  })

  it('unlink their users when deleted (D)', async () => {
    const { ask, read, development, path, rolesOfMira } = await open()
    expect(await read(path, { ...asAdministrator, method: 'DELETE' })).toEqual(development)
    expect((await ask(path, asAdministrator)).status).toBe(404)
    expect(await rolesOfMira()).toEqual([])
  })

  it('are for administrators: managers and members are refused (D)', async () => {
    const { ask, path } = await open()
    const body = { name: 'Research' }
    for (const as of ['Mira', 'Leyla'] as const) {
      expect((await ask('/v2/roles', { as })).status).toBe(403)
      expect((await ask(path, { as })).status).toBe(403)
      expect((await ask('/v2/roles', { as, method: 'POST', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'PATCH', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'DELETE' })).status).toBe(403)
    }
  })
})
