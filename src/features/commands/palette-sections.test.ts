import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { commands } from './commands.ts'
import { paletteSections } from './palette-sections.ts'

const dates = { today: day('2026-03-11'), dateAs: '%d.%m.%Y' } as const

const assignment = (id: number, client: string, project: string, task: string): Assignment => ({
  accountId: 7,
  client: { id, name: client },
  project: { id, name: project },
  task: { id, name: task },
  billable: true,
})

const doable = commands.map((command) => ({ ...command, run: () => undefined }))
const studio = {
  name: 'Studio',
  assignments: [assignment(1, 'Zeppelin', 'Shop', 'Design'), assignment(2, 'Ångström', 'Map of the shop', 'Build')],
}

const offered = (typed: string, accounts = [studio]) =>
  paletteSections(typed, doable, accounts, dates).sections.map(({ title, options }) => [
    title,
    ...options.map(({ text }) => text),
  ])

describe('the palette', () => {
  it('begins with every command, by group, before anything is typed', () => {
    expect(offered('  ').flatMap(([, ...labels]) => labels)).toEqual(commands.map(({ label }) => label))
  })

  it('finds work by client, project and task, what begins with it first', () => {
    expect(offered('shop')).toEqual([['Start a timer', 'Shop · Design', 'Map of the shop · Build']])
    expect(offered('angstrom build')).toEqual([['Start a timer', 'Map of the shop · Build']])
  })

  it('finds a day, in words', () => {
    expect(offered('go to 5 March')).toEqual([['Go to', 'Thursday, 5 March 2026']])
    expect(offered('yesterday')[0]).toEqual(['Go to', 'Tuesday, 10 March 2026'])
  })

  it('offers each day that a date can mean', () => {
    expect(offered('4/3/2026')).toEqual([['Go to', 'Wednesday, 4 March 2026', 'Friday, 3 April 2026']])
  })

  it('finds commands by any of their words', () => {
    expect(offered('timer stop')).toEqual([['Do', 'Start or stop the timer']])
  })

  it('offers nothing for what nothing fits', () => {
    expect(paletteSections('xyzzy', doable, [studio], dates)).toEqual({ sections: [], found: 0 })
  })

  it('names the account where there are several', () => {
    const { sections } = paletteSections('shop design', [], [studio, { name: 'Other', assignments: [] }], dates)
    expect(sections[0]?.options[0]?.value.note).toBe('Zeppelin · Studio')
  })

  it('shows a readable part of thousands, says how many fit, and stays quick', () => {
    const assignments = Array.from({ length: 10_000 }, (_, index) =>
      assignment(index, `Client ${index % 100}`, `Project ${Math.floor(index / 10)}`, `Task ${index % 10}`),
    )
    const many = [{ name: 'Big', assignments }]
    const { sections, found } = paletteSections('project', [], many, dates)
    expect([sections[0]?.options.length, found]).toEqual([40, 10_000])
    const started = performance.now()
    for (const typed of ['p', 'pr', 'project 77', 'project 777 task 3']) paletteSections(typed, [], many, dates)
    // four keys; at 100 ms a key nobody would notice, and names folded at each key take far longer
    expect(performance.now() - started).toBeLessThan(400)
    expect(paletteSections('project 777 task 3', [], many, dates).found).toBe(1)
  })
})
