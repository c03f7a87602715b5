import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortText, widthOf } from './short-text.ts'

it('leaves a text alone that fits', () => {
  expect(shortText('Guest app', 200, 14)).toBe('Guest app')
})

it('cuts between characters as people see them', () => {
  expect(shortText('👩‍💻👩‍💻👩‍💻👩‍💻', 45, 14)).toBe('👩‍💻👩‍💻…')
  expect(shortText('A very long name of a project', 80, 14)).toMatch(/^A very.*…$/)
})

it('never takes more than there is, given room for the sign that it was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 12, max: 300 }), (text, width) => {
      expect(widthOf(shortText(text, width, 14), 14)).toBeLessThanOrEqual(width)
    }),
  )
})
