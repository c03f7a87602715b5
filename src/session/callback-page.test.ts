import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const page = readFileSync('callback/index.html', 'utf8')

describe('the callback document', () => {
  it('names its referrer policy before anything else', () => {
    expect(page).toMatch(/<head>\s*<meta name="referrer" content="no-referrer" \/>/)
  })

  it('asks for nothing but its script', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual(['data:,', '../', '/src/session/callback.ts'])
  })

  it('says what to do without scripts', () => expect(page).toMatch(/<noscript>\s*Sheaf needs JavaScript/))

  it('runs the session’s own code and no library', () => {
    const files = new Set<string>()
    const follow = (file: string) => {
      if (files.has(file)) return
      files.add(file)
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^']*'([^']+)'/gm)) {
        expect(name).toMatch(/^\.\.?\//)
        follow(normalize(join(dirname(file), name)))
      }
    }
    follow('src/session/callback.ts')
    expect([...files].toSorted()).toEqual([
      'src/paths.ts',
      ...[
        'callback-response',
        'callback',
        'json-object',
        'pending-sign-in',
        'receive-callback',
        'refusal',
        'scope',
        'sign-in-id',
        'storages',
        'stored-session',
        'token-form',
      ].map((name) => `src/session/${name}.ts`),
    ])
  })
})
