import { workKey } from '../../domain/tracked.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { ListOption, ListSection } from '../../ui/option-list.tsx'

type Group = { accountName: string; assignments: readonly Assignment[] }

/** What stands before all else, by `workKey`. */
type Near = { pins: readonly string[]; recent: readonly string[] }

const mostRecent = 5

/**
 * Assignments that are pinned, then those tracked to lately, then the others under their clients, by name. An option's text
 * is what is searched and what the field shows.
 */
export function sectionsOf(groups: readonly Group[], { pins, recent }: Near): ListSection<Assignment>[] {
  const byKey = new Map(groups.flatMap(({ assignments }) => assignments.map((one) => [workKey(one), one])))
  const pinned = pins.flatMap((key) => byKey.get(key) ?? [])
  const lately = recent.flatMap((key) => (pins.includes(key) ? [] : (byKey.get(key) ?? []))).slice(0, mostRecent)
  const near = new Set([...pinned, ...lately])
  const others = groups.map((group) => ({ ...group, assignments: group.assignments.filter((one) => !near.has(one)) }))
  return [
    { id: 'pinned', title: 'Pinned', options: pinned.map(optionOf) },
    { id: 'recent', title: 'Recent', options: lately.map(optionOf) },
    ...byClient(others),
  ].filter(({ options }) => options.length > 0)
}

function byClient(groups: readonly Group[]): ListSection<Assignment>[] {
  return groups.flatMap(({ accountName, assignments }) => {
    const sections = new Map<number, ListSection<Assignment>>()
    const byName = assignments.toSorted(
      (a, b) => a.client.name.localeCompare(b.client.name) || a.project.name.localeCompare(b.project.name),
    )
    for (const assignment of byName) {
      const { accountId, client } = assignment
      const title = groups.length > 1 ? [client.name, accountName] : [client.name]
      const section = sections.get(client.id) ?? {
        id: `${accountId}-${client.id}`,
        title: title.map(plainText).join(' · '),
        options: [],
      }
      section.options.push(optionOf(assignment))
      sections.set(client.id, section)
    }
    return [...sections.values()]
  })
}

/** An assignment as the picker has it. */
export function optionOf(assignment: Assignment): ListOption<Assignment> {
  const { client, project, task } = assignment
  const names = [project.name + (project.code ? ` ${project.code}` : ''), task.name, client.name]
  return {
    id: workKey(assignment),
    text: names.map(plainText).join(' · '),
    sought: names.join(' · '),
    value: assignment,
  }
}
