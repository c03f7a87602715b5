import type { TimeEntry } from './time-entry.ts'

type Named = Pick<TimeEntry, 'accountId' | 'project' | 'task'>

/** What was tracked lately, by work: the notes written for it, the latest first. */
export type Tracked = { key: string; notes: string[] }[]

// entries whose notes may come back
const mostEntries = 200

/** Tells a project and task of an account apart from all others. */
export const workKey = ({ accountId, project, task }: Named): string => `${accountId}-${project.id}-${task.id}`

/** What these entries were tracked to, the latest first. An entry that is not in Harvest yet is the latest. */
export function trackedIn(entries: readonly TimeEntry[]): Tracked {
  const latestFirst = entries.toSorted((one, other) => byDay(one, other) || byChange(one, other))
  const notesOf = new Map<string, Set<string>>()
  for (const entry of latestFirst.slice(0, mostEntries)) {
    const notes = notesOf.get(workKey(entry)) ?? new Set()
    notesOf.set(workKey(entry), entry.notes.trim() === '' ? notes : notes.add(entry.notes.trim()))
  }
  return [...notesOf].map(([key, notes]) => ({ key, notes: [...notes] }))
}

const byDay = (one: TimeEntry, other: TimeEntry) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1)

const byChange = (one: TimeEntry, other: TimeEntry) => {
  if (one.id < 0 || other.id < 0) return one.id - other.id
  return other.updatedAt - one.updatedAt
}
