import { fold } from '../../domain/fold.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { ComboboxSection } from '../../ui/combobox.tsx'
import { plainText } from '../../ui/format/plain-text.ts'

type Group = { accountName: string; assignments: readonly Assignment[] }

/** Assignments under their clients, both by name. An option's text is what is searched and what the field shows. */
export function sectionsOf(groups: readonly Group[]): ComboboxSection<Assignment>[] {
  return groups.flatMap(({ accountName, assignments }) => {
    const sections = new Map<number, ComboboxSection<Assignment>>()
    const byName = assignments.toSorted(
      (a, b) => a.client.name.localeCompare(b.client.name) || a.project.name.localeCompare(b.project.name),
    )
    for (const assignment of byName) {
      const { accountId, client, project, task } = assignment
      const title = groups.length > 1 ? `${client.name} · ${accountName}` : client.name
      const section = sections.get(client.id) ?? {
        id: `${accountId}-${client.id}`,
        title: plainText(title),
        options: [],
      }
      const code = project.code ? ` ${project.code}` : ''
      section.options.push({
        id: `${accountId}-${project.id}-${task.id}`,
        text: plainText(`${project.name}${code} · ${task.name} · ${client.name}`),
        value: assignment,
      })
      sections.set(client.id, section)
    }
    return [...sections.values()]
  })
}

/** Whether every word of what is typed stands somewhere in the text; case and accents do not count. */
export function wordsMatch(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(/[\s·]+/)
    .every((word) => folded.includes(word))
}
