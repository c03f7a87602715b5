import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { readLine } from './quick-entry.ts'
import { completionsAt } from './quick-entry-complete.ts'
import { lexicon, works } from './quick-entry-samples.ts'

const today = day('2026-03-11')
const notes = [
  { text: 'Fix login', work: works.websiteDevelopment },
  { text: 'Fix the footer', work: works.appDevelopment },
  { text: 'First "draft"', work: works.websiteDesign },
]

/** Ways to go on with a line whose caret stands at the bar. */
function completions(text: string) {
  const [caret, line] = [text.indexOf('|'), text.replace('|', '')]
  return completionsAt({ line, caret, reading: readLine(line, lexicon, today), lexicon, notes })
}

/** The lines that they lead to, with the caret in them. */
const lines = (text: string) =>
  completions(text).map(({ line, caret }) => `${line.slice(0, caret)}|${line.slice(caret)}`)

describe('while a line is typed', () => {
  it('the pinned and then the recent works are offered before anything is typed', () => {
    expect(lines('|')).toEqual(['[Website · Development] |', '[Guest app · Development] |', '[Website · Design] |'])
    expect(lines('1:30 |')[0]).toBe('1:30 [Website · Development] |')
  })

  it('works are offered by what their names begin with, from the first letter', () => {
    expect(lines('1:30 d|')).toEqual([
      '1:30 [Website · Development] |',
      '1:30 [Guest app · Development] |',
      '1:30 [Website · Design] |',
      '1:30 [Data warehouse · Documentation] |',
    ])
    expect(lines('acme d| fix')).toEqual([
      '[Website · Development] |fix',
      '[Guest app · Development] |fix',
      '[Website · Design] |fix',
    ])
    expect(lines('acme 1:30 g|')).toEqual(['1:30 [Guest app · Development] |'])
  })

  it('a note that was written before brings its work with it', () => {
    expect(lines('1:30 fix l|')[0]).toBe('1:30 [Website · Development] "Fix login" |')
    expect(lines('first|')).toEqual(['[Website · Design] "First ""draft""" |'])
  })

  it('notes of the work are offered once it is said', () => {
    expect(lines('[Website · Development] |')).toEqual(['[Website · Development] "Fix login" |'])
    expect(lines('[Guest app · Development] "fi|')).toEqual(['[Guest app · Development] "Fix the footer" |'])
    expect(lines('[Guest app · Development] "Fix the footer" |')).toEqual([])
  })

  it('days are offered, unless one is said', () => {
    expect(lines('yes|')).toEqual(['yesterday |'])
    expect(lines('2026-03-02 yes|')).toEqual([])
  })

  it('nothing is offered inside a time or a work', () => {
    expect(lines('1:3|0')).toEqual([])
    expect(lines('[Website · Dev|elopment]')).toEqual([])
  })

  it('what is taken means what was offered', () => {
    const typed = fc.constantFrom(
      '',
      '1:30 ',
      'acme ',
      'd',
      'w',
      'fix ',
      'fi',
      'yes',
      '"fi',
      'mon acme 2h ',
      '9-10:30 gue',
    )
    fc.assert(
      fc.property(typed, fc.constantFrom('', ' call', ' 2026-03-02'), (before, after) => {
        for (const completion of completions(`${before}|${after}`)) {
          const { work, note, parts } = readLine(completion.line, lexicon, today)
          const isMeant = {
            work: completion.adds === 'work' && work === completion.work,
            note: completion.adds === 'note' && note.includes(completion.note.text),
            day: completion.adds === 'day' && parts.some(({ kind }) => kind === 'day'),
          }
          expect(isMeant[completion.adds]).toBe(true)
        }
      }),
    )
  })

  it('is never wrong about where the caret may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(), (line, at) => {
        const caret = at % (line.length + 1)
        for (const completion of completionsAt({
          line,
          caret,
          reading: readLine(line, lexicon, today),
          lexicon,
          notes,
        })) {
          expect(completion.caret).toBeLessThanOrEqual(completion.line.length)
        }
      }),
    )
  })
})
