import { describe, expect, it } from 'vitest'
import { readContract } from './contract.ts'
import type { Description, Operation, Schema } from './description.ts'

const text: Schema = { type: 'string', nullable: true }
const whole: Schema = { type: 'integer', nullable: true }
const content = (schema: Schema) => ({ content: { 'application/json': { schema } } })
const boat = content({ $ref: '#/components/schemas/Boat' })
const reading: Operation = { responses: { 200: boat } }

const description: Description = {
  paths: {
    '/boats': {
      get: {
        parameters: [
          { name: 'berth', in: 'query', schema: { type: 'integer' } },
          { name: 'is_afloat', in: 'query', schema: { type: 'boolean' } },
          { name: 'from', in: 'query', required: true, schema: { type: 'string' } },
        ],
        responses: { 200: content({ $ref: '#/components/schemas/Boats' }) },
      },
      post: {
        requestBody: content({ type: 'object', properties: { name: text, berth: whole }, required: ['name'] }),
        responses: { 201: boat },
      },
    },
    '/boats/{boatId}': { get: reading, delete: { responses: { 200: {} } } },
    '/boats/{boatId}/launch': { patch: { responses: { 200: boat } } },
    '/boats/mine': { get: { responses: { 200: content({ $ref: '#/components/schemas/Mine' }) } } },
  },
  components: {
    schemas: {
      Boat: {
        type: 'object',
        properties: {
          id: whole,
          name: text,
          berth: { type: 'string' },
          crew: text,
          owner: { type: 'object', nullable: true, properties: { id: whole, name: text } },
          yard: { anyOf: [{ $ref: '#/components/schemas/Yard' }, { type: 'object', nullable: true, enum: [null] }] },
          launched_at: { type: 'string', nullable: true, format: 'date-time' },
        },
      },
      Yard: { type: 'object', properties: { id: whole } },
      Boats: {
        type: 'object',
        required: ['boats'],
        properties: { boats: { type: 'array', items: { $ref: '#/components/schemas/Boat' } } },
      },
      Mine: { type: 'object', properties: { mine: { type: 'boolean' } } },
    },
  },
  'x-observed': {
    Boat: {
      neverNull: ['id', 'name', 'yard', 'crew', 'flag'],
      seenNull: ['owner', 'launched_at'],
      sometimesAbsent: ['crew'],
    },
  },
  'x-corrections': [
    { op: 'replace', path: '/components/schemas/Boat/properties/berth', value: whole, reason: 'seen as a number' },
    { op: 'add', path: '/components/schemas/Boat/properties/flag', value: text, reason: 'seen since' },
    { op: 'remove', path: '/components/schemas/Boat/properties/launched_at/format', reason: 'written in words' },
    {
      op: 'add',
      path: '/paths/~1boats/get/parameters/-',
      value: { name: 'rig', in: 'query', schema: { type: 'string' } },
      reason: 'seen since',
    },
  ],
}

const { problemsOfAnswer, problemsOfAsking } = readContract(description)
const good = { id: 1, name: 'Möwe', berth: 4, flag: 'DE', owner: null, yard: { id: 2 }, launched_at: 'in spring' }

const answer = (body: unknown, method = 'GET', path = '/v2/boats/7', status = 200) =>
  problemsOfAnswer({ method, path, status, body: typeof body === 'string' ? body : JSON.stringify(body) })
const asking = (method: string, path: string, body?: unknown) =>
  problemsOfAsking({ method, path, body: body === undefined ? '' : JSON.stringify(body) })

describe('an answer', () => {
  it('may be what the corrected description says, under both addresses of the API', () => {
    expect(answer(good)).toEqual([])
    expect(answer({ ...good, crew: 'two', owner: { id: 3, name: null } }, 'GET', '/api/v2/boats/7')).toEqual([])
    expect(answer({ boats: [good, good] }, 'GET', '/v2/boats?from=2026-03-01')).toEqual([])
    expect(answer(good, 'POST', '/v2/boats', 201)).toEqual([])
  })

  it('is told of wrong types, once for all items of a list', () => {
    expect(answer({ ...good, berth: '4' })).toEqual(['berth must be integer, is "4"'])
    const boats = [
      { ...good, id: '1' },
      { ...good, id: '2' },
    ]
    expect(answer({ boats }, 'GET', '/v2/boats')).toEqual(['boats.*.id must be integer, is "1"'])
  })

  it('has no field that nobody knows, at any depth', () => {
    expect(answer({ ...good, colour: 'red' })).toEqual(['must not have colour'])
    expect(answer({ ...good, owner: { id: 3, name: 'Jo', colour: 'red' } })).toEqual(['owner must not have colour'])
  })

  it('is null only where null was seen', () => {
    expect(answer({ ...good, name: null })).toEqual(['name must be string, is null'])
    expect(answer({ ...good, yard: null })).not.toEqual([])
  })

  it('lacks nothing that was always there, and nothing of a record inside', () => {
    const { name: _, ...nameless } = good
    expect(answer(nameless)).toEqual(["must have required property 'name'"])
    expect(answer({ ...good, owner: { id: 3 } })).toEqual(["owner must have required property 'name'"])
  })

  it('comes with a status and from a route that Harvest has', () => {
    expect(answer(good, 'GET', '/v2/boats/7', 201)).toEqual(['not what Harvest answers there'])
    expect(answer(good, 'PATCH')).toEqual(['not what Harvest answers there'])
    expect(answer('<!doctype html>', 'GET', '/v2/ships', 404)).toEqual([])
    expect(answer({ status: 404, error: 'Not Found' }, 'GET', '/v2/ships', 404)).not.toEqual([])
    expect(answer('<h1>Sorry</h1>', 'GET', '/v2/boats/7', 500)).not.toEqual([])
  })

  it('is the route’s own before it is that of any id', () => {
    expect(answer({ mine: true }, 'GET', '/v2/boats/mine')).toEqual([])
    expect(answer(good, 'GET', '/v2/boats/mine')).not.toEqual([])
  })

  it('to a deletion is the record or nothing', () => {
    expect(answer(good, 'DELETE')).toEqual([])
    expect(answer('', 'DELETE')).toEqual([])
    expect(answer({ ...good, id: null }, 'DELETE')).not.toEqual([])
    expect(answer('')).toEqual(['no JSON'])
  })

  it.each([
    [401, { error: 'invalid_token', error_description: 'Expired' }],
    [403, { message: 'Not authorized!' }],
    [404, { status: 404, error: 'Not Found' }],
    [422, { message: 'Name is invalid' }],
  ])('of %i has the one body seen for it', (status, body) => {
    expect(answer(body, 'GET', '/v2/boats/7', status)).toEqual([])
    expect(answer({ ...body, code: 1 }, 'GET', '/v2/boats/7', status)).toEqual(['must not have code'])
    expect(answer({ code: status, message: 'No' }, 'GET', '/v2/boats/7', status)).not.toEqual([])
  })
})

describe('a question', () => {
  it('may be what the description takes, with what Harvest’s own links carry', () => {
    expect(asking('GET', '/v2/boats?from=2026-03-01&berth=4&is_afloat=true&rig=sloop&ref=next')).toEqual([])
    expect(asking('POST', '/v2/boats', { name: 'Möwe', berth: 4 })).toEqual([])
    expect(asking('PATCH', '/v2/boats/7/launch')).toEqual([])
  })

  it('has no query parameter that is unknown, of another type or missing', () => {
    expect(asking('GET', '/v2/boats?from=1&colour=red')).toEqual(['must not have colour'])
    expect(asking('GET', '/v2/boats?from=1&berth=four')).toEqual(['berth must be integer, is "four"'])
    expect(asking('GET', '/v2/boats?from=1&is_afloat=yes')).toEqual(['is_afloat must be boolean, is "yes"'])
    expect(asking('GET', '/v2/boats')).toEqual(["must have required property 'from'"])
  })

  it('has a body with what is required, and nothing unknown or of another type', () => {
    expect(asking('POST', '/v2/boats', { berth: 4 })).toEqual(["must have required property 'name'"])
    expect(asking('POST', '/v2/boats', { name: 'Möwe', colour: 'red' })).toEqual(['must not have colour'])
    expect(asking('POST', '/v2/boats', { name: 'Möwe', berth: '4' })).toEqual(['berth must be integer, is "4"'])
    expect(asking('POST', '/v2/boats')).toEqual(['no JSON'])
    expect(asking('PATCH', '/v2/boats/7/launch', {})).toEqual(['a body where Harvest takes none'])
  })

  it('goes to a route that Harvest has, with an id where one belongs', () => {
    expect(asking('GET', '/v2/ships')).toEqual(['no such route'])
    expect(asking('PUT', '/v2/boats/7')).toEqual(['no such route'])
    expect(asking('GET', '/v2/boats/undefined')).toEqual(['undefined is no id'])
  })
})

it('gives way to exceptions, after the corrections, and to none that finds nothing to change', () => {
  const canBeNull = { op: 'add', path: '/x-observed/Boat/seenNull/-', value: 'flag', reason: 'a guess' } as const
  const nowhere = { op: 'remove', path: '/x-observed/Ship/seenNull', reason: 'a slip' } as const
  const body = JSON.stringify({ ...good, flag: null })
  const flagless = { method: 'GET', path: '/v2/boats/7', status: 200, body }
  expect(problemsOfAnswer(flagless)).toEqual(['flag must be string, is null'])
  expect(readContract(description, [canBeNull]).problemsOfAnswer(flagless)).toEqual([])
  expect(() => readContract(description, [nowhere])).toThrow('nothing to remove at /x-observed/Ship/seenNull')
})
