import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultRule } from './fault-rules.ts'
import type { LoggedRequest } from './request-log.ts'

const running: ChildProcessWithoutNullStreams[] = []

function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('in-node.ts', import.meta.url))], {
    env: { ...process.env, SANDBOX_ID_PORT: '0', SANDBOX_API_PORT: '0', ...environment },
  })
  running.push(child)
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let output = ''
  const ready = new Promise<{ id: string; api: string; output: string }>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const [, id, api] = /^sandbox ready: Harvest ID (\S+), API (\S+)$/m.exec(output) ?? []
      if (id && api) resolve({ id, api, output })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => reject(new Error(output)))
  })
  return { child, ready, ended }
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})

const tokenIn = (output: string) => /personal token (5120431\.pt\.\S{86})/.exec(output)?.[1]

/** A running sandbox, steered over the port of Harvest ID, and asked by its administrator. */
async function open(...rules: FaultRule[]) {
  const { id, api, output } = await start().ready
  const headers = {
    authorization: `Bearer ${/personal token (5098112\.pt\.\S{86})/.exec(output)?.[1]}`,
    'harvest-account-id': '1482011',
    'content-type': 'application/json',
  }
  const control = async (name: string, body: unknown = {}, origin = id) =>
    (await fetch(`${origin}/__sandbox/${name}`, { method: 'POST', body: JSON.stringify(body) })).status
  expect(await control('faults', rules)).toBe(204)
  return {
    id,
    api,
    control,
    ask: (path: string, init: RequestInit = {}) => fetch(`${api}${path}`, { headers, ...init }),
    statuses: async () => {
      const requests: LoggedRequest[] = await (await fetch(`${id}/__sandbox/requests`)).json()
      return requests.map(({ method, status }) => [method, status])
    },
  }
}

/** What a bare connection to a port gets for a request: the bytes, and how it ends. */
const exchange = (origin: string, path: string) =>
  new Promise<{ text: string; end: string }>((resolve) => {
    let [text, end] = ['', 'in order']
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', (error: NodeJS.ErrnoException) => (end = String(error.code)))
    socket.on('close', () => resolve({ text, end }))
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: test\r\n\r\n`)
  })

const refused = { cause: { code: 'ECONNREFUSED' } }

describe('the sandbox behind two ports', { timeout: 30_000 }, () => {
  it('prints people, tokens and one ready line, answers on both, and ends when told to', async () => {
    const { child, ready, ended } = start()
    const { id, api, output } = await ready
    for (const name of ['Mira Falk', 'Jonas Brandt', 'Noor Haddad', 'Theo Marsh']) expect(output).toContain(name)
    const headers = { authorization: `Bearer ${tokenIn(output)}`, 'harvest-account-id': '1482011' }

    expect((await fetch(`${id}/api/v2/accounts`, { headers })).status).toBe(200)
    expect((await fetch(`${api}/v2/users/me`, { headers })).status).toBe(200)
    expect((await fetch(`${api.replace('localhost', '127.0.0.1')}/v2/users/me`, { headers })).status).toBe(200)
    expect((await fetch(`${id}/v2/users/me`, { headers })).status).toBe(404)
    // V1's
    expect((await fetch(`${api}/oauth2/authorize`)).status).toBe(400)

    const [fromId, fromApi] = [await fetch(`${id}/__sandbox/requests`), await fetch(`${api}/__sandbox/requests`)]
    const requests = await fromId.json()
    expect(requests).toHaveLength(5)
    expect(await fromApi.json()).toEqual(requests)

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('breaks connections for a drop, after the work is done', async () => {
    const { api, output } = await start().ready
    const headers = {
      authorization: `Bearer ${tokenIn(output)}`,
      'harvest-account-id': '1482011',
      'content-type': 'application/json',
    }
    const faults = [{ path: '/v2/time_entries', method: 'POST', fault: { drop: 'after' } }]
    await fetch(`${api}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) })
    const listed = async () =>
      (await (await fetch(`${api}/v2/time_entries?is_running=true`, { headers })).json()).time_entries
    const { project_assignments } = await (await fetch(`${api}/v2/users/me/project_assignments`, { headers })).json()
    const { project, task_assignments } = project_assignments[0]
    const body = JSON.stringify({
      project_id: project.id,
      task_id: task_assignments[0].task.id,
      spent_date: '2026-03-11',
    })
    expect(await listed()).toHaveLength(0)
    await expect(fetch(`${api}/v2/time_entries`, { method: 'POST', headers, body })).rejects.toThrow(TypeError)
    expect(await listed()).toHaveLength(1)
  })

  it('does what was asked when the client has hung up, however large it is', async () => {
    const { ask, statuses } = await open({ path: '/v2/', method: 'POST', fault: { commit: 'when-abandoned' } })
    const client = new AbortController()
    // more than a socket holds while nobody reads
    const body = JSON.stringify({ name: 'Late & Sons', address: 'x'.repeat(2_000_000) })
    const writing = ask('/v2/clients', { method: 'POST', body, signal: client.signal })
    await expect.poll(statuses).toEqual([['POST', null]])
    expect(await (await ask('/v2/clients')).text()).not.toContain('Late & Sons')
    client.abort()
    await expect(writing).rejects.toThrow(/abort/i)
    await expect.poll(statuses).toContainEqual(['POST', 201])
    expect(await (await ask('/v2/clients')).text()).toContain('Late & Sons')
  })

  it('holds requests of several clients until the release', async () => {
    const { api, ask, control, statuses } = await open({ path: '/v2/company', fault: { hold: 'before' } })
    const answers = [ask('/v2/company'), ask('/v2/company')]
    await expect.poll(statuses).toEqual([
      ['GET', null],
      ['GET', null],
    ])
    expect(await control('release', {}, api)).toBe(204)
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200])
  })

  it('ends connections in order for a drop, and resets them for a reset', async () => {
    const { api } = await open(
      { path: '/v2/users/me', fault: { drop: 'before' } },
      { path: '/v2/company', fault: { reset: 'after' } },
    )
    expect(await exchange(api, '/v2/users/me')).toEqual({ text: '', end: 'in order' })
    expect(await exchange(api, '/v2/company')).toEqual({ text: '', end: 'ECONNRESET' })
  })

  it.each([0, 30])('ends connections after %d bytes of a longer answer', async (breakAfterBytes) => {
    const { api, ask } = await open({ path: '/v2/', fault: { breakAfterBytes } })
    const { text, end } = await exchange(api, '/v2/company')
    const [head = '', body] = text.split('\r\n\r\n')
    expect([body?.length, end]).toEqual([breakAfterBytes, 'in order'])
    expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBeGreaterThan(100)
    const answer = await ask('/v2/company')
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow(TypeError)
  })

  it('refuses connections to one port until the other is told to open it', async () => {
    const { id, api, ask, control, statuses } = await open()
    expect(await control('connections', { api: 'refused' })).toBe(204)
    await expect(ask('/v2/company')).rejects.toMatchObject(refused)
    await expect(fetch(api.replace('localhost', '127.0.0.1'))).rejects.toMatchObject(refused)
    expect(await statuses()).toEqual([])
    expect(await control('connections', { api: 'open' })).toBe(204)
    expect((await ask('/v2/company')).status).toBe(200)

    // also over the port that closes
    expect(await control('connections', { id: 'refused' })).toBe(204)
    await expect(fetch(id)).rejects.toMatchObject(refused)
    expect((await ask('/v2/company')).status).toBe(200)
    expect(await control('reset', {}, api)).toBe(204)
    expect((await fetch(id)).status).toBe(404)
  })

  it('breaks a connection that was made before the port refused any', async () => {
    const { api, control, statuses } = await open()
    const socket = connect(Number(new URL(api).port), '127.0.0.1')
    await new Promise((resolve) => socket.on('connect', resolve))
    expect(await control('connections', { api: 'refused' })).toBe(204)
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.write('GET /v2/company HTTP/1.1\r\nHost: localhost\r\nUser-Agent: test\r\n\r\n')
    await closed
    expect([text, await statuses()]).toEqual(['', []])
  })

  it('refuses requests without User-Agent, and a GET with a body', async () => {
    const { api } = await start().ready
    const status = (headers: Record<string, string>, body = '') =>
      new Promise((resolve, reject) => {
        request(`${api}/v2/company`, { headers }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end(body)
      })
    expect(await status({})).toBe(400)
    expect(await status({ 'user-agent': 'test' })).toBe(401)
    expect(await status({ 'user-agent': 'test', 'content-length': '2' }, '{}')).toBe(400)
  })

  it('says which port is taken', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const { ready, ended } = start({ SANDBOX_API_PORT: String(port) })
    await expect(ready).rejects.toThrow(
      `Port ${port} is taken. Stop what uses it, or set SANDBOX_API_PORT to another port.`,
    )
    expect(await ended).toBe(1)
    server.close()
  })
})
