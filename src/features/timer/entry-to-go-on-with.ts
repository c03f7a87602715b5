import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Fields } from '../../outbox/entry.ts'

/**
 * The entry of the day that a start of this work goes on with, if there is one: with the same notes, or any when none are
 * given. What is locked, or has clock times, cannot go on (harvest-api: a restart makes a new entry there).
 */
export function entryToGoOnWith<Entry extends TimeEntry>(
  entries: readonly Entry[],
  { work, notes, day }: Pick<Fields, 'work' | 'notes' | 'day'>,
): Entry | undefined {
  const fitting = entries.filter(
    (entry) =>
      entry.day === day &&
      entry.project.id === work.project.id &&
      entry.task.id === work.task.id &&
      entry.startMinute === undefined &&
      !entry.lock &&
      (notes === '' || entry.notes.trim() === notes.trim()),
  )
  return fitting.find((entry) => entry.notes.trim() === notes.trim()) ?? fitting[0]
}
