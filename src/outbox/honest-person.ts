import type { TimeEntry } from '../harvest/wire.ts'
import { allMeant, createdAgain, doublesRemoved, notThere, recognized } from './choices.ts'
import type { Operation } from './operation.ts'

/**
 * Decides what a person is asked, by what Harvest really has: each entry there carries the act that it was made by.
 * `isWanted` tells whether the entry of an act is still to be.
 */
export function decide(
  operations: readonly Operation[],
  id: string,
  table: readonly TimeEntry[],
  isWanted: (act: string) => boolean,
  now: number,
): Operation[] {
  const operation = operations.find((one) => one.id === id)
  if (operation?.state.is !== 'parked') return [...operations]
  const { because } = operation.state
  const madeBy = (entryId: number) => table.find((entry) => entry.id === entryId)?.external_reference?.id
  switch (because.kind) {
    case 'which': {
      const own = because.ids.find((entryId) => madeBy(entryId) === id)
      return own === undefined ? notThere(operations, id, now) : recognized(own)(operations, id, now)
    }
    case 'twins': {
      const isDouble = (entryId: number) =>
        !isWanted(madeBy(entryId) ?? '') ||
        table.some((one) => one.id !== entryId && one.external_reference?.id === madeBy(entryId))
      const doubles = because.ids.filter(isDouble)
      if (doubles.length > 0 && doubles.length < because.ids.length)
        throw new Error(`only ${doubles.join()} of ${JSON.stringify(operation)} should go`)
      return (doubles.length > 0 ? doublesRemoved : allMeant)(operations, id, now)
    }
    case 'deleted-there':
      return createdAgain(operations, id, now)
    case 'conflict':
      throw new Error(`nobody else has changed ${JSON.stringify(operation)}`)
    case 'refused':
      throw new Error(`nobody has done anything that ends in ${JSON.stringify(operation)}`)
  }
}
