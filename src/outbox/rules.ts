const second = 1000
const minute = 60 * second

/** How the outbox waits; milliseconds. */
export type Rules = {
  /** After a request whose fate is unknown: longer than our timeout and the longest delay that is likely. */
  quietMs: number
  /** How long what was seen of an entry counts as what Harvest has. */
  freshMs: number
  /** When after a success to look for late twins of what was once unknown. */
  sweepsMs: readonly number[]
  /** How long a finished operation stays, for double clicks, and for forms and undoing that know an entry by it. */
  keptMs: number
  /** Whether entries are marked with the operation that made them, as an external reference. */
  marks: boolean
}

export const rules: Rules = {
  quietMs: 90 * second,
  freshMs: 30 * second,
  sweepsMs: [2 * minute, 24 * 60 * minute],
  keptMs: 24 * 60 * minute,
  marks: true,
}
