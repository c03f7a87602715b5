import type { KnownWork } from '../../domain/quick-entry-names.ts'
import type { KnownNote } from '../../domain/quick-entry-complete.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Assignment } from '../../queries/assignments.ts'

type Named = Pick<TimeEntry, 'accountId' | 'project' | 'task'>

/** What was tracked lately, by work: the notes written for it, the latest first. */
export type Tracked = { key: string; notes: string[] }[]

/** Works that somebody would look for among the recent ones, and notes that may come back. */
const most = { recent: 12, notes: 200 }

export const keyOf = ({ accountId, project, task }: Named): string => `${accountId}-${project.id}-${task.id}`

/** What these entries were tracked to, the latest first. An entry that is not in Harvest yet is the latest. */
export function trackedIn(entries: readonly TimeEntry[]): Tracked {
  const latestFirst = entries.toSorted((one, other) => byDay(one, other) || byChange(one, other))
  const notesOf = new Map<string, Set<string>>()
  for (const entry of latestFirst.slice(0, most.notes)) {
    const notes = notesOf.get(keyOf(entry)) ?? new Set()
    notesOf.set(keyOf(entry), entry.notes.trim() === '' ? notes : notes.add(entry.notes.trim()))
  }
  return [...notesOf].map(([key, notes]) => ({ key, notes: [...notes] }))
}

const byDay = (one: TimeEntry, other: TimeEntry) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1)

const byChange = (one: TimeEntry, other: TimeEntry) => {
  if (one.id < 0 || other.id < 0) return one.id - other.id
  return other.updatedAt - one.updatedAt
}

/** All that time can be tracked to, with how recently it was. */
export function knownWorks(assignments: readonly Assignment[], tracked: Tracked): KnownWork[] {
  const recent = new Map(tracked.slice(0, most.recent).map(({ key }, place) => [key, place]))
  return assignments.map((assignment) => {
    const place = recent.get(keyOf(assignment))
    return place === undefined ? assignment : { ...assignment, recent: place }
  })
}

/** Notes for works that can still be tracked to. */
export function knownNotes(works: readonly KnownWork[], tracked: Tracked): KnownNote[] {
  const byKey = new Map(works.map((work) => [keyOf(work), work]))
  return tracked.flatMap(({ key, notes }) => {
    const work = byKey.get(key)
    return work ? notes.map((text) => ({ text, work })) : []
  })
}
