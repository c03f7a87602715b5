import type { Account } from '../../src/harvest/wire.ts'
import type { Person } from '../world/account.ts'
import { Dice } from '../world/dice.ts'

/** Seconds; the documentation says 1209600, live answers one less. */
export const expiresIn = 1209599

export type Grant = { person: Person; scope: string; expiresAt: number }

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')

/** The tokens that Harvest ID gave out. */
export class Tokens {
  #grants = new Map<string, Grant>()
  #minted = 0

  constructor(people: readonly Person[]) {
    for (const person of people) {
      this.#grants.set(personalToken(person), { person, scope: 'all', expiresAt: Infinity })
    }
  }

  /** A new access token; the nth since the last reset is always the same. */
  mint(person: Person, scope: string, now: number): string {
    const token = `${person.id}.at.${secret(person.id, ++this.#minted)}`
    this.#grants.set(token, { person, scope, expiresAt: now + expiresIn * 1000 })
    return token
  }

  grant(token: string, now: number): Grant | undefined {
    const grant = this.#grants.get(token)
    return grant && now < grant.expiresAt ? grant : undefined
  }
}

/** A person's own token, the same at every start. */
export const personalToken = (person: Person): string => `${person.id}.pt.${secret(person.id, 0)}`

/** Whether a scope such as `harvest:1482011 forecast:all` reaches an account. */
export function reaches(scope: string, { product, id }: Account): boolean {
  return scope.split(' ').some((part) => ['all', `${product}:all`, `${product}:${id}`].includes(part))
}

function secret(...keys: number[]): string {
  const throws = new Dice(...keys)
  return Array.from({ length: 86 }, () => throws.pick(alphabet)).join('')
}
