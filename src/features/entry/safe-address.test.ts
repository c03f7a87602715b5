import { expect, it } from 'vitest'
import { safeAddress } from './safe-address.ts'

it.each(['https://tickets.example/browse/OP-1', 'http://tickets.example', ' HTTPS://tickets.example/ '])(
  'a reference leads to a web page: %s',
  (link) => {
    expect(safeAddress(link)?.host).toBe('tickets.example')
  },
)

it.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT://tickets.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://tickets.example/1',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:a@tickets.example',
  '//tickets.example',
  'browse/OP-1',
  '',
  'https://',
  'https://tickets.example@elsewhere.example/',
  'https://:secret@tickets.example/',
  `https://tickets.example/${'a'.repeat(2048)}`,
])('a reference that is anything else stays text: %j', (link) => {
  expect(safeAddress(link)).toBeUndefined()
})

it('a reference without an address stays text', () => {
  expect(safeAddress(undefined)).toBeUndefined()
})

it('a host that only looks like another is told by its letters', () => {
  // its second letter is Cyrillic
  expect(safeAddress('https://tіckets.example/')?.host).toMatch(/^xn--.*\.example$/)
})
