import type { Rate } from '../domain/sum-by.ts'
import { ownRateName, useOwnRates as useKept } from '../preferences/own-rates.ts'
import type { AccountState } from '../queries/scope.ts'

/** What a person says that their hour is worth, by account, in the account's own currency ('' if that is not told). */
export function useOwnRates(accounts: readonly AccountState[]): ReadonlyMap<number, Rate> {
  const kept = useKept()
  return new Map(
    accounts.flatMap((account) => {
      const cents = account.state === 'ready' ? kept[ownRateName(account.me)] : undefined
      if (account.state !== 'ready' || cents === undefined) return []
      return [[account.id, { currency: account.profile.moneyAs.currency ?? '', cents }] as const]
    }),
  )
}
