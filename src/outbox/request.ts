import type { TimeEntry } from '../domain/time-entry.ts'
import type { Fields, Seen } from './entry.ts'

/** What the outbox may ask of Harvest, one at a time. */
export type Write =
  | { kind: 'create'; fields: Fields; marker?: string }
  | { kind: 'change'; id: number; fields: Partial<Fields> }
  | { kind: 'stop' | 'restart' | 'delete'; id: number }

export type Look =
  | { kind: 'entry'; id: number }
  /** Entries that carry an operation's marker. */
  | { kind: 'marked'; marker: string }
  /** The person's entries of a day, where there are no markers. */
  | { kind: 'of-day'; day: TimeEntry['day'] }

/** What came of a request. */
export type Outcome =
  | { kind: 'confirmed'; entry: Seen }
  | { kind: 'found'; entries: Seen[] }
  /** Deleted, or not there. */
  | { kind: 'gone' }
  /** Harvest did not do it, and says why. */
  | { kind: 'refused'; words: string }
  /** Harvest did not do it now. */
  | { kind: 'later'; waitMs: number }
  /** The session ended; nothing was done. */
  | { kind: 'signed-out' }
  /** A change that may have been done. */
  | { kind: 'unknown' }
  /** Something that could not be read. */
  | { kind: 'unread' }

export const isLook = (request: Write | Look): request is Look =>
  request.kind === 'entry' || request.kind === 'marked' || request.kind === 'of-day'
