import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { type Reading, readLine } from './quick-entry.ts'
import type { Answer } from './quick-entry-questions.ts'
import { lexicon, works } from './quick-entry-samples.ts'

// a Wednesday
const today = day('2026-03-11')
const read = (line: string) => readLine(line, lexicon, today)

/** What is certain in a line. */
function certain(line: string) {
  const { parts: _, questions, ...meaning } = read(line)
  expect(questions).toEqual([])
  return meaning
}

const says = (answer: Answer) =>
  answer.means === 'work'
    ? `${answer.work.project.name}, ${answer.work.task.name}`
    : answer.means === 'time'
      ? answer.time
      : answer.means === 'day'
        ? answer.day
        : `note: ${answer.text}`

/** Whether a line means what an answer to it had said. */
function isMeant({ time, day: of, work, note }: Reading, answer: Answer): boolean {
  if (answer.means === 'note') return note.includes(answer.text)
  if (answer.means === 'time') return JSON.stringify(time) === JSON.stringify(answer.time)
  return answer.means === 'day' ? of === answer.day : work === answer.work
}

/** What a line is asked about, each with its answers. */
const asked = (line: string) => read(line).questions.map(({ about, answers }) => [about, ...answers.map(says)])

const acmeDesign = { work: works.websiteDesign }
const from = (minute: number) => ({ start: { at: 'minute', minute } })

describe('a line for an entry', () => {
  it('says time, work, day and note in one go', () => {
    expect(certain('1:30 acme design yesterday fix login')).toEqual({
      time: { seconds: 5400 },
      day: '2026-03-10',
      ...acmeDesign,
      note: 'fix login',
    })
  })

  it('means the same in any order', () => {
    const expected = certain('1:30 acme design 2026-03-05 fix login')
    for (const line of [
      'fix login acme design 2026-03-05 1:30',
      '2026-03-05 fix login 1:30 acme design',
      'acme design fix login 1:30 2026-03-05',
      'Acme 1:30 Design 2026-03-05 fix login',
    ])
      expect(certain(line)).toEqual(expected)
  })

  it.each([
    ['90m', { seconds: 5400 }],
    ['1h 30m', { seconds: 5400 }],
    ['1,5', { seconds: 5400 }],
    ['2', { seconds: 7200 }],
    [':45', { seconds: 2700 }],
    ['1:15 + 0:30', { seconds: 6300 }],
    ['8-0:45', { seconds: 26_100 }],
    ['9-10:30', { ...from(540), endMinute: 630 }],
    ['9:15–11', { ...from(555), endMinute: 660 }],
    ['9:15 to 11', { ...from(555), endMinute: 660 }],
    ['from 9am till 1pm', { ...from(540), endMinute: 780 }],
    ['22:00-1:00am', { ...from(1320), endMinute: 60 }],
    ['from 9:15', from(555)],
    ['since 14:10', from(850)],
    ['20m ago', { start: { at: 'ago', seconds: 1200 } }],
    ['1h 5m ago', { start: { at: 'ago', seconds: 3900 } }],
    ['since last', { start: { at: 'last' } }],
    ['1:30 from 9:15', { seconds: 5400, ...from(555) }],
  ])('%s is read as a time', (text, time) => {
    expect(certain(`${text} [Website · Design]`)).toEqual({ time, ...acmeDesign, note: '' })
    expect(certain(`acme design ${text} "a note"`)).toEqual({ time, ...acmeDesign, note: 'a note' })
  })

  it('finds the work by the beginnings of its names, in any order, without accents and case', () => {
    for (const line of ['web des', 'DESIGN website', 'acm-7 design', 'nordlicht acme design', 'Acme / Website: design'])
      expect(certain(line)).toEqual({ ...acmeDesign, note: '' })
    expect(certain('ceram')).toMatchObject({ work: works.ceramics })
    expect(certain('sØn research')).toMatchObject({ work: works.phaseTwo })
    expect(certain('pinecrest doc write it down')).toEqual({ work: works.warehouse, note: 'write it down' })
  })

  it('takes what is in quotes as note, whatever it says', () => {
    expect(certain('acme design "2 days with acme development, 1:30"')).toMatchObject({
      ...acmeDesign,
      note: '2 days with acme development, 1:30',
    })
    expect(certain('acme design “since last Sunday')).toEqual({ ...acmeDesign, note: 'since last Sunday' })
    expect(certain('acme design "he said ""no""" twice')).toMatchObject({ note: 'he said "no" twice' })
  })

  it('leaves a note alone that holds numbers, once the time is said', () => {
    expect(certain('1:30 acme design upgrade to 19.2 and 3 more')).toMatchObject({
      time: { seconds: 5400 },
      note: 'upgrade to 19.2 and 3 more',
    })
  })

  it('without anything is nothing', () => {
    expect(certain('')).toEqual({ note: '' })
    expect(certain('   ')).toEqual({ note: '' })
    expect(certain('call the bank')).toEqual({ note: 'call the bank' })
  })
})

describe('a line that can mean several things', () => {
  it('is asked about its work, with pinned and recent ones first', () => {
    expect(asked('1:30 acme fix login')).toEqual([
      ['work', 'Website, Development', 'Guest app, Development', 'Website, Design'],
    ])
    expect(asked('acme dev')).toEqual([['work', 'Website, Development', 'Guest app, Development']])
    expect(read('acme dev')).not.toHaveProperty('work')
  })

  it('puts in front what else the line speaks for', () => {
    expect(asked('acme call about the design')[0]?.[1]).toBe('Website, Design')
  })

  it('is asked whether a word in the note names the work', () => {
    expect(asked('call anna about interviews')).toEqual([['work', 'Audit, Interviews', 'note: interviews']])
  })

  it('is asked which of two works is meant when it names both', () => {
    expect(asked('website design data warehouse')).toEqual([
      ['work', 'Website, Design', 'Data warehouse, Documentation', 'note: website design'],
    ])
  })

  it('is asked about words of the note that read as a time or day', () => {
    expect(asked('acme design write page 2')).toEqual([['time', { seconds: 7200 }, 'note: 2']])
    expect(asked('acme design call about yesterday')).toEqual([['day', '2026-03-10', 'note: yesterday']])
    expect(asked('acme design since last release')).toEqual([['time', { start: { at: 'last' } }, 'note: since last']])
  })

  it('is asked which half of the day is meant', () => {
    expect(asked('acme design 9-5')).toEqual([
      ['time', { ...from(540), endMinute: 1020 }, { seconds: 14_400 }, 'note: 9-5'],
    ])
    expect(asked('acme design 1-3')[0]?.slice(0, 3)).toEqual([
      'time',
      { ...from(780), endMinute: 900 },
      { ...from(60), endMinute: 180 },
    ])
    expect(asked('acme design from 2:30')[0]?.slice(0, 3)).toEqual(['time', from(870), from(150)])
  })

  it('is asked about more hours than a day has', () => {
    expect(asked('90 acme design')).toEqual([['time', { seconds: 5400 }, 'note: 90']])
  })

  it('is asked which of two times or days counts', () => {
    expect(asked('1:30 acme design 0:45')).toEqual([['time', { seconds: 2700 }, 'note: 0:45']])
    expect(asked('acme design 9-10:30 1h')[0]?.[0]).toBe('time')
    expect(asked('acme design 2026-03-05 5.3.25')).toEqual([['day', '2025-03-05', 'note: 5.3.25']])
  })

  it('is asked whether a number or a day names the work', () => {
    expect(asked('phase 2 research')).toEqual([['time', { seconds: 7200 }, 'Phase 2, Research', 'note: 2']])
    expect(asked('sun website')[0]).toEqual(['day', '2026-03-08', 'Website, Support', 'note: sun'])
    expect(asked('3m audit')[0]?.slice(0, 3)).toEqual(['time', { seconds: 180 }, 'Audit, Interviews'])
    expect(certain('1:30 3m audit')).toMatchObject({ time: { seconds: 5400 }, work: works.threeM })
  })

  it('means one thing after every answer', () => {
    for (const line of [
      'acme fix login',
      'call anna about interviews',
      'website design data warehouse',
      'acme design write page 2',
      'acme design call about yesterday',
      'fix acme design since last release',
      'acme design 9-5',
      'acme design from 2:30 call',
      '90 acme design',
      '1:30 acme design 0:45',
      'phase 2 research',
      'sun website',
      '3m audit',
      'acme design 20 mar',
      'acme design 5/3',
    ]) {
      for (const question of read(line).questions) {
        for (const answer of question.answers) {
          const after = read(answer.line)
          expect([answer, isMeant(after, answer)]).toEqual([answer, true])
          expect(after.questions.length).toBeLessThan(read(line).questions.length || 1)
        }
      }
    }
  })
})

describe('what a line is understood as', () => {
  it('is shown on its words', () => {
    const line = '1:30 acme design yesterday fix login'
    const shown = read(line).parts.map(({ from: start, to, kind }) => [kind, line.slice(start, to)])
    expect(shown).toEqual([
      ['time', '1:30'],
      ['client', 'acme'],
      ['task', 'design'],
      ['day', 'yesterday'],
      ['note', 'fix login'],
    ])
  })
})
