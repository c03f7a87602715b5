import type { Application } from '../src/harvest/ask-for-tokens.ts'
import type { Terminal } from './terminal.ts'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

type From = { environment: Environment; terminal: Pick<Terminal, 'ask'> }

type Setting = { name: string; what: string; form: RegExp; isSecret: boolean }

/** A setting from the environment, or typed by whoever is there. Throws a sentence that names what is missing or wrong, never the value. */
export async function setting(
  { name, what, form, isSecret }: Setting,
  { environment, terminal }: From,
): Promise<string> {
  const text = isSecret ? `${what} (not shown as you type)` : what
  const value = environment[name]?.trim() || (await terminal.ask({ text, isSecret }))
  if (!value) throw new Error(`${name} is not set: ${what}. Set it, or start this in a terminal to be asked.`)
  if (!form.test(value)) throw new Error(`${name} does not have the form of this: ${what}. Copy it again.`)
  return value
}

/** The Client ID and Client Secret of an application of V1 or V2; live ones have 24 and 86 characters. */
export async function application(version: 'V1' | 'V2', from: From): Promise<Application> {
  const named = (part: 'ID' | 'Secret') => ({
    name: `HARVEST_${version}_CLIENT_${part.toUpperCase()}`,
    what: `Client ${part} of your ${version} application`,
  })
  return {
    clientId: await setting({ ...named('ID'), form: /^[\x21-\x7e]{4,200}$/, isSecret: false }, from),
    clientSecret: await setting({ ...named('Secret'), form: /^[\x21-\x7e]{8,500}$/, isSecret: true }, from),
  }
}

/** What Harvest is told in User-Agent; it wants to know whom to write to. */
export async function userAgent(from: From): Promise<string> {
  const what = 'E-mail or web address at which Harvest can reach you'
  const contact = { name: 'SHEAF_CONTACT', what, form: /^[\x20-\x27\x2a-\x7e]{3,200}$/, isSecret: false }
  return `Sheaf (${await setting(contact, from)})`
}

/** Where Harvest is. Throws a sentence for an address to which secrets must not go: unencrypted, and not this machine. */
export function origins(environment: Environment): { idOrigin: string; apiOrigin: string } {
  return {
    idOrigin: origin('SHEAF_ID_ORIGIN', 'https://id.getharvest.com', environment),
    apiOrigin: origin('SHEAF_API_ORIGIN', 'https://api.harvestapp.com', environment),
  }
}

function origin(name: string, otherwise: string, environment: Environment): string {
  const text = environment[name]?.trim() || otherwise
  const { protocol, hostname, origin } = URL.canParse(text) ? new URL(text) : new URL('invalid:')
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return origin
  throw new Error(`${name} must be an https address, or one of this machine.`)
}
