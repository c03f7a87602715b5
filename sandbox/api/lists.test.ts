import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const administrator = { as: 'Jonas' } as const
const [mira, leyla, guestApp] = [4711202, 4731090, 29640222]
const winter = 'from=20251201&to=20260310'

type Item = { id: number }

const byCursor = [
  ['clients', 'clients'],
  ['contacts', 'contacts'],
  ['projects', 'projects'],
  ['tasks', 'tasks'],
  ['roles', 'roles'],
  ['users', 'users'],
  ['user_assignments', 'user_assignments'],
  ['task_assignments', 'task_assignments'],
  ['expense_categories', 'expense_categories'],
  [`users/${mira}/billable_rates`, 'billable_rates'],
  [`users/${mira}/cost_rates`, 'cost_rates'],
  [`users/${leyla}/teammates`, 'teammates'],
  [`users/${mira}/project_assignments`, 'project_assignments'],
] as const

const byNumber = [
  ['time_entries?', 'time_entries'],
  ['expenses?', 'expenses'],
  [`projects/${guestApp}/task_assignments?`, 'task_assignments'],
  [`projects/${guestApp}/user_assignments?`, 'user_assignments'],
  ['users/me/project_assignments?', 'project_assignments'],
  ['reports/project_budget?', 'results'],
  ...['uninvoiced', 'time/clients', 'time/projects', 'time/tasks', 'time/team'].map(
    (report) => [`reports/${report}?${winter}&`, 'results'] as const,
  ),
  ...['clients', 'projects', 'categories', 'team'].map(
    (report) => [`reports/expenses/${report}?${winter}&`, 'results'] as const,
  ),
] as const

const envelope = 'per_page, total_pages, total_entries, next_page, previous_page, page, links'

describe('lists', () => {
  it.each(byCursor)(
    'of %s go by cursor, with page, next_page and previous_page null on inner pages',
    async (path, key) => {
      const { read } = openSandbox()
      const whole = await read(`/v2/${path}`, administrator)
      expect(Object.keys(whole).join(', ')).toBe(`${key}, ${envelope}`)
      const items: Item[] = whole[key]
      const first = await read(`/v2/${path}?per_page=1`, administrator)
      expect(first).toMatchObject({ [key]: items.slice(0, 1), per_page: 1, total_pages: items.length, page: 1 })
      expect(first.links.previous).toBeNull()
      const second = await read(first.links.next, administrator)
      expect(second).toMatchObject({ [key]: items.slice(1, 2), page: null, next_page: null, previous_page: null })
      expect((await read(second.links.previous, administrator))[key]).toEqual(items.slice(0, 1))
    },
  )

  it.each(byCursor)('of %s still take a page number, which gives way to a cursor', async (path, key) => {
    const { read } = openSandbox()
    const items: Item[] = (await read(`/v2/${path}`, administrator))[key]
    const numbered = await read(`/v2/${path}?per_page=1&page=2`, administrator)
    expect(numbered).toMatchObject({ [key]: items.slice(1, 2), page: 2, previous_page: 1 })
    const { links } = await read(`/v2/${path}?per_page=1`, administrator)
    const both = await read(`${links.next}&page=1`, administrator)
    expect(both).toMatchObject({ [key]: items.slice(1, 2), page: null })
  })

  it.each(byNumber)('of %s go by page number', async (path, key) => {
    const { read } = openSandbox()
    const whole = await read(`/v2/${path}`, administrator)
    expect(Object.keys(whole).join(', ')).toBe(`${key}, ${envelope}`)
    const items: Item[] = whole[key]
    const first = await read(`/v2/${path}per_page=1`, administrator)
    expect(first).toMatchObject({ [key]: items.slice(0, 1), page: 1, next_page: 2, previous_page: null })
    expect(new URL(first.links.next).searchParams.get('page')).toBe('2')
    expect(first.links.next).not.toContain('cursor')
    const second = await read(first.links.next, administrator)
    expect(second).toMatchObject({ [key]: items.slice(1, 2), page: 2, previous_page: 1 })
  })

  it.each([...byCursor.map(([path]) => `${path}?`), ...byNumber.map(([path]) => path)])(
    'of %s have 2000 on a page unless told otherwise, and refuse more',
    async (path) => {
      const { ask, read } = openSandbox()
      expect((await read(`/v2/${path}`, administrator)).per_page).toBe(2000)
      expect((await ask(`/v2/${path}per_page=2001`, administrator)).status).toBe(422)
    },
  )
})

describe('links of a cursor list', () => {
  it('are absolute, with ref, their parameters in alphabetical order and every filter repeated', async () => {
    const { read } = openSandbox()
    const query = 'updated_since=2020-01-01T00:00:00Z&per_page=1&is_active=true'
    const first = await read(`/v2/clients?${query}`, administrator)
    const { clients, links, total_pages } = await read(first.links.next, administrator)
    const cursor = (side: string) => encodeURIComponent(btoa(JSON.stringify({ [side]: { id: clients[0].id } })))
    const filters = 'updated_since=2020-01-01T00%3A00%3A00Z'
    const address = 'http://api.sandbox.test/v2/clients?'
    expect(Object.entries(links)).toEqual([
      ['first', `${address}is_active=true&page=1&per_page=1&ref=first&${filters}`],
      ['next', `${address}cursor=${cursor('after')}&is_active=true&per_page=1&ref=next_cursor&${filters}`],
      ['previous', `${address}cursor=${cursor('before')}&is_active=true&per_page=1&ref=previous_cursor&${filters}`],
      ['last', `${address}is_active=true&page=${total_pages}&per_page=1&ref=last&${filters}`],
    ])
  })

  it('end with the last page', async () => {
    const { read } = openSandbox()
    let page = await read('/v2/roles?per_page=1', administrator)
    while (page.links.next) page = await read(page.links.next, administrator)
    expect(page.roles).toEqual((await read('/v2/roles', administrator)).roles.slice(-1))
  })
})
