import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openSandbox } from './asking.ts'
import { readRules } from './read-fault-rules.ts'

const path = '/v2/'
const fine = { path, fault: { status: 500 } }

describe('fault rules', () => {
  it.each([
    { status: 429, body: { message: 'Slow' }, contentType: 'text/html', headers: { 'retry-after': '3' }, cors: true },
    { status: 204 },
    { status: 200, body: null },
    { delayMs: 0 },
    { hold: 'before' },
    { hold: 'after' },
    { commit: 'when-abandoned' },
    { commit: 'when-abandoned', afterMs: 2000 },
    { drop: 'before' },
    { reset: 'after' },
    { cutAfterBytes: 0 },
    { breakAfterBytes: 200 },
    { removeField: 'time_entries.*.hours' },
    { setField: 'links.next', to: null },
  ])('are read with the fault %j', (fault) => {
    const rule = { path: '^/v2/', method: 'post', accountId: 7, times: 2, probability: 0.5, seed: -3, fault }
    expect(readRules([rule])).toEqual([rule])
  })

  it.each([
    [{}, /array/],
    [[null], /object/],
    [[{ path }], /fault is missing/],
    [[{ fault: { status: 500 } }], /path is missing/],
    [[{ path: 7, fault: { status: 500 } }], /path cannot be 7/],
    [[{ path: '^(', fault: { status: 500 } }], /path/],
    [[{ ...fine, account: 7 }], /account cannot be 7/],
    [[{ ...fine, method: '' }], /method/],
    [[{ ...fine, accountId: '7' }], /accountId/],
    [[{ ...fine, times: 0.5 }], /times/],
    [[{ ...fine, probability: 30 }], /probability/],
    [[{ ...fine, seed: 'x' }], /seed/],
  ])('make no sense as %j', (rules, reason) => {
    expect(() => readRules(rules)).toThrow(reason)
  })

  it.each([
    [[], /one of: status, /],
    [{}, /one of: status, /],
    [{ explode: true }, /one of: status, /],
    [{ status: 500, delayMs: 1 }, /one of: status, /],
    [{ drop: 'after', reset: 'after' }, /one of: status, /],
    [{ status: 9999 }, /status cannot be 9999/],
    [{ status: 101 }, /status/],
    [{ status: '500' }, /status/],
    [{ status: 204, body: 'text' }, /204 has no body/],
    [{ status: 500, headers: { 'retry-after': 3 } }, /headers/],
    [{ status: 500, headers: { 'retry after': '3' } }, /headers/],
    [{ status: 500, contentType: 'text/\nhtml' }, /contentType/],
    [{ status: 500, cors: 'yes' }, /cors/],
    [{ status: 500, colour: 'red' }, /colour/],
    [{ delayMs: 'x' }, /delayMs cannot be "x"/],
    [{ delayMs: -1 }, /delayMs/],
    [{ delayMs: 2 ** 31 }, /delayMs/],
    [{ hold: true }, /hold/],
    [{ commit: 'later' }, /commit/],
    [{ commit: 'when-abandoned', afterMs: -1 }, /afterMs/],
    [{ delayMs: 5, afterMs: 5 }, /afterMs/],
    [{ drop: 'during' }, /drop/],
    [{ reset: 1 }, /reset/],
    [{ cutAfterBytes: -1 }, /cutAfterBytes cannot be -1/],
    [{ breakAfterBytes: 1.5 }, /breakAfterBytes/],
    [{ removeField: '' }, /removeField/],
    [{ removeField: 'hours', to: 1 }, /to cannot be 1/],
    [{ setField: 'hours' }, /to is missing/],
  ])('make no sense with the fault %j', (fault, reason) => {
    expect(() => readRules([fine, { path, fault }])).toThrow(/^Rule 2: /)
    expect(() => readRules([fine, { path, fault }])).toThrow(reason)
  })

  it('are read as the README has them', () => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
    const examples = [...readme.matchAll(/^```json\n(\[.*?)^```$/gms)].map(([, json = '']) => json)
    expect(examples.flatMap((json) => readRules(JSON.parse(json))).length).toBeGreaterThan(10)
  })

  it('that make no sense are refused with 400, and the ones before stay in force', async () => {
    const { ask } = openSandbox({ faults: [fine] })
    const response = await ask('/__sandbox/faults', { method: 'POST', body: [fine, { path, fault: { delayMs: 'x' } }] })
    expect([response.status, await response.json()]).toEqual([400, { message: 'Rule 2: delayMs cannot be "x" here.' }])
    expect((await ask('/v2/company')).status).toBe(500)
  })
})
