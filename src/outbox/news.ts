import type { Seen } from './entry.ts'
import { agree } from './fields.ts'
import type { Operation } from './operation.ts'

/** What the outbox has learned of Harvest from one state of an account's operations to the next. */
export function newsOf(before: readonly Operation[], after: readonly Operation[]): { seen: Seen[]; gone: number[] } {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const bases = after.flatMap(({ id, base, state }) => {
    const was = earlier.get(id)
    // of what was never seen to wait nothing is known, unless it is done already
    const isNew = was ? !isSame(was.base, base) : state.is === 'done'
    return isNew && base && base.at > 0 ? [base] : []
  })
  const gone = after.flatMap((one) => {
    const was = earlier.get(one.id)
    return isGone(one) && !(was && isGone(was)) && 'id' in one.target ? [one.target.id] : []
  })
  const seen = bases.toSorted((one, other) => one.at - other.at).map((base) => base.seen)
  return { seen: seen.filter(({ id }) => !gone.includes(id)), gone }
}

/** Whether nothing was heard since: what is read from the journal is a copy each time. */
const isSame = (was: Operation['base'], base: Operation['base']): boolean =>
  was?.at === base?.at && was?.seen.updatedAt === base?.seen.updatedAt && (!was || !base || agree(was.seen, base.seen))

const isGone = ({ goal, state }: Operation): boolean =>
  (goal.kind === 'delete' && state.is === 'done') || (state.is === 'parked' && state.because.kind === 'deleted-there')
