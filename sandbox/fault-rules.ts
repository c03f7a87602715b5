export type FaultRule = {
  /** The start of a path with its query; with a leading `^` a regular expression. */
  path: string
  /** Any but OPTIONS when left out. */
  method?: string
  accountId?: number
  /** How often the rule strikes; without end when left out. */
  times?: number
  /** 0 to 1 per request, thrown from `seed`. */
  probability?: number
  seed?: number
  fault: Fault
}

export type Fault =
  | AnswerInstead
  /** Harvest hears of the request so much later; further rules may strike too. */
  | { delayMs: number }
  /** Until the next release Harvest does not hear of the request, or has done it and does not answer; further rules may strike too. */
  | { hold: 'before' | 'after' }
  /** Harvest does it once the client has given up, and so much later; if the client waits on, at the next release. */
  | { commit: 'when-abandoned'; afterMs?: number }
  /** The connection ends before Harvest hears of the request, or after Harvest has done it. */
  | { drop: 'before' | 'after' }
  /** The same with a connection that is reset. */
  | { reset: 'before' | 'after' }
  | Damage

/** What becomes of Harvest's answer. */
export type Damage =
  /** It ends early, as if that were all. */
  | { cutAfterBytes: number }
  /** The connection ends in the middle of it. */
  | { breakAfterBytes: number }
  /** It lacks a field, `hours` or `time_entries.*.hours`. */
  | { removeField: string }
  /** It has any JSON where it had a field. */
  | { setField: string; to: unknown }

/** This answer in Harvest's place. `cors` left out: as the profile has it for the status. */
export type AnswerInstead = {
  status: number
  /** Text, or what is sent as JSON. */
  body?: unknown
  contentType?: string
  headers?: Record<string, string>
  cors?: boolean
}
