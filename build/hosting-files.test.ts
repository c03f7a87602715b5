import { describe, expect, it } from 'vitest'
import { callbackPolicy, headerText, sitePolicy } from './content-security-policy.ts'
import { headersFile, nginxFile } from './hosting-files.ts'

const site = sitePolicy({ scriptHashes: ['sha256-a='], styleHashes: [], origins: ['https://a', 'https://b'] })
const callback = callbackPolicy('sha256-c=')

type Rule = { path: string; headers: string[] }

function rules(text: string): Rule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...headers] = block.split('\n').map((line) => line.trim())
      return { path, headers }
    })
}

function headersAt(address: string): Map<string, string> {
  const matching = rules(headersFile(site)).filter(({ path }) =>
    path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
  )
  const all = matching.flatMap(({ headers }) => headers.map((header) => header.split(': ', 2)))
  const names = all.map(([name]) => name)
  expect(new Set(names).size, `${address} gets each header from one rule`).toBe(names.length)
  return new Map(all.map(([name = '', value = '']) => [name, value]))
}

describe('headers for hosts that read a file of them', () => {
  it.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/callback/', 'no-store'],
    ['/callback/index.html', 'no-store'],
    ['/assets/main-abc.js', 'public, max-age=31536000, immutable'],
    ['/day/2026-03-09', undefined],
  ])('give %s all protection, and the caching %s', (address, caching) => {
    const headers = headersAt(address)
    expect(headers.get('Content-Security-Policy')).toBe(headerText(site))
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
    expect(headers.get('Cache-Control')).toBe(caching)
  })

  it('stay below the 2,000 characters a line that Cloudflare reads', () => {
    expect(
      Math.max(
        ...headersFile(site)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000)
  })
})

describe('the locations for nginx', () => {
  const locations = new Map(
    nginxFile({ site, callback })
      .split(/^location /m)
      .slice(1)
      .map((block) => [block.slice(0, block.indexOf(' ')), block]),
  )

  it.each([
    ['/sheaf/', site, 'no-cache'],
    ['/sheaf/assets/', site, 'public, max-age=31536000, immutable'],
    ['/sheaf/callback/', callback, 'no-store'],
  ])('give %s its policy and its caching', (path, policy, caching) => {
    const block = locations.get(path)
    expect(block).toContain(`add_header Content-Security-Policy "${headerText(policy)}" always;`)
    expect(block).toContain(`add_header Cache-Control "${caching}";`)
    expect(block?.match(/add_header/g)).toHaveLength(7)
  })

  it('never answer a missing asset with the page', () => {
    expect(locations.get('/sheaf/assets/')).toContain('try_files $uri =404;')
  })

  it('log nothing of the callback', () => {
    expect(locations.get('/sheaf/callback/')).toContain('access_log off;')
  })
})
