import type { Act } from '../../outbox/operation.ts'
import { type GestureOptions, undone } from '../../outbox/use-acts.ts'

/** Some acts, and what takes them back. */
export type Deed = { acts: readonly Act[]; takeBack: NonNullable<GestureOptions['takeBack']> }

export const deedOf = (acts: readonly Act[]): Deed => ({ acts, takeBack: () => undone(acts) })

/** Several deeds as one, which is taken back in reverse. */
export function together(deeds: readonly Deed[]): Deed {
  const backs = deeds.toReversed().map(({ takeBack }) => takeBack)
  return {
    acts: deeds.flatMap(({ acts }) => acts),
    takeBack: backs.every((back) => back !== 'never') ? () => backs.flatMap((back) => back()) : 'never',
  }
}
