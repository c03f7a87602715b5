import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { lexiconOf, type Reading, readLine } from './quick-entry.ts'
import type { KnownWork } from './quick-entry-names.ts'
import { lineOf, type Meaning } from './quick-entry-print.ts'
import { accountNames, lexicon, works } from './quick-entry-samples.ts'
import type { Range } from './quick-entry-tokens.ts'
import type { StartSaid, TimeSaid } from './quick-entry-times.ts'

const today = day('2026-03-11')
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays(today, days))
const minute = fc.integer({ min: 0, max: 1439 })
const seconds = fc.integer({ min: 0, max: 24 * 3600 })
const start: fc.Arbitrary<StartSaid> = fc.oneof(
  minute.map((at): StartSaid => ({ at: 'minute', minute: at })),
  seconds.map((ago): StartSaid => ({ at: 'ago', seconds: ago })),
  fc.constant<StartSaid>({ at: 'last' }),
)
const time: fc.Arbitrary<TimeSaid> = fc.oneof(
  seconds.map((each) => ({ seconds: each })),
  start.map((each) => ({ start: each })),
  fc
    .tuple(minute, minute)
    .map(([one, other]): TimeSaid => ({ start: { at: 'minute', minute: one }, endMinute: other })),
  fc.tuple(seconds, start).map(([each, since]) => ({ seconds: each, start: since })),
)

const isSame = (one: KnownWork, other: KnownWork) =>
  one.accountId === other.accountId && one.project.id === other.project.id && one.task.id === other.task.id

/** Anything that can stand in a text field: words of the trade and of nobody, signs, broken characters. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'1:30 2 90 0:45 1h 30m 45 min 9-10:30 9-5 from since last entry 20m ago to acme design website dev'.split(' '),
    ...'yesterday mon sun 3 mar 5/3 2026-03-05 5.3. -2 phase 2 3m fix the login " “ ” [ ] · / « »'.split(' '),
    '[Website · Design]',
    '[Audit · Interviews]',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
)
const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))

const meaningOf = ({ time: said, day: of, work, note }: Reading): Meaning => ({
  ...(said && { time: said }),
  ...(of && { day: of }),
  ...(work && { work }),
  note,
})

/** Parts and questions that stand outside the text, on nothing, or on the words of another part. */
function misplaced(text: string, { parts, questions }: Reading): unknown[] {
  const isOutside = ({ from, to }: Range) => from < 0 || to > text.length || from >= to
  const overlaps = parts.filter(({ from }, index) => from < (parts[index - 1]?.to ?? 0))
  return [...parts.filter(isOutside), ...overlaps, ...questions.filter(isOutside)]
}

describe('any line', () => {
  it('is read, and what it was understood as stands on its own words', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readLine(text, lexicon, today)
        expect(misplaced(text, reading)).toEqual([])
        expect(reading.questions.filter(({ answers }) => answers.length === 0)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['acme ', '1:30 ', '"', '[', '9 - ', 'a\u0301', '\ud800 ', '1+', 'sun 3 '])(
    'of 10 kB of %j is read as well, and soon',
    (text) => {
      const long = text.repeat(Math.ceil(10_000 / text.length))
      expect(misplaced(long, readLine(long, lexicon, today))).toEqual([])
    },
  )

  it('means one thing after a few answers, whichever they are', () => {
    fc.assert(
      fc.property(line, fc.infiniteStream(fc.nat()), (text, choices) => {
        let [current, asked] = [text, 0]
        for (;;) {
          const [question] = readLine(current, lexicon, today).questions
          if (!question) break
          const choice = choices.next().value ?? 0
          current = question.answers[choice % question.answers.length]?.line ?? ''
          asked += 1
          expect(asked).toBeLessThan(30)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('means the same when what it means is written out', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readLine(text, lexicon, today)
        if (reading.questions.length > 0) return
        const again = readLine(lineOf(meaningOf(reading), lexicon.spellings), lexicon, today)
        expect(again.questions).toEqual([])
        expect(meaningOf(again)).toEqual(meaningOf(reading))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what an entry is to be', () => {
  const note = fc.oneof(line, fc.string({ unit: 'binary' })).map((text) => text.trim())
  const name = fc.oneof(
    piece,
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'Acme', 'acme', 'Dev', 'A ] b', '1 · 2'),
  )
  const work: fc.Arbitrary<KnownWork> = fc
    .record({ account: fc.constantFrom(1, 2), ids: fc.tuple(fc.nat(), fc.nat()), names: fc.tuple(name, name, name) })
    .map(({ account, ids: [project, task], names: [client, ofProject, ofTask] }) => ({
      ...works.threeM,
      accountId: account,
      client: { id: 1, name: client },
      project: { id: project, name: ofProject },
      task: { id: task, name: ofTask },
    }))

  it('is read back from its line, whatever the names of the works and the note', () => {
    const some = fc.uniqueArray(work, { minLength: 1, maxLength: 6, comparator: isSame })
    fc.assert(
      fc.property(some, fc.nat(), fc.option(time), fc.option(anyDay), note, (all, index, said, of, text) => {
        const known = lexiconOf(all, accountNames)
        const chosen = all[index % all.length]
        const meaning = {
          ...(said && { time: said }),
          ...(of && { day: of }),
          ...(chosen && { work: chosen }),
          note: text,
        }
        const reading = readLine(lineOf(meaning, known.spellings), known, today)
        expect(reading.questions).toEqual([])
        expect(meaningOf(reading)).toEqual(meaning)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of its parts', () => {
    const times = fc.constantFrom('1:30', '90m', '9:15-11', 'from 9:15', '20m ago', '1h 30m')
    const days = fc.constantFrom('2026-03-05', '5.3.', 'yesterday', 'mon', '-2', '3 mar')
    const names = fc.constantFrom('acme design', 'guest app', 'warehouse documentation', 'saltmarsh relaunch copy')
    const notes = fc.constantFrom('"fix login"', '“with 2 of us”', '"sun"')
    fc.assert(
      fc.property(times, days, names, notes, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (...given) => {
        const [said, of, named, text, keys] = given
        const parts = [said, of, named, text]
        const shuffled = parts.map((part, index) => ({ part, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key)
        const usual = readLine(parts.join(' '), lexicon, today)
        const other = readLine(shuffled.map(({ part }) => part).join(' '), lexicon, today)
        expect(usual.questions).toEqual([])
        expect(meaningOf(other)).toEqual(meaningOf(usual))
      }),
    )
  })
})
