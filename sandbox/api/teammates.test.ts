import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const [leyla, mira, noor, zofia] = [4731090, 4711202, 4718840, 4722519]
const path = `/v2/users/${leyla}/teammates`
const administrator = { as: 'Jonas' } as const

const replace = (ids: unknown) => ({ method: 'PATCH', body: { teammate_ids: ids }, ...administrator })

describe('teammates', () => {
  it('are listed, paginated by cursor, as id, first_name, last_name and email', async () => {
    const { read } = openSandbox()
    const whole = await read(path, administrator)
    expect(Object.keys(whole).join(', ')).toBe(
      'teammates, per_page, total_pages, total_entries, next_page, previous_page, page, links',
    )
    expect(whole.teammates).toEqual([
      { id: zofia, first_name: 'Zofia', last_name: 'Kruk', email: 'zofia@nordlicht.example' },
      { id: noor, first_name: 'Noor', last_name: 'Haddad', email: 'noor@nordlicht.example' },
    ])
    const first = await read(`${path}?per_page=1`, administrator)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect((await read(first.links.next, administrator)).teammates).toEqual(whole.teammates.slice(1))
  })

  it('are replaced by the full list, answered without pagination fields', async () => {
    const { read } = openSandbox()
    const answer = await read(path, replace([mira, String(noor), mira]))
    expect(Object.keys(answer)).toEqual(['teammates'])
    expect(answer.teammates.map(({ id }: { id: number }) => id)).toEqual([noor, mira])
    expect((await read(path, administrator)).teammates).toEqual(answer.teammates)
  })

  it('add people_manager, and [] removes all of them and people_manager with them', async () => {
    const { read } = openSandbox()
    const roles = async () => (await read(`/v2/users/${leyla}`, administrator)).access_roles
    expect(await roles()).toContain('people_manager')
    expect(await read(path, replace([]))).toEqual({ teammates: [] })
    expect(await roles()).not.toContain('people_manager')
    await read(path, replace([mira]))
    expect(await roles()).toContain('people_manager')
  })

  it.each([
    [undefined, "Teammate ids can't be blank"],
    [[1], 'Teammate ids is invalid'],
    ['much', 'Teammate ids is invalid'],
  ])('refuse teammate_ids %j', async (ids, message) => {
    const response = await openSandbox().ask(path, replace(ids))
    expect([response.status, await response.json()]).toEqual([422, { message }])
  })

  it('are refused with 422 for a user who is no manager', async () => {
    const { ask } = openSandbox()
    expect((await ask(`/v2/users/${mira}/teammates`, administrator)).status).toBe(422)
    expect((await ask(`/v2/users/${mira}/teammates`, replace([noor]))).status).toBe(422)
    expect((await ask('/v2/users/1/teammates', administrator)).status).toBe(404)
  })

  it('are an administrator’s alone', async () => {
    const { ask } = openSandbox()
    for (const as of ['Leyla', 'Mira'] as const) {
      expect((await ask(path, { as })).status).toBe(403)
      expect((await ask(path, { ...replace([]), as })).status).toBe(403)
    }
  })
})
