import { isValues } from './api/values.ts'
import type { FaultRule } from './fault-rules.ts'

type Check = (value: unknown) => boolean
type Fields = { needs: Record<string, Check>; takes?: Record<string, Check> }

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
const isCount = isWhole(0, Number.MAX_SAFE_INTEGER)
// timers with more fire at once
const isDuration = isWhole(0, 2 ** 31 - 1)
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    words.some((word) => word === value)

const rule: Fields = {
  needs: { path: isPattern, fault: isValues },
  takes: {
    method: (value) => typeof value === 'string' && /^[a-z]+$/i.test(value),
    accountId: isWhole(1, Number.MAX_SAFE_INTEGER),
    times: isCount,
    probability: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    seed: isWhole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  },
}

const kinds: Record<string, Fields> = {
  status: {
    needs: { status: isWhole(200, 599) },
    takes: {
      body: (value) => value !== undefined,
      contentType: (value) => isText(value) && isHeaders({ 'content-type': value }),
      headers: isHeaders,
      cors: (value) => typeof value === 'boolean',
    },
  },
  delayMs: { needs: { delayMs: isDuration } },
  hold: { needs: { hold: isOneOf('before', 'after') } },
  commit: { needs: { commit: isOneOf('when-abandoned') }, takes: { afterMs: isDuration } },
  drop: { needs: { drop: isOneOf('before', 'after') } },
  reset: { needs: { reset: isOneOf('before', 'after') } },
  cutAfterBytes: { needs: { cutAfterBytes: isCount } },
  breakAfterBytes: { needs: { breakAfterBytes: isCount } },
  removeField: { needs: { removeField: isText } },
  setField: { needs: { setField: isText, to: (value) => value !== undefined } },
}

/** Reads rules from JSON. Throws an Error that names the first rule that makes no sense, and what is wrong with it. */
export function readRules(json: unknown): FaultRule[] {
  if (!Array.isArray(json)) throw new Error('Faults are a JSON array of rules.')
  return json.map((rule: unknown, index) => {
    if (!isRule(rule)) throw new Error(`Rule ${index + 1}: ${flaw(rule)}.`)
    return rule
  })
}

const isRule = (value: unknown): value is FaultRule => flaw(value) === undefined

function flaw(value: unknown): string | undefined {
  if (!isValues(value)) return 'a rule is an object'
  const wrong = wrongField(value, rule)
  const { fault } = value
  if (wrong !== undefined || !isValues(fault)) return wrong
  const named = Object.keys(kinds).filter((kind) => kind in fault)
  const kind = kinds[named[0] ?? '']
  if (kind === undefined || named.length > 1) return `a fault has one of: ${Object.keys(kinds).join(', ')}`
  return wrongField(fault, kind) ?? (hasBodyWhereNoneIs(fault) ? `a ${String(fault['status'])} has no body` : undefined)
}

function wrongField(value: Record<string, unknown>, { needs, takes = {} }: Fields): string | undefined {
  const missing = Object.keys(needs).find((name) => !Object.hasOwn(value, name))
  if (missing !== undefined) return `${missing} is missing`
  const known = new Map(Object.entries({ ...needs, ...takes }))
  const wrong = Object.entries(value).find(([name, given]) => !known.get(name)?.(given))
  return wrong && `${wrong[0]} cannot be ${JSON.stringify(wrong[1])} here`
}

const hasBodyWhereNoneIs = ({ status, body = '' }: Record<string, unknown>) =>
  [204, 205, 304].some((bare) => bare === status) && body !== ''

function isPattern(path: unknown): boolean {
  if (typeof path !== 'string') return false
  try {
    return !path.startsWith('^') || new RegExp(path).source !== ''
  } catch {
    return false
  }
}

function isHeaders(value: unknown): boolean {
  if (!isValues(value) || Array.isArray(value)) return false
  try {
    return Object.entries(value).every(([name, text]) => typeof text === 'string' && new Headers({ [name]: text }))
  } catch {
    return false
  }
}
