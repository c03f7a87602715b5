/** What a redirect back from Harvest brings. */
export type Redirect =
  | { is: 'code'; code: string }
  | { is: 'denied'; words: string }
  | { is: 'strange'; sentence: string }

const strange = (sentence: string): Redirect => ({ is: 'strange', sentence })

/** Reads the query of a redirect that was asked for with `state`; anybody on this machine can send one. */
export function readRedirect(query: URLSearchParams, state: string): Redirect {
  const values = (name: string) => query.getAll(name)
  const given = ['code', 'state', 'error'].filter((name) => values(name).length > 0)
  if (given.some((name) => values(name).length > 1)) return strange('A part of the answer stands twice.')
  // a denial is known to come without the state at times, and gives nothing away
  if (given.includes('error')) {
    const words = query.get('error_description') ?? query.get('error') ?? ''
    const isOurs = !given.includes('state') || query.get('state') === state
    if (!isOurs || given.includes('code')) return strange('The answer contradicts itself.')
    return { is: 'denied', words: words.replace(/[^\x20-\x7e]/g, '').slice(0, 300) }
  }
  if (query.get('state') !== state) return strange('That answer does not belong to this sign-in.')
  const code = query.get('code') ?? ''
  return /^[\x21-\x7e]{1,2048}$/.test(code) ? { is: 'code', code } : strange('The answer brings no code.')
}
