import { describe, expect, it } from 'vitest'
import { Help, readArguments, wholeNumber } from './arguments.ts'
import { migrationOptions } from './migration-options.ts'

const usage = {
  command: 'tidy',
  about: 'Tidies.',
  values: { in: 'what', count: 'how many' },
  switches: { dry: 'only look' },
}
const read = (...given: string[]) => readArguments(given, usage)

const asking = () => read('--in', 'x', '--help')
const options = (...given: string[]) => migrationOptions(given, '/place')

describe('arguments', () => {
  it('are options with values, and switches', () => {
    const { values, switches } = read('--in', 'a b', '--count=7', '--dry')
    expect([Object.fromEntries(values), [...switches]]).toEqual([{ in: 'a b', count: '7' }, ['dry']])
  })

  it.each([
    [['--out', 'canary'], '--out is not known here.'],
    [['canary'], 'An argument is not known here.'],
    [['--dry=canary'], '--dry is not known here.'],
    [['--in'], '--in needs a value.'],
    [['--in='], '--in needs a value.'],
    [['--in', 'a', '--in', 'canary'], '--in stands twice.'],
    [['--__proto__', 'canary'], 'An argument is not known here.'],
    [['--client-secret=canary'], 'never arguments'],
    [['--token', 'canary'], 'never arguments'],
  ])('that make no sense get a sentence that repeats no value: %j', (given, sentence) => {
    const reading = () => read(...given)
    expect(reading).toThrow(sentence)
    expect(reading).not.toThrow('canary')
  })

  it('ask for help, which names every option', () => {
    expect(asking).toThrow(Help)
    for (const part of ['Tidies.', 'npm run tidy', '--in …', '--count …', '--dry ']) expect(asking).toThrow(part)
  })

  it('are whole numbers where these are wanted', () => {
    const bounds = { least: 1, most: 16, otherwise: 4 }
    expect(wholeNumber(read('--count', '16'), 'count', bounds)).toBe(16)
    expect(wholeNumber(read(), 'count', bounds)).toBe(4)
    for (const odd of ['0', '17', '1.5', '-1', 'many', '1e1', ' 1'])
      expect(() => wholeNumber(read('--count', odd), 'count', bounds)).toThrow(
        '--count is a whole number from 1 to 16.',
      )
  })
})

describe('a migration', () => {
  it('is polite unless told otherwise, and reads paths from where it was started', () =>
    expect(options('--in', 'v1.csv', '--out', '../v2.csv')).toEqual({
      input: '/place/v1.csv',
      out: '/v2.csv',
      isDryRun: false,
      atOnce: 4,
      rate: 80,
      askAgain: new Set(),
    }))

  it('asks again for what it is told', () =>
    expect(options('--in', 'a', '--out', 'b', '--ask-again', 'unknown,refused').askAgain).toEqual(
      new Set(['unknown', 'refused']),
    ))

  it('needs no output to check an input', () => expect(options('--in', 'a', '--dry-run').isDryRun).toBe(true))

  it.each([
    [[], 'Say with --in'],
    [['--in', 'a'], 'Say with --out'],
    [['--in', 'a', '--out', './a'], 'are the same file'],
    [['--in', 'a', '--out', 'b', '--ask-again', 'migrated'], '--ask-again is'],
    [['--in', 'a', '--out', 'b', '--at-once', '17'], '--at-once is'],
  ])('says what is wrong with %j', (given, sentence) => expect(() => options(...given)).toThrow(sentence))
})
