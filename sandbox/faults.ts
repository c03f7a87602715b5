import { damaged } from './damage.ts'
import { Dropped } from './dropped.ts'
import type { AnswerInstead, Fault, FaultRule } from './fault-rules.ts'
import { Dice } from './world/dice.ts'

/** `cors` overrides what the profile says for the status. */
export type Answer = { response: Response; cors?: boolean }

/** The rules in force, with what they have left. */
export class Faults {
  #rules: { rule: FaultRule; left: number; throws: Dice }[]
  #letGo: () => void = () => undefined
  #released = this.#nextRelease()

  constructor(rules: FaultRule[]) {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity, throws: new Dice(rule.seed ?? 1) }))
  }

  /** What strikes a request: delays and holds, up to and with the first fault of another kind. */
  striking(request: Request): Fault[] {
    const struck: Fault[] = []
    for (const state of this.#rules) {
      if (state.left <= 0 || !matches(state.rule, request)) continue
      if (state.rule.probability !== undefined && !state.throws.chance(state.rule.probability)) continue
      state.left--
      struck.push(state.rule.fault)
      if (!('delayMs' in state.rule.fault || 'hold' in state.rule.fault)) break
    }
    return struck
  }

  /** Lets go what was held until now. */
  release(): void {
    this.#letGo()
    this.#released = this.#nextRelease()
  }

  /** When what comes in now is let go at the latest. */
  get released(): Promise<void> {
    return this.#released
  }

  #nextRelease(): Promise<void> {
    return new Promise((resolve) => {
      this.#letGo = resolve
    })
  }
}

function matches({ path, method, accountId }: FaultRule, request: Request): boolean {
  const url = new URL(request.url)
  const asked = url.pathname + url.search
  if (!(path.startsWith('^') ? new RegExp(path).test(asked) : asked.startsWith(path))) return false
  if (method ? method.toUpperCase() !== request.method : request.method === 'OPTIONS') return false
  return accountId === undefined || request.headers.get('harvest-account-id') === String(accountId)
}

type Meanwhile = {
  /** Aborts when the client gives up. */
  client: AbortSignal
  released: Promise<void>
  wait: (ms: number) => Promise<void>
}

/** Answers a request with its faults. Throws Dropped when the connection breaks. */
export async function answerWith(
  [fault, ...others]: Fault[],
  harvest: () => Promise<Response>,
  meanwhile: Meanwhile,
): Promise<Answer> {
  const { client, released, wait } = meanwhile
  if (fault === undefined) return { response: await harvest() }
  if ('status' in fault) return instead(fault)
  if ('delayMs' in fault) {
    await wait(fault.delayMs)
    return answerWith(others, harvest, meanwhile)
  }
  if ('hold' in fault) {
    if (fault.hold === 'before') await released
    try {
      return await answerWith(others, harvest, meanwhile)
    } finally {
      await released
    }
  }
  if ('commit' in fault) {
    await Promise.race([abandoned(client), released])
    if (client.aborted && fault.afterMs !== undefined) await wait(fault.afterMs)
    return { response: await harvest() }
  }
  if ('drop' in fault || 'reset' in fault) {
    if (('drop' in fault ? fault.drop : fault.reset) === 'after') await harvest()
    throw new Dropped('reset' in fault)
  }
  return { response: await damaged(await harvest(), fault) }
}

function abandoned(client: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (client.aborted) resolve()
    client.addEventListener('abort', () => resolve(), { once: true })
  })
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
