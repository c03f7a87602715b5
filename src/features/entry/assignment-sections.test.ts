import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../queries/assignments.ts'
import { workKey } from '../../domain/tracked.ts'
import { wordsMatch } from '../../domain/words-match.ts'
import { sectionsOf } from './assignment-sections.ts'

const assignment = (client: string, project: string, task: string, code?: string): Assignment => ({
  accountId: 7,
  client: { id: client.charCodeAt(0), name: client },
  project: { id: project.length, name: project, ...(code && { code }) },
  task: { id: task.length, name: task },
  billable: true,
})

const nothingNear = { pins: [], recent: [] }

describe('the project picker', () => {
  it('groups by client, in the order of names', () => {
    const sections = sectionsOf(
      [
        {
          accountName: 'Studio',
          assignments: [
            assignment('Zeppelin', 'Shop', 'Design'),
            assignment('Ångström', 'Optics', 'Build'),
            assignment('Zeppelin', 'Map', 'Design'),
          ],
        },
      ],
      nothingNear,
    )
    expect(sections.map(({ title, options }) => [title, options.map(({ value }) => value.project.name)])).toEqual([
      ['Ångström', ['Optics']],
      ['Zeppelin', ['Map', 'Shop']],
    ])
  })

  it('has what is pinned and then what is recent first, each once, and not what can no longer be tracked to', () => {
    const [shop, map, optics] = [
      assignment('Zeppelin', 'Shop', 'Design'),
      assignment('Zeppelin', 'Map', 'Design'),
      assignment('Ångström', 'Optics', 'Build'),
    ]
    const sections = sectionsOf([{ accountName: 'Studio', assignments: [shop, map, optics] }], {
      pins: [workKey(map), '7-99-99'],
      recent: [workKey(map), '7-98-98', workKey(optics)],
    })
    expect(sections.map(({ title, options }) => [title, options.map(({ value }) => value.project.name)])).toEqual([
      ['Pinned', ['Map']],
      ['Recent', ['Optics']],
      ['Zeppelin', ['Shop']],
    ])
  })

  it.each([
    ['relaunch', true],
    ['smp', true],
    ['design saltmarsh', true],
    ['POTTERY', true],
    ['ceramique', true],
    ['billing', false],
    ['', true],
  ])('finds a project by %j: %s', (typed, found) => {
    const [section] = sectionsOf(
      [
        {
          accountName: 'Studio',
          assignments: [assignment('Saltmarsh Pottery Céramique', 'Relaunch', 'Design', 'SMP-1')],
        },
      ],
      nothingNear,
    )
    expect(wordsMatch(section?.options[0]?.text ?? '', typed)).toBe(found)
  })
})
