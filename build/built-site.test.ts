import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from './inline-parts.ts'

const root = resolve(import.meta.dirname, '..')
const site = mkdtempSync(join(tmpdir(), 'sheaf-site-'))
const read = (file: string) => readFileSync(join(site, file), 'utf8')

beforeAll(() => {
  // a process of its own: the test runner's NODE_ENV would build React for development
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const environment = { PATH: process.env['PATH'], TMPDIR: tmpdir() }
  execFileSync(process.execPath, [vite, 'build', '--outDir', site, '--logLevel', 'error'], {
    cwd: root,
    env: environment,
  })
}, 60_000)

afterAll(() => rmSync(site, { recursive: true }))

const metaPolicy = (page: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
const headerPolicy = (file: string, after: string) =>
  /Content-Security-Policy:? "?([^"\n]*)/.exec(file.slice(file.indexOf(after)))?.[1]
const withoutAncestors = (policy = '') => policy.replace(" frame-ancestors 'none';", '')
const hashesIn = (policy = '', directive: string) =>
  [...(policy.split('; ').find((part) => part.startsWith(directive)) ?? '').matchAll(/'(sha256-[^']*)'/g)].map(
    ([, hash]) => hash,
  )
const inline = (page: string, element: 'script' | 'style') =>
  [...page.matchAll(new RegExp(`<${element}(?! type="application/json")[^>]*>([^]*?)</${element}>`, 'g'))].map(
    ([, text = '']) => text,
  )

describe('what a build makes', () => {
  it('is pages, hashed assets, icons, and two files for hosts', () => {
    expect(readdirSync(site).toSorted()).toEqual([
      '.nojekyll',
      '404.html',
      '_headers',
      '_nginx.conf',
      'assets',
      'callback',
      'icon.svg',
      'index.html',
      'robots.txt',
    ])
    expect(readdirSync(join(site, 'callback'))).toEqual(['index.html'])
    const unhashed = readdirSync(join(site, 'assets')).filter(
      (name) => !/^\w[\w.-]*-[\w-]{8}\.(js|css|svg|woff2)$/.test(name),
    )
    expect(unhashed).toEqual([])
  })

  it('answers deep addresses with the app', () => {
    expect(read('404.html')).toBe(read('index.html'))
  })

  it.each(['index.html', 'callback/index.html'])('names no file in %s, which may be open at any depth', (page) => {
    const markup = read(page).replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '')
    const loading = markup.match(
      /<(?:script|link|img|iframe|source|object|embed|use|image)\b[^>]*?\s(?:src|href|srcset|data)="(?!data:)[^"]*"/g,
    )
    expect(loading).toBeNull()
    expect(read(page)).not.toMatch(/<script\b[^>]*\ssrc=/)
  })

  it('has the signed-out screen in the page before any script', () => {
    expect(read('index.html')).toMatch(/<div id="root"><[^]*<h1/)
  })
})

describe('the policies of the built pages', () => {
  it('are the same in the page, in the headers and for nginx', () => {
    const inPage = metaPolicy(read('index.html'))
    expect(inPage).toContain("default-src 'none'")
    expect(withoutAncestors(headerPolicy(read('_headers'), '/*'))).toBe(inPage)
    expect(withoutAncestors(headerPolicy(read('_nginx.conf'), 'location /sheaf/ '))).toBe(inPage)
    expect(withoutAncestors(headerPolicy(read('_nginx.conf'), 'location /sheaf/callback/'))).toBe(
      metaPolicy(read('callback/index.html')),
    )
  })

  it('allow the inline parts of the pages and nothing else', () => {
    const [page, callback] = [read('index.html'), read('callback/index.html')]
    const callbackHashes = inline(callback, 'script').map(hashOf)
    expect(callbackHashes).toHaveLength(1)
    expect(hashesIn(metaPolicy(callback), 'script-src')).toEqual(callbackHashes)
    expect(hashesIn(metaPolicy(page), 'script-src')).toEqual([...inline(page, 'script').map(hashOf), ...callbackHashes])
    expect(hashesIn(metaPolicy(page), 'style-src')).toEqual(inline(page, 'style').map(hashOf))
    expect(`${page}${callback}`).not.toMatch(/\sstyle="|\son\w+="/)
  })

  it('still fit when somebody writes a client id into the page', () => {
    const page = read('index.html')
    const edited = page.replace('"clientId": ""', '"clientId": "Ab3-own_id"')
    const block = /<script type="application\/json" id="sheaf-config">([^]*?)<\/script>/.exec(edited)?.[1] ?? ''
    expect(JSON.parse(block)).toMatchObject({ clientId: 'Ab3-own_id', idOrigin: 'https://id.getharvest.com' })
    expect(inline(edited, 'script')).toEqual(inline(page, 'script'))
    expect(metaPolicy(edited)).toBe(metaPolicy(page))
  })
})

// the addresses of the demo's made-up accounts
const isAccount = (host: string) => /^[a-z]+\.harvestapp\.com$/.test(host)

describe('what the built site says of other hosts', () => {
  const inTextOnly = new Set([
    'www.w3.org', // names of XML vocabularies
    'react.dev', // in React's error messages
    'reactrouter.com', // in the router's error messages
    'localhost', // completes a path where an address is parsed
    'id.harvest.invalid', // the demo's Harvest, inside the page
    'api.harvest.invalid',
    'almanac.example', // where an application of the demo's Harvest is registered
  ])

  it('is Harvest, and a few addresses that nobody asks', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css|html|svg|txt)$/.test(file),
    )
    const hosts = files.flatMap((file) =>
      [...read(file).matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/gi)].map(([, host = '']) => host),
    )
    const harvest = new Set(['id.getharvest.com', 'api.harvestapp.com'])
    const strangers = hosts.filter((host) => !harvest.has(host) && !inTextOnly.has(host) && !isAccount(host))
    expect([...new Set(strangers)]).toEqual([])
    expect(hosts).toContain('api.harvestapp.com')
  })
})

/** The files of one of the lists that the page's head fetches ahead. */
function filesAhead(list: 'ahead' | 'aheadSignedIn'): string[] {
  const boot = inline(read('index.html'), 'script').join('')
  return new RegExp(`\\b${list}:\\[([^\\]]*)\\]`).exec(boot)?.[1]?.match(/assets\/[\w.-]+/g) ?? []
}

const compressedBytes = (files: string[]) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(site, file))).length, 0)

describe('what signing in loads', () => {
  it('is at most 75 kB of script, compressed', () => {
    expect(filesAhead('ahead')).not.toEqual([])
    expect(compressedBytes(filesAhead('ahead'))).toBeLessThanOrEqual(75_000)
  })
})

const filesOfTheDay = () => [...filesAhead('ahead'), ...filesAhead('aheadSignedIn')]
const ending = (end: string) => filesOfTheDay().filter((file) => file.endsWith(end))

describe('what the day loads', () => {
  it('is at most 150 kB of script and 15 kB of styles, compressed', () => {
    expect(filesAhead('aheadSignedIn')).not.toEqual([])
    expect(compressedBytes(ending('.js'))).toBeLessThanOrEqual(150_000)
    expect(compressedBytes(ending('.css'))).toBeLessThanOrEqual(15_000)
  })

  it('is at most 12 files, the page among them', () => {
    expect(filesOfTheDay().length + 1).toBeLessThanOrEqual(12)
  })

  it.each([
    ['the demo', 'id.harvest.invalid'],
    ['the palette', 'A project, a day such as'],
    ['the list of keys', 'They rest while you type'],
    ['the settings', 'Remove everything and sign out'],
    ['start links', 'Start this timer?'],
  ])('holds nothing of %s', (_, words) => {
    const holding = readdirSync(join(site, 'assets'))
      .map((file) => `assets/${file}`)
      .filter((file) => read(file).includes(words))
    expect(holding).toHaveLength(1)
    expect(filesOfTheDay()).not.toContain(holding[0])
  })
})

/** A chunk and those that it cannot do without, but for what the day has loaded. */
function ownFilesOf(route: string): string[] {
  const first = readdirSync(join(site, 'assets')).filter((name) => new RegExp(`^${route}-[\\w-]{8}\\.js$`).test(name))
  const files = first.map((name) => `assets/${name}`)
  for (const file of files) {
    for (const [, name = ''] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      if (!files.includes(`assets/${name}`)) files.push(`assets/${name}`)
    }
  }
  return files.filter((file) => !filesOfTheDay().includes(file))
}

describe('what a further screen loads', () => {
  it.each(['insights', 'reports', 'search', 'waiting'])(
    'is at most 45 kB of script of its own, compressed: %s',
    (route) => {
      expect(ownFilesOf(route)).not.toEqual([])
      expect(compressedBytes(ownFilesOf(route))).toBeLessThanOrEqual(45_000)
    },
  )
})

/** A script and all that it imports, without what the day has loaded already. */
function loadedBeside(file: string, known: readonly string[]): string[] {
  if (known.includes(file)) return []
  const imported = [...read(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(
    ([, name]) => `assets/${name}`,
  )
  return imported.reduce((files, next) => [...files, ...loadedBeside(next, [...known, ...files])], [file])
}

describe('what the week loads beside the day', () => {
  it('is at most 45 kB of script, compressed', () => {
    const weeks = readdirSync(join(site, 'assets')).filter((name) => /^week-[\w-]{8}\.js$/.test(name))
    expect(weeks).toHaveLength(1)
    const files = weeks.flatMap((name) => loadedBeside(`assets/${name}`, filesOfTheDay()))
    expect(compressedBytes(files)).toBeGreaterThan(5000)
    expect(compressedBytes(files)).toBeLessThanOrEqual(45_000)
  })
})
