import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'sheaf.own-rates'

/** Cents, below what makes cents times the seconds of a life no whole number. */
export const highestRate = 10_000_00

const Rates = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(highestRate)))

type Rates = v.InferOutput<typeof Rates>

const useRates = create<{ rates: Rates }>(() => ({ rates: stored() ?? {} }))

/** What people here say that an hour of theirs is worth, in cents by `ownRateName`. Harvest is never told. */
export const useOwnRates = () => useRates(({ rates }) => rates)

/** Of one person in one account: whoever uses the browser after them has another. */
export const ownRateName = ({ accountId, userId }: { accountId: number; userId: number }) => `${accountId}/${userId}`

/** Cents; undefined for none. */
export function ownRateSet(name: string, cents: number | undefined): void {
  // another tab may have set some since
  const { [name]: _, ...others } = stored() ?? useRates.getState().rates
  const rates = cents === undefined ? others : { ...others, [name]: cents }
  useRates.setState({ rates })
  try {
    localStorage.setItem(storageKey, JSON.stringify(rates))
  } catch {
    // storage refused: they stand for this visit
  }
}

/** Undefined where the browser keeps nothing that can be read. */
function stored(): Rates | undefined {
  try {
    return v.parse(Rates, JSON.parse(localStorage.getItem(storageKey) ?? '{}'))
  } catch {
    return undefined
  }
}
