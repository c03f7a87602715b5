import type { QueryClient } from '@tanstack/react-query'
import { entryGone, entrySeen } from '../queries/entry-news.ts'
import { clockRead, harvestNow, steadyNow } from '../queries/harvest-clock.ts'
import { timeEntryQueries } from '../queries/time-entries.ts'
import { openHarvestFor } from '../session/harvest.ts'
import { currentSession } from '../session/session.ts'
import { ask } from './ask.ts'
import { openJournal } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'
import { isOpen } from './operation.ts'
import { openOutbox, type Outbox, type Standing } from './outbox.ts'
import type { Look, Write } from './request.ts'
import { rules } from './rules.ts'
import type { SentEntry } from './to-seen.ts'
import { toTimeEntry } from './to-time-entry.ts'

/** The device's clock in epoch ms: whatever it shows, it tells how long ago something was. */
export const outboxNow = (): number => Date.now()

/** By how much Harvest's clock is ahead of the device's, to the second; none until an answer has told. */
export const harvestAheadMs = (): number => Math.round(((harvestNow() ?? Date.now()) - Date.now()) / 1000) * 1000

/** What an answer that a timer was started with tells of Harvest's clock. */
function noteClock({ kind }: Write | Look, entry: SentEntry, exchange: { sentAt: number; receivedAt: number }): void {
  if ((kind !== 'create' && kind !== 'restart') || entry.timer_started_at === null || entry.started_time !== null)
    return
  clockRead({ named: Date.parse(entry.timer_started_at), toWithin: 1000, ...exchange })
}

/** What only this tab keeps is not left without a question; what the browser keeps it should not clear by itself. */
function guardUnkept({ keeping, operations }: Standing): void {
  const isAtRisk = keeping === 'tab' && operations.some(isOpen)
  if (isAtRisk) addEventListener('beforeunload', askToStay)
  else removeEventListener('beforeunload', askToStay)
  if (keeping === 'browser' && operations.length > 0 && !isPersistenceAsked) {
    isPersistenceAsked = true
    void navigator.storage?.persist?.()
  }
}

let isPersistenceAsked = false

const askToStay = (event: Event) => event.preventDefault()

/** The outbox of this browser, sending over all its tabs for whoever is signed in. The demo's is gone with the page. */
export async function openBrowserOutbox(client: QueryClient, marks: boolean, markerLink: string): Promise<Outbox> {
  const { isDemo } = currentSession()
  const channel = new BroadcastChannel('sheaf.outbox')
  const outbox = await openOutbox({
    open: (onOutdated) => (isDemo ? Promise.resolve(memoryJournal()) : openJournal(onOutdated)),
    bell: {
      ring: () => isDemo || channel.postMessage('changed'),
      onRing: (listener) => channel.addEventListener('message', listener),
      close: () => channel.close(),
    },
    locks: navigator.locks,
    // no screen needs it: it is loaded once it is known for whom there may be something to send
    step: async (options, owner) => (await import('./sender.ts')).stepOnce(options, owner),
    ask(owner, request) {
      const sentAt = steadyNow()
      return ask(openHarvestFor(owner), request, {
        markerLink,
        aheadMs: harvestAheadMs,
        onAnswer: (entry) => noteClock(request, entry, { sentAt, receivedAt: steadyNow() }),
      })
    },
    now: outboxNow,
    random: Math.random,
    canSend: () => (navigator.onLine || isDemo) && currentSession().status === 'signed-in',
    wake(ms, wakeUp) {
      const timer = setTimeout(wakeUp, ms)
      return () => clearTimeout(timer)
    },
    onSeen(owner, seen, gone) {
      for (const one of seen) entrySeen(client, owner, toTimeEntry(owner.accountId, one, harvestAheadMs()))
      for (const id of gone) entryGone(client, owner, id)
      // a start has stopped another timer, which no answer names
      if (seen.some(({ time }) => time.kind === 'running'))
        void client.invalidateQueries({ queryKey: timeEntryQueries.running(owner).queryKey })
    },
    rules: { ...rules, marks },
  })
  const hurry = () => outbox.hurry()
  const stopGuarding = isDemo ? undefined : outbox.store.subscribe(guardUnkept)
  addEventListener('online', hurry)
  addEventListener('focus', hurry)
  addEventListener('pageshow', hurry)
  return {
    ...outbox,
    close() {
      removeEventListener('online', hurry)
      removeEventListener('focus', hurry)
      removeEventListener('pageshow', hurry)
      stopGuarding?.()
      outbox.close()
    },
  }
}
