import fc from 'fast-check'
import { expect, it } from 'vitest'
import { texturesFor } from './texture.tsx'

it('lets neighbours differ by more than colour, and one colour never look the same twice', () => {
  expect(texturesFor(['red', 'green', 'blue'])).toEqual(['plain', 'rising', 'dots'])
  const colours = fc.array(fc.constantFrom('red', 'green', 'blue'), { maxLength: 5 })
  fc.assert(
    fc.property(colours, (colours) => {
      const given = texturesFor(colours)
      const looks = colours.map((colour, index) => `${colour} ${given[index]}`)
      expect(new Set(looks).size).toBe(colours.length)
    }),
  )
})
