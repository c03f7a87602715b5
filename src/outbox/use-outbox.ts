import { createContext, use, useMemo } from 'react'
import { useStore } from 'zustand'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { entryKeys } from './entry-key.ts'
import { harvestAheadMs } from './in-browser.ts'
import { isOpen, type Operation } from './operation.ts'
import { isOf, type Outbox } from './outbox.ts'
import { overlay, type ShownEntry } from './overlay.ts'

export const OutboxContext = createContext<Outbox | undefined>(undefined)

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext)
  if (!outbox) throw new Error('Nothing can be written outside the outbox’s context.')
  return outbox
}

/** Everything that has not reached Harvest, of everybody who used this browser; oldest first. */
export function useWaiting(): Operation[] {
  const operations = useStore(useOutbox().store, (standing) => standing.operations)
  return useMemo(() => operations.filter(isOpen).toSorted((one, other) => one.seq - other.seq), [operations])
}

/** What has not reached Harvest of the person who is signed in. */
export function useOwnWaiting(): Operation[] {
  const owners = useStore(useOutbox().store, (standing) => standing.owners)
  return useWaiting().filter((one) => owners.some((owner) => isOf(owner)(one)))
}

/** Entries with what waits laid over them; `owners` are those whose entries they are. */
export function useOverlaid(entries: readonly TimeEntry[], owners: readonly AccountUser[]): ShownEntry[] {
  const operations = useStore(useOutbox().store, (standing) => standing.operations)
  const aheadMs = harvestAheadMs()
  // by value, as screens put them together anew each time
  const json = JSON.stringify(owners)
  return useMemo(() => {
    const theirs: AccountUser[] = JSON.parse(json)
    return theirs.flatMap(({ userId, accountId }) =>
      overlay(
        entries.filter((entry) => entry.accountId === accountId),
        operations.filter((one) => one.userId === userId && one.accountId === accountId),
        aheadMs,
      ),
    )
  }, [entries, json, operations, aheadMs])
}

/** Tells the entries of a screen apart, also while Harvest gives a new one its id. */
export function useEntryKeys(): (entry: ShownEntry) => string {
  const operations = useStore(useOutbox().store, (standing) => standing.operations)
  return useMemo(() => entryKeys(operations), [operations])
}

/** Where acts are kept until Harvest has them. */
export const useKeeping = () => useStore(useOutbox().store, (standing) => standing.keeping)
