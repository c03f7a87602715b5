/** Directives in the order in which they are written, each with its sources. */
export type Policy = readonly (readonly [directive: string, ...sources: string[]])[]

/** What the app's page may load and ask. Hashes as `sha256-…`; `origins` are the hosts that it talks to. */
export function sitePolicy(allowed: {
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
  origins: readonly string[]
}): Policy {
  const isEncrypted = allowed.origins.every((origin) => origin.startsWith('https:'))
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...allowed.scriptHashes.map(quoted)],
    ['style-src', "'self'", ...allowed.styleHashes.map(quoted)],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', ...allowed.origins],
    ['manifest-src', "'self'"],
    ...closed,
    ...(isEncrypted ? [['upgrade-insecure-requests'] as const] : []),
  ]
}

/** What the callback page may do: run its one script, and nothing that asks any host for anything. */
export function callbackPolicy(scriptHash: string): Policy {
  return [['default-src', "'none'"], ['script-src', quoted(scriptHash)], ['img-src', 'data:'], ...closed]
}

const closed: Policy = [
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
]

export function headerText(policy: Policy): string {
  return policy.map((directive) => directive.join(' ')).join('; ')
}

/** The same for a meta element, where browsers ignore frame-ancestors and say so in the console. */
export function metaText(policy: Policy): string {
  return headerText(policy.filter(([directive]) => directive !== 'frame-ancestors'))
}

function quoted(hash: string): string {
  return `'${hash}'`
}
