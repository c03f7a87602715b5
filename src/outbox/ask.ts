import { HarvestError } from '../harvest/errors.ts'
import type { Harvest } from '../harvest/harvest.ts'
import { isLook, type Look, type Outcome, type Write } from './request.ts'
import { type SentEntry, toSeen } from './to-seen.ts'
import { changeToSend, entryToSend } from './to-wire.ts'

// what a throttled request waits for when nobody says how long
const throttledMs = 15_000

type Surroundings = {
  /** What Harvest shows beside an entry that is marked. */
  markerLink: string
  /** Hears every entry that Harvest answers a request with. */
  onAnswer?: (entry: SentEntry) => void
  /** By how much Harvest's clock is ahead of the device's. */
  aheadMs?: () => number
}

/** Sends one request of the outbox, and says what is certain of it. */
export async function ask(harvest: Harvest, request: Write | Look, surroundings: Surroundings): Promise<Outcome> {
  try {
    return await answerTo(harvest, request, surroundings)
  } catch (error) {
    if (error instanceof HarvestError) return failure(error, request)
    return isLook(request) ? { kind: 'unread' } : { kind: 'unknown' }
  }
}

async function answerTo(
  harvest: Harvest,
  request: Write | Look,
  { markerLink, onAnswer, aheadMs = () => 0 }: Surroundings,
): Promise<Outcome> {
  const confirmed = async (entry: Promise<SentEntry>): Promise<Outcome> => {
    const sent = await entry
    onAnswer?.(sent)
    return { kind: 'confirmed', entry: toSeen(sent, aheadMs()) }
  }
  switch (request.kind) {
    case 'create':
      return confirmed(harvest.createTimeEntry(entryToSend(request.fields, request.marker, markerLink)))
    case 'change':
      return confirmed(harvest.changeTimeEntry(request.id, changeToSend(request.fields)))
    case 'stop':
      return confirmed(harvest.stopTimeEntry(request.id))
    case 'restart':
      return confirmed(harvest.restartTimeEntry(request.id))
    case 'delete':
      await harvest.deleteTimeEntry(request.id)
      return { kind: 'gone' }
    case 'entry':
      return confirmed(harvest.timeEntry(request.id))
    case 'marked':
      return found(await harvest.markedTimeEntries(request.marker), aheadMs())
    case 'of-day':
      return found(await harvest.timeEntries({ from: request.day, to: request.day }), aheadMs())
  }
}

/** What cannot be read may be the very entry that is sought. */
function found({ items, rejected }: { items: SentEntry[]; rejected: unknown[] }, aheadMs: number): Outcome {
  if (rejected.length > 0) return { kind: 'unread' }
  return { kind: 'found', entries: items.map((item) => toSeen(item, aheadMs)) }
}

/** Only an answer that can be read says that Harvest did nothing; all else may have been done. */
function failure(
  { kind, status = 0, detail, message, retryAfterSeconds }: HarvestError,
  request: Write | Look,
): Outcome {
  if (kind === 'signed-out') return { kind }
  if (kind === 'throttled') return { kind: 'later', waitMs: (retryAfterSeconds ?? 0) * 1000 || throttledMs }
  if (kind === 'missing' && 'id' in request) return { kind: 'gone' }
  // who waited in vain for the rest of a request may have passed it on
  const isRefusal = status >= 400 && status < 500 && status !== 408
  if (isRefusal) return { kind: 'refused', words: detail ?? message }
  return isLook(request) ? { kind: 'unread' } : { kind: 'unknown' }
}
