import { integer } from '../api/values.ts'
import { registered } from '../id/applications.ts'
import { scopePart } from '../id/tokens.ts'
import type { State } from '../state.ts'

const most = 1_000_000

/** So many refresh tokens of V1 at once, as if people had signed in again and again, in turn. Throws for a wrong count. */
export function manyRefreshTokens(count: unknown, { tokens, world }: State): string[] {
  const wanted = integer(count) ?? 0
  const client = registered.find(({ version }) => version === 'v1')
  const consents = world.people.flatMap((person) =>
    person.accounts
      .filter(({ product }) => product === 'harvest')
      .map((account) => ({ person, scope: scopePart(account), clientId: client?.clientId ?? '' })),
  )
  if (wanted < 1 || wanted > most) throw new Error(`Tokens are {"count": 10000}, at most ${most}.`)
  return Array.from({ length: Math.ceil(wanted / consents.length) }, () => consents)
    .flat()
    .slice(0, wanted)
    .map((consent) => tokens.v1.refresh(consent))
}
