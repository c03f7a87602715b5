import type { KnownNote } from '../../domain/quick-entry-complete.ts'
import type { KnownWork } from '../../domain/quick-entry-names.ts'
import { type Tracked, workKey } from '../../domain/tracked.ts'
import type { Assignment } from '../../queries/assignments.ts'

// works that somebody would look for among the recent ones
const mostRecent = 12

/** All that time can be tracked to, with its place among the pinned (by `workKey`) and among the recent. */
export function knownWorks(assignments: readonly Assignment[], tracked: Tracked, pins: readonly string[]): KnownWork[] {
  const recent = placesOf(tracked.slice(0, mostRecent).map(({ key }) => key))
  const pinned = placesOf(pins)
  return assignments.map((assignment) => {
    const near = { pinned: pinned.get(workKey(assignment)), recent: recent.get(workKey(assignment)) }
    return {
      ...assignment,
      ...(near.pinned !== undefined && { pinned: near.pinned }),
      ...(near.recent !== undefined && { recent: near.recent }),
    }
  })
}

const placesOf = (keys: readonly string[]) => new Map(keys.map((key, place) => [key, place]))

/** Notes for works that can still be tracked to. */
export function knownNotes(works: readonly KnownWork[], tracked: Tracked): KnownNote[] {
  const byKey = new Map(works.map((work) => [workKey(work), work]))
  return tracked.flatMap(({ key, notes }) => {
    const work = byKey.get(key)
    return work ? notes.map((text) => ({ text, work })) : []
  })
}
