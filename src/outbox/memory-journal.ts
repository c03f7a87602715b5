import type { AccountUser } from '../session/harvest.ts'
import type { Journal, OwnerChange } from './journal.ts'
import type { Operation } from './operation.ts'

/** A journal that is gone with the page: for the demo, and where the browser keeps nothing. */
export function memoryJournal(): Journal {
  let all: Operation[] = []

  async function changeAll(changes: readonly OwnerChange[]): Promise<Operation[][]> {
    const afters = changes.map(({ owner, change }) => ({ owner, after: change(all.filter(isOf(owner))) }))
    for (const { owner, after } of afters) all = [...all.filter((one) => !isOf(owner)(one)), ...after]
    return afters.map(({ after }) => after)
  }

  return {
    isKept: false,
    read: async () => all,
    change: async (owner, change) => (await changeAll([{ owner, change }])).flat(),
    changeAll,
    close: () => undefined,
  }
}

const isOf =
  ({ userId, accountId }: AccountUser) =>
  (one: Operation) =>
    one.userId === userId && one.accountId === accountId
