import type { Account } from '../../src/harvest/wire.ts'
import type { Person } from '../world/account.ts'
import { Dice } from '../world/dice.ts'
import type { Version } from './applications.ts'
import { urlSafe } from './url-safe.ts'

/** What somebody allowed an application. */
export type Consent = { person: Person; scope: string; clientId: string }

/** How long access tokens are good for, by the documentation. Live answers say one less, the whole seconds that remain. */
export const lifetimeSeconds: Record<Version, number> = { v1: 64_800, v2: 1_209_600 }

// not documented; short
const codeMinutes = 10

type Use = 'at' | 'rt'

const texts: Record<Version, (use: Use, person: Person, key: number) => string> = {
  v1: (_use, _person, key) => base64(key),
  v2: (use, person, key) => `${person.id}.${use}.${urlSafe(86, person.id, key)}`,
}

/** The tokens and codes that one version of Harvest gave out. The nth since the last reset is always the same text. */
export class Tokens {
  #access = new Map<string, Consent & { expiresAt: number }>()
  #refresh = new Map<string, Consent>()
  #codes = new Map<string, Consent & { redirectUri: string; expiresAt: number }>()
  #minted = 0
  readonly #version: Version

  constructor(version: Version) {
    this.#version = version
  }

  /** Takes a personal token in, good for ever and for everything. */
  addPersonal(person: Person): void {
    this.#access.set(personalToken(person), { person, scope: 'all', clientId: '', expiresAt: Infinity })
  }

  /** A new access token. `now` is epoch ms. */
  access(consent: Consent, now: number): string {
    const token = this.#text('at', consent.person)
    this.#access.set(token, { ...consent, expiresAt: now + lifetimeSeconds[this.#version] * 1000 })
    return token
  }

  /** A new refresh token, which never expires. */
  refresh(consent: Consent): string {
    const token = this.#text('rt', consent.person)
    this.#refresh.set(token, consent)
    return token
  }

  /** A new authorization code for ten minutes. `redirectUri` is where it is sent. */
  code(consent: Consent, redirectUri: string, now: number): string {
    const code = urlSafe(43, 3, ++this.#minted)
    this.#codes.set(code, { ...consent, redirectUri, expiresAt: now + codeMinutes * 60_000 })
    return code
  }

  /** What a code stands for, once: by its own application, and for its own redirect if one is named. */
  redeem(code: string, by: { clientId: string; redirectUri: string }, now: number): Consent | undefined {
    const known = this.#codes.get(code)
    if (known?.clientId !== by.clientId || now >= known.expiresAt) return undefined
    if (by.redirectUri !== '' && by.redirectUri !== known.redirectUri) return undefined
    this.#codes.delete(code)
    return { person: known.person, scope: known.scope, clientId: known.clientId }
  }

  /** What an application's refresh token stands for. */
  refreshable(refreshToken: string, clientId: string): Consent | undefined {
    const consent = this.#refresh.get(refreshToken)
    return consent?.clientId === clientId ? consent : undefined
  }

  forget(refreshToken: string): void {
    this.#refresh.delete(refreshToken)
  }

  /** What an access token stands for while it is good. */
  grant(accessToken: string, now: number): Consent | undefined {
    const grant = this.#access.get(accessToken)
    return grant && now < grant.expiresAt ? grant : undefined
  }

  #text(use: Use, person: Person): string {
    return texts[this.#version](use, person, ++this.#minted)
  }
}

/** A person's own token, the same at every start. */
export const personalToken = (person: Person): string => `${person.id}.pt.${urlSafe(86, person.id, 0)}`

/** How a scope names an account. */
export const scopePart = ({ product, id }: Account): string => `${product}:${id}`

/** Whether a scope such as `harvest:1482011 forecast:all` reaches an account. */
export function reaches(scope: string, account: Account): boolean {
  return scope.split(' ').some((part) => ['all', `${account.product}:all`, scopePart(account)].includes(part))
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('')

/** 64 bytes, which in base64 end in `==`, as V1's tokens do. */
function base64(key: number): string {
  const throws = new Dice(4, key)
  const text = Array.from({ length: 85 }, () => throws.pick(digits)).join('')
  // of the last digit two bits count
  return `${text}${throws.pick(['A', 'Q', 'g', 'w'])}==`
}
