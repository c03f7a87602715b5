import type { Journal } from './journal.ts'
import type { Operation } from './operation.ts'

/** A journal that is gone with the page: for the demo, and where the browser keeps nothing. */
export function memoryJournal(): Journal {
  let all: Operation[] = []
  return {
    isKept: false,
    read: async () => all,
    async change({ userId, accountId }, change) {
      const isOwn = (one: Operation) => one.userId === userId && one.accountId === accountId
      const after = change(all.filter(isOwn))
      all = [...all.filter((one) => !isOwn(one)), ...after]
      return after
    },
    close: () => undefined,
  }
}
