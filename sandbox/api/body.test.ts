import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { bodyOf, nested } from './body.ts'
import { isValues } from './values.ts'

const request = (body: BodyInit, type?: string) =>
  new Request('http://api.sandbox.test', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  })

describe('fields of a form', () => {
  it.each([
    ['hours=1.5&notes=a+b', { hours: '1.5', notes: 'a b' }],
    ['external_reference[id]=7&external_reference[group_id]=g', { external_reference: { id: '7', group_id: 'g' } }],
    ['teammate_ids[]=1&teammate_ids[]=2', { teammate_ids: ['1', '2'] }],
    ['a[b][c]=1&a[b][d][]=2', { a: { b: { c: '1', d: ['2'] } } }],
    ['a=1&a=2&b[=3', { a: '2', 'b[': '3' }],
  ])('nest as Rails has them: %s', (text, body) => {
    expect(nested(new URLSearchParams(text))).toEqual(body)
  })

  it('do no harm by their names', () => {
    nested(new URLSearchParams('__proto__[harmed]=1&constructor[prototype][harmed]=1'))
    expect('harmed' in {}).toBe(false)
  })
})

describe('a body', () => {
  it('is JSON, a form, or a form with files', async () => {
    expect(await bodyOf(request('{"a":{"b":1}}', 'application/json; charset=utf-8'))).toEqual({ a: { b: 1 } })
    expect(await bodyOf(request('a[b]=1', 'application/x-www-form-urlencoded'))).toEqual({ a: { b: '1' } })
    const form = new FormData()
    form.set('units', '3')
    form.set('receipt', new File(['picture'], 'route.png', { type: 'image/png' }))
    const body = await bodyOf(request(form))
    expect(body['units']).toBe('3')
    expect(isValues(body['receipt']) && body['receipt']['name']).toBe('route.png')
  })

  it('that says nothing of its type, or has nothing in it, is empty', async () => {
    expect(await bodyOf(request('{"a":1}', 'text/plain'))).toEqual({})
    expect(await bodyOf(request('', 'application/json'))).toEqual({})
    expect(await bodyOf(request('[1]', 'application/json'))).toMatchObject({})
  })

  it('creates an entry from a form just as from JSON', async () => {
    const { entry, work } = openSandbox()
    const { project_id, task_id, spent_date } = await work('Learning', 'Meetings')
    const form = new URLSearchParams({
      project_id: String(project_id),
      task_id: String(task_id),
      spent_date,
      hours: '2',
      'external_reference[id]': 'op-1',
    })
    const multipart = new FormData()
    for (const [name, value] of form) multipart.set(name, value)
    for (const body of [form, multipart]) {
      const created = await entry('/v2/time_entries', { method: 'POST', body })
      expect([created.hours, created.project.id, created.external_reference?.id]).toEqual([2, project_id, 'op-1'])
    }
  })

  it('in XML is refused with 415, and one that cannot be read with 400', async () => {
    const { ask } = openSandbox()
    const statusOf = async (type: string) =>
      (await ask('/v2/time_entries', { method: 'POST', body: {}, headers: { 'content-type': type } })).status
    expect(await statusOf('application/xml')).toBe(415)
    expect(await statusOf('multipart/form-data; boundary=none')).toBe(400)
  })
})
