import type { Fields, Seen } from './entry.ts'
import type { Write } from './request.ts'

/** The entry that is meant: Harvest's, or the one that an operation will have made. */
export type Target = { id: number } | { create: string }

export type Goal = { kind: 'create'; fields: Fields } | { kind: 'change'; fields: Partial<Fields> } | { kind: 'delete' }

/** Why an operation waits for the person. */
export type Reason =
  | { kind: 'refused'; words: string }
  /** Changed here and there; `theirs` is what Harvest has. */
  | { kind: 'conflict'; theirs: Seen }
  | { kind: 'deleted-there' }
  /** Harvest may have it more than once: these beside the one that was adopted. */
  | { kind: 'twins'; ids: number[] }
  /** Without a marker: one of these may be it already. */
  | { kind: 'which'; ids: number[] }

export type State =
  | { is: 'queued'; notBefore: number }
  | { is: 'sending' }
  /** Sent, and nobody knows whether it was done; not to be touched before `lookAt`. */
  | { is: 'unknown'; lookAt: number }
  | { is: 'parked'; because: Reason }
  /** In Harvest. `sweeps` are when to look for a late twin of a request that was once unknown. */
  | { is: 'done'; at: number; sweeps: number[] }

/** One act of a person on one entry, bound to the user and account it was made as. Instants are epoch ms. */
export type Operation = {
  v: 1
  /** Also the marker of the entry that a create makes. */
  id: string
  /** Later acts that went into this one, so that a second click on them is known. */
  merged?: string[]
  /** Grows with each act. */
  seq: number
  accountId: number
  userId: number
  personName: string
  accountName: string
  target: Target
  goal: Goal
  /** What Harvest was last seen to have, and when. */
  base?: { seen: Seen; at: number }
  /** All that was ever sent for it, but for what Harvest has certainly not done. */
  sent: Write[]
  state: State
  actedAt: number
  lastSentAt?: number
  firstSentAt?: number
  /** Whether an answer was ever lost, so that something may still arrive late. */
  wasUnknown: boolean
  /** Failures in a row. */
  attempts: number
}

/** A new act, before the journal has given it its place. */
export type Act = Pick<Operation, 'id' | 'accountId' | 'userId' | 'personName' | 'accountName' | 'goal' | 'actedAt'> & {
  target?: Target
  base?: { seen: Seen; at: number }
}

export const isSameTarget = (one: Target, other: Target): boolean =>
  'id' in one ? 'id' in other && one.id === other.id : 'create' in other && one.create === other.create

export const isOpen = ({ state }: Operation): boolean => state.is !== 'done'
