import type { Assignment } from '../../queries/assignments.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { ListOption, ListSection } from '../../ui/option-list.tsx'

type Group = { accountName: string; assignments: readonly Assignment[] }

/** Assignments under their clients, both by name. An option's text is what is searched and what the field shows. */
export function sectionsOf(groups: readonly Group[]): ListSection<Assignment>[] {
  return groups.flatMap(({ accountName, assignments }) => {
    const sections = new Map<number, ListSection<Assignment>>()
    const byName = assignments.toSorted(
      (a, b) => a.client.name.localeCompare(b.client.name) || a.project.name.localeCompare(b.project.name),
    )
    for (const assignment of byName) {
      const { accountId, client } = assignment
      const title = groups.length > 1 ? `${client.name} · ${accountName}` : client.name
      const section = sections.get(client.id) ?? {
        id: `${accountId}-${client.id}`,
        title: plainText(title),
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
  const { accountId, client, project, task } = assignment
  const code = project.code ? ` ${project.code}` : ''
  return {
    id: `${accountId}-${project.id}-${task.id}`,
    text: plainText(`${project.name}${code} · ${task.name} · ${client.name}`),
    value: assignment,
  }
}
