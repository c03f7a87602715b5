import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { createServer } from 'node:http'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

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
    expect((await fetch(`${api}/oauth2/authorize`)).status).toBe(404)

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
