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
  /** The connection breaks before Harvest hears of the request, or after Harvest has done it. */
  | { drop: 'before' | 'after' }
  /** The answer ends early, as if that were all. */
  | { cutAfterBytes: number }
  /** The answer without a field, `hours` or `time_entries.*.hours`. */
  | { removeField: string }

/** This answer in Harvest's place. `cors` left out: as the profile has it for the status. */
export type AnswerInstead = {
  status: number
  /** Text, or what is sent as JSON. */
  body?: unknown
  contentType?: string
  headers?: Record<string, string>
  cors?: boolean
}

const kinds = ['status', 'delayMs', 'drop', 'cutAfterBytes', 'removeField']

/** Reads rules from JSON. Throws an Error that names the first rule that makes no sense. */
export function readRules(json: unknown): FaultRule[] {
  if (!Array.isArray(json)) throw new Error('Faults are a JSON array of rules.')
  return json.map((rule: unknown, index) => {
    if (!isRule(rule)) throw new Error(`Rule ${index + 1} needs a path and a fault with one of: ${kinds.join(', ')}.`)
    return rule
  })
}

function isRule(rule: unknown): rule is FaultRule {
  if (typeof rule !== 'object' || rule === null) return false
  if (!('path' in rule) || typeof rule.path !== 'string' || !isPattern(rule.path)) return false
  if (!('fault' in rule) || typeof rule.fault !== 'object' || rule.fault === null) return false
  const { fault } = rule
  return kinds.filter((kind) => kind in fault).length === 1
}

function isPattern(path: string): boolean {
  try {
    return !path.startsWith('^') || new RegExp(path).source !== ''
  } catch {
    return false
  }
}
