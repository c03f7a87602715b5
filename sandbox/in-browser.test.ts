import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openDemo } from './in-browser.ts'

const now = () => Date.parse('2026-03-11T09:30:00Z')

describe('the demo inside the page', () => {
  it('hands over the member’s token, which reaches both accounts', async () => {
    const { fetch, idOrigin, apiOrigin, token, scope } = openDemo(now)
    expect(scope).toBe('all')
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${idOrigin}/api/v2/accounts`, { headers })
    const { accounts } = await answer.json()
    for (const { id, product } of accounts) {
      const entries = await fetch(`${apiOrigin}/v2/time_entries?from=2026-03-11`, {
        headers: { ...headers, 'Harvest-Account-Id': id },
      })
      expect(entries.status).toBe(product === 'harvest' ? 200 : 401)
    }
  })

  it('links within itself', async () => {
    const { fetch, apiOrigin, token } = openDemo(now)
    const answer = await fetch(`${apiOrigin}/v2/time_entries?per_page=10`, {
      headers: { authorization: `Bearer ${token}`, 'Harvest-Account-Id': '1482011' },
    })
    expect((await answer.json()).links.next).toContain(`${apiOrigin}/v2/time_entries?`)
  })

  it('rejects what is aborted, before or while it waits', async () => {
    const { fetch, apiOrigin } = openDemo(now)
    await expect(fetch(apiOrigin, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
    const controller = new AbortController()
    await fetch(`${apiOrigin}/__sandbox/faults`, {
      method: 'POST',
      body: '[{"path":"/v2/","fault":{"delayMs":60000}}]',
    })
    const waiting = fetch(`${apiOrigin}/v2/users/me`, { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toThrow(/abort/i)
  })

  it('gets half a body and then an error, or no connection at all', async () => {
    const { fetch, apiOrigin } = openDemo(now)
    const control = (name: string, body: string) => fetch(`${apiOrigin}/__sandbox/${name}`, { method: 'POST', body })
    await control('faults', '[{"path":"/v2/","fault":{"breakAfterBytes":20}}]')
    const answer = await fetch(`${apiOrigin}/v2/company`)
    expect(answer.status).toBe(401)
    await expect(answer.json()).rejects.toThrow(TypeError)
    await control('connections', '{"api":"refused"}')
    await expect(fetch(`${apiOrigin}/v2/company`)).rejects.toThrow(TypeError)
  })

  it('needs nothing of Node', () => {
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^']* from '([^']+)'$/gm)) {
        expect(from).not.toMatch(/^node:|node-server/)
        if (from.startsWith('.')) visit(join(dirname(file), from))
      }
    }
    const folder = dirname(fileURLToPath(import.meta.url))
    visit(join(folder, 'in-browser.ts'))
    expect(seen.size).toBeGreaterThan(30)
    expect([...seen].every((file) => file.startsWith(folder))).toBe(true)
    expect(readdirSync(folder)).toContain('in-node.ts')
  })
})
