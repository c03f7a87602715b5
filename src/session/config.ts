import { parseJsonObject } from './json-object.ts'

/** Set at build time or by hand in `index.html`. `clientId` and `contact` are empty when not set. */
export type Config = {
  clientId: string
  contact: string
  idOrigin: string
  apiOrigin: string
  /** Whether new entries carry a reference to what made them, by which they are found after a lost answer. */
  marksEntries: boolean
}

/** Reads the page's `#sheaf-config`. What is missing or unusable there falls back to empty, and to Harvest's own origins. */
export function readConfig(document: Pick<Document, 'querySelector'>): Config {
  const block = parseJsonObject(document.querySelector('#sheaf-config')?.textContent ?? null) ?? {}
  const clientId = trimmed(block['clientId'])
  return {
    clientId: /^[\w.~-]{1,200}$/.test(clientId) ? clientId : '',
    contact: trimmed(block['contact']),
    idOrigin: safeOrigin(block['idOrigin']) ?? 'https://id.getharvest.com',
    apiOrigin: safeOrigin(block['apiOrigin']) ?? 'https://api.harvestapp.com',
    marksEntries: block['marksEntries'] !== false,
  }
}

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The token goes there: encrypted, or on this machine. */
function safeOrigin(value: unknown): string | undefined {
  const text = trimmed(value)
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, origin } = new URL(text)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? origin : undefined
}
