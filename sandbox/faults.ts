import type { AnswerInstead, Fault, FaultRule } from './fault-rules.ts'
import { Dice } from './world/dice.ts'

/** A connection that broke: in a page the TypeError of a failed fetch, in Node a destroyed socket. */
export class Dropped extends TypeError {
  constructor() {
    super('Failed to fetch')
  }
}

/** `cors` overrides what the profile says for the status. */
export type Answer = { response: Response; cors?: boolean }

/** The rules in force, with what they have left. */
export class Faults {
  #rules: { rule: FaultRule; left: number; throws: Dice }[]

  constructor(rules: FaultRule[]) {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity, throws: new Dice(rule.seed ?? 1) }))
  }

  /** What strikes a request: delays, up to and with the first fault of another kind. */
  striking(request: Request): Fault[] {
    const struck: Fault[] = []
    for (const state of this.#rules) {
      if (state.left <= 0 || !matches(state.rule, request)) continue
      if (state.rule.probability !== undefined && !state.throws.chance(state.rule.probability)) continue
      state.left--
      struck.push(state.rule.fault)
      if (!('delayMs' in state.rule.fault)) break
    }
    return struck
  }
}

function matches({ path, method, accountId }: FaultRule, request: Request): boolean {
  const url = new URL(request.url)
  const asked = url.pathname + url.search
  if (!(path.startsWith('^') ? new RegExp(path).test(asked) : asked.startsWith(path))) return false
  if (method ? method.toUpperCase() !== request.method : request.method === 'OPTIONS') return false
  return accountId === undefined || request.headers.get('harvest-account-id') === String(accountId)
}

/** Answers a request with its faults. Throws Dropped when the connection breaks. */
export async function answerWith(
  faults: Fault[],
  harvest: () => Promise<Response>,
  wait: (ms: number) => Promise<void>,
): Promise<Answer> {
  for (const fault of faults) {
    if ('delayMs' in fault) await wait(fault.delayMs)
    else if ('status' in fault) return instead(fault)
    else if ('drop' in fault) {
      if (fault.drop === 'after') await harvest()
      throw new Dropped()
    } else return { response: await damaged(await harvest(), fault) }
  }
  return { response: await harvest() }
}

function instead({ status, body, contentType, headers, cors }: AnswerInstead): Answer {
  const isText = body === undefined || typeof body === 'string'
  const type = contentType ?? (isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
  const response = new Response(isText ? body || null : JSON.stringify(body), {
    status,
    headers: { 'content-type': type, ...headers },
  })
  return cors === undefined ? { response } : { response, cors }
}

async function damaged(
  response: Response,
  fault: { cutAfterBytes: number } | { removeField: string },
): Promise<Response> {
  const body =
    'cutAfterBytes' in fault
      ? (await response.arrayBuffer()).slice(0, fault.cutAfterBytes)
      : JSON.stringify(without(await response.json(), fault.removeField.split('.')))
  return new Response(body, response)
}

function without(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  for (const [key, inner] of Object.entries(copy)) {
    if (name !== '*' && name !== key) continue
    if (rest.length > 0) Reflect.set(copy, key, without(inner, rest))
    else Reflect.deleteProperty(copy, key)
  }
  return copy
}
