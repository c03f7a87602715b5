import type { TimeEntry } from '../domain/time-entry.ts'
import type { EntryTime } from './entry-time.ts'

/** What the time was spent on; names are kept so that it can be shown without Harvest. */
export type Work = Pick<TimeEntry, 'client' | 'project' | 'task' | 'billable'>

/** What a person can say of an entry. */
export type Fields = { work: Work; day: TimeEntry['day']; notes: string; time: EntryTime }

/** An entry as Harvest had it. Instants are epoch ms. */
export type Seen = Fields &
  Pick<TimeEntry, 'roundedSeconds' | 'hourlyCents' | 'reference'> & {
    id: number
    createdAt: number
    updatedAt: number
    /** Why it cannot be changed, in Harvest's words. */
    lock?: string
    isBilled: boolean
    /** The operation that made it, if it says so. */
    marker?: string
  }
