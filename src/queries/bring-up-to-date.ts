import type { Month } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { harvestSource } from './entry-source.ts'
import { freshFor } from './fresh-for.ts'
import { markBy } from './mark.ts'
import type { MonthReads } from './month-reads.ts'
import type { MonthShelf } from './month-shelf.ts'
import { countIn } from './read-month.ts'
import { revalidate } from './revalidate.ts'

// when the latest months last came along, in epoch ms by the device
const latestAt = new WeakMap<MonthShelf, Map<number, number>>()

/** Brings years that are kept up to date, in memory and in this browser. Answers when that was begun. Throws HarvestError. */
export async function bringUpToDate(
  { shelf, reads }: { shelf: MonthShelf; reads: MonthReads },
  me: AccountUser,
  months: readonly Month[],
  signal: AbortSignal,
): Promise<number> {
  const at = Date.now()
  const since = reads.markOf(me) ?? 0
  const kept = {
    countOf: (month: Month) => countIn(shelf.read(me, month)),
    change: (entries: readonly TimeEntry[]) => shelf.change(me, entries),
    readAgain: (some: readonly Month[]) => reads.readAgain(me, some, signal),
  }
  const times = latestAt.get(shelf) ?? new Map<number, number>()
  latestAt.set(shelf, times)
  const isLatestOld = at - (times.get(me.accountId) ?? 0) >= freshFor.locks
  const readLatest = (some: readonly Month[]) => reads.readLatest(me, some, signal)
  const source = harvestSource(me, true)
  const latest = await revalidate(source, isLatestOld ? { ...kept, readLatest } : kept, months, since, { signal })
  if (isLatestOld) times.set(me.accountId, at)
  shelf.checked(me, months, at)
  // something older may have come out of what is kept meanwhile
  if (latest !== undefined && (reads.markOf(me) ?? since) >= since) reads.markMoved(me, markBy(latest, 0))
  await shelf.keeper.settle()
  await shelf.kept.moveMark(me, { from: since, to: reads.markOf(me) ?? since }, { months, at })
  return at
}
