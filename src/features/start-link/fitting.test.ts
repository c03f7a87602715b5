import { afterEach, describe, expect, it } from 'vitest'
import type { Assignment } from '../../queries/assignments.ts'
import { hideTexts } from '../../ui/format/plain-text.ts'
import { askedBy, fittingWork } from './fitting.ts'

const work = (accountId: number, projectId: number, project: string, task: string, code?: string): Assignment => ({
  accountId,
  client: { id: 1, name: 'Client' },
  project: { id: projectId, name: project, ...(code && { code }) },
  task: { id: task.length, name: task },
  billable: true,
})

const accounts = [
  { name: 'Studio', assignments: [work(7, 70, 'Shop', 'Design', 'SHP'), work(7, 70, 'Shop', 'Build', 'SHP')] },
  { name: 'Client Ltd', assignments: [work(8, 80, 'Shop', 'Design'), work(8, 81, '70', 'Design')] },
]

const found = (query: string) =>
  fittingWork(askedBy(new URLSearchParams(query)), accounts).map(
    ({ assignment, accountName }) => `${accountName}: ${assignment.project.name}, ${assignment.task.name}`,
  )

afterEach(() => hideTexts(false))

describe('a start link', () => {
  it('keeps its notes as they are while texts are hidden on the screen, since they are sent', () => {
    hideTexts(true)
    expect(askedBy(new URLSearchParams('project=1&notes=Fix+login')).notes).toBe('Fix login')
  })

  it('means its project and task by id, by name in any case, or by code', () => {
    expect(found('account=7&project=70&task=6')).toEqual(['Studio: Shop, Design'])
    expect(found('account=studio&project=SHOP&task=build')).toEqual(['Studio: Shop, Build'])
    expect(found('project=shp&task=Design')).toEqual(['Studio: Shop, Design'])
  })

  it('leaves the choice where several fit', () => {
    expect(found('project=Shop&task=Design')).toEqual(['Studio: Shop, Design', 'Client Ltd: Shop, Design'])
    expect(found('project=SHP')).toHaveLength(2)
    expect(found('project=70')).toHaveLength(3)
  })

  it.each([
    '',
    'project=',
    'project=%20',
    'task=Design',
    'project=Sho',
    'project=Shop&task=Des',
    'project=Shop&account=9',
  ])('means nothing by %j', (query) => expect(found(query)).toEqual([]))

  it('hides nothing in its notes, and is cut where nobody would read on', () => {
    const { notes } = askedBy(new URLSearchParams({ notes: ` a\u202Eb\u0000c${'d'.repeat(9000)} ` }))
    expect(notes).toMatch(/^abcd/)
    expect(notes.length).toBeLessThanOrEqual(2000)
  })
})
