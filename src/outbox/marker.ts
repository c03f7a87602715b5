import type { TimeEntry } from '../domain/time-entry.ts'

/** The group that our markers are in, so that nobody else's reference is taken for one. */
export const markerGroup = 'sheaf'

/** The operation that made an entry, if it says so. */
export const markerOf = ({ reference }: Pick<TimeEntry, 'reference'>): string | undefined =>
  reference?.group === markerGroup ? reference.id : undefined
