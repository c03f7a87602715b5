import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaticHost, startStaticHost } from './static-host.ts'

let folder: string
let host: StaticHost

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-host-'))
  await mkdir(join(folder, 'callback'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), 'home')
  await writeFile(join(folder, '404.html'), 'not found')
  await writeFile(join(folder, 'callback/index.html'), 'callback')
  await writeFile(join(folder, 'assets/app.js'), 'app')
  await writeFile(
    join(folder, '_headers'),
    '# ours\n/*\n  X-All: a: b\n\n/assets/*\n  X-All: c\n  Cache-Control: max-age=9\n',
  )
  host = await startStaticHost({ folder, basePath: '/apps/sheaf/', origin: 'http://127.0.0.1:0' })
})

afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const ask = (address: string) => fetch(host.origin + address, { redirect: 'manual' })

describe('the static host of the end-to-end tests', () => {
  it.each([
    ['/apps/sheaf/', 200, 'home'],
    ['/apps/sheaf/?from=here', 200, 'home'],
    ['/apps/sheaf/callback/', 200, 'callback'],
    ['/apps/sheaf/assets/app.js', 200, 'app'],
    ['/apps/sheaf/day/2026-03-11', 404, 'not found'],
    ['/apps/sheaf/assets/gone.js', 404, 'not found'],
    ['/apps/sheaf/assets/', 404, 'not found'],
    ['/apps/sheaf/_headers', 404, 'not found'],
    ['/apps/sheaf/%E0%A4%A', 404, 'not found'],
    ['/apps/sheaf/..%2f..%2fpackage.json', 404, 'not found'],
    ['/', 404, 'Nothing here'],
  ])('answers %s by %i, %s', async (address, status, text) => {
    const response = await ask(address)
    expect([response.status, await response.text()]).toEqual([status, text])
  })

  it('adds the slash that a folder lacks, and keeps the query', async () => {
    const response = await ask('/apps/sheaf/callback?state=1')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/apps/sheaf/callback/?state=1'])
    expect((await ask('/apps/sheaf')).headers.get('location')).toBe('/apps/sheaf/')
  })

  it('sends the headers of every rule that fits, joined', async () => {
    const { headers } = await ask('/apps/sheaf/assets/app.js')
    expect([headers.get('x-all'), headers.get('cache-control')]).toEqual(['a: b, c', 'max-age=9'])
    expect(headers.get('content-type')).toContain('text/javascript')
    expect((await ask('/apps/sheaf/day/2026-03-11')).headers.get('x-all')).toBe('a: b')
  })

  it('keeps a log with queries and referrers', async () => {
    host.forgetVisits()
    await fetch(`${host.origin}/apps/sheaf/?token=1`, { headers: { referer: `${host.origin}/before` } })
    expect(host.visits()).toEqual([
      { method: 'GET', address: '/apps/sheaf/?token=1', referer: `${host.origin}/before`, status: 200 },
    ])
  })

  it('answers no other method', async () => {
    expect((await fetch(`${host.origin}/apps/sheaf/`, { method: 'POST' })).status).toBe(405)
  })
})
