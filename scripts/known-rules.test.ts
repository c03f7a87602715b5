import { describe, expect, it } from 'vitest'
import { unkind } from '../sandbox/profile.ts'
import { repositoryFiles, textOf } from './source-files.ts'

const text = textOf('docs/harvest.md')
const sections = new Map(text.split(/^## /m).map((section) => [section.split('\n')[0], section]))

/** The cells of every row of a section, without the heads. */
const rowsOf = (section: string) =>
  (sections.get(section) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first = '', second = '']) => !/^-+$/.test(first) && !/^(From|Guess|Default)$/.test(second))

describe('docs/harvest.md', () => {
  it('names a test for everything that it says is known, and each is there', () => {
    const rows = rowsOf('Known')
    expect(rows.length).toBeGreaterThan(100)
    const files = new Set(repositoryFiles())
    const missing = rows.filter(([, , test = '']) => {
      const [, file, title] = /^`([^:]+): (.+)`$/.exec(test) ?? []
      const path = `sandbox/${file}.test.ts`
      return title === undefined || !files.has(path) || !textOf(path).includes(`'${title}'`)
    })
    expect(missing).toEqual([])
  })

  it('lists every field of the profile with its default', () => {
    const fields = rowsOf('Switchable').map(([field = '', value]) => [field, value] as const)
    const wanted = Object.entries(unkind).map(([field, value]) => {
      const written = typeof value === 'string' ? value : JSON.stringify(value)
      return [`\`${field}\``, `\`${written}\``] as const
    })
    expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(wanted))
  })

  it('names no field that the profile does not have', () => {
    const fields = rowsOf('Guessed').flatMap(([, , field = '']) =>
      [...field.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    )
    expect(fields.length).toBeGreaterThan(10)
    expect(fields.filter((name) => name === undefined || !(name in unkind))).toEqual([])
  })
})
