import { expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

it('is the note on one line, from its beginning while the match is near', () => {
  expect(excerpt(' Call\n- with  the client ', ['client'])).toBe('Call - with the client')
  expect(excerpt('Call', [])).toBe('Call')
})

it('begins with a whole word shortly before a match that is far behind', () => {
  const long = `${'first part of a long note '.repeat(8)}then the Größe and the rest`
  expect(excerpt(long, ['grosse'])).toMatch(/^… [a-z ]{10,30}Größe and the rest$/)
  expect(excerpt(`${'x'.repeat(100)}menu`, ['menu'])).toBe('… menu')
})
