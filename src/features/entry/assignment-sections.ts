import type { Assignment } from '../../queries/assignments.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { ListSection } from '../../ui/option-list.tsx'

type Group = { accountName: string; assignments: readonly Assignment[] }

/** Assignments under their clients, both by name. An option's text is what is searched and what the field shows. */
export function sectionsOf(groups: readonly Group[]): ListSection<Assignment>[] {
  return groups.flatMap(({ accountName, assignments }) => {
    const sections = new Map<number, ListSection<Assignment>>()
    const byName = assignments.toSorted(
      (a, b) => a.client.name.localeCompare(b.client.name) || a.project.name.localeCompare(b.project.name),
    )
    for (const assignment of byName) {
      const { accountId, client, project, task } = assignment
      const title = groups.length > 1 ? [client.name, accountName] : [client.name]
      const section = sections.get(client.id) ?? {
        id: `${accountId}-${client.id}`,
        title: title.map(plainText).join(' · '),
        options: [],
      }
      const code = project.code ? ` ${project.code}` : ''
      section.options.push({
        id: `${accountId}-${project.id}-${task.id}`,
        text: [project.name + code, task.name, client.name].map(plainText).join(' · '),
        sought: [project.name + code, task.name, client.name].join(' · '),
        value: assignment,
      })
      sections.set(client.id, section)
    }
    return [...sections.values()]
  })
}
