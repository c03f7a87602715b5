import type { Day } from '../../domain/day.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'

/** What was worked on last until today and does not run: of the latest day, what was made or changed last. */
export function lastEntry(entries: readonly ShownEntry[], today: Day): ShownEntry | undefined {
  return entries
    .filter(({ day, isRunning }) => day <= today && !isRunning)
    .reduce<ShownEntry | undefined>((last, entry) => (last && !isLater(entry, last) ? last : entry), undefined)
}

function isLater(one: ShownEntry, other: ShownEntry): boolean {
  if (one.day !== other.day) return one.day > other.day
  // not in Harvest yet: nothing there is as new
  if (one.id < 0 !== other.id < 0) return one.id < 0
  return one.id < 0 ? one.id < other.id : one.updatedAt > other.updatedAt
}
