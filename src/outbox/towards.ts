import { isSameTime, secondsAt } from './entry-time.ts'
import { differing } from './fields.ts'
import type { Fields, Seen } from './entry.ts'
import type { Write } from './request.ts'

// a timer begun this short a while ago is simply started: hours have two places
const shortSeconds = 60

// a click is with Harvest before this
const promptSeconds = 5

// an entry and its timer are made at once, but for rounding
const atOnceMs = 5000

/**
 * The next request that brings an entry from what Harvest has to what is wanted; undefined when it is so already.
 * Stopping says when it was stopped, and a timer begun earlier counts from then. `now` is epoch ms by Harvest's clock.
 */
export function towards(wanted: Partial<Fields>, seen: Seen, now: number): Write | undefined {
  const { id } = seen
  const { time, ...others } = wanted
  const plain = differing(others, seen)
  if (!time || isSameTime(time, seen.time)) return changeUnlessEmpty(id, plain)

  const isRunning = seen.time.kind === 'running'
  if (time.kind !== 'running') return isRunning ? { kind: 'stop', id } : changeUnlessEmpty(id, { ...plain, time })
  // where there are clock times, a timer's start is one of them, and what has ended stays ended
  if (time.startMinute !== undefined) {
    const ended = seen.time.kind === 'clock' ? { ...seen.time, startMinute: time.startMinute } : undefined
    return changeUnlessEmpty(id, differing({ ...plain, time: ended ?? time }, seen))
  }
  // hours of a running timer are not to be set
  if (isRunning) return { kind: 'stop', id }
  const seconds = secondsAt(time, now)
  if (Math.abs(seconds - secondsAt(seen.time, now)) > shortSeconds) {
    return { kind: 'change', id, fields: { ...plain, time: { kind: 'hours', seconds } } }
  }
  return changeUnlessEmpty(id, plain) ?? { kind: 'restart', id }
}

/**
 * What a create sends. A timer that began a while ago goes as the hours it has by now, and is started then; where there
 * are clock times it says its own, unless it begins just now: that Harvest knows better than a clock that may be wrong.
 */
export function toSend(fields: Fields, now: number): Fields {
  const { time } = fields
  if (time.kind !== 'running') return fields
  const seconds = secondsAt(time, now)
  const { startMinute, ...justNow } = time
  if (startMinute !== undefined) return seconds < promptSeconds ? { ...fields, time: justNow } : fields
  return seconds < shortSeconds ? fields : { ...fields, time: { kind: 'hours', seconds } }
}

/** What is left of a create once its entry is there: its timer, unless somebody has changed the time since. */
export function leftOfCreate({ time }: Fields, sent: readonly Write[], seen: Seen): Partial<Fields> {
  if (time.kind !== 'running') return {}
  const isOurs = (write: Write) =>
    write.kind === 'stop' ||
    (write.kind === 'restart' && seen.time.kind === 'running') ||
    (time.startMinute !== undefined && isLeftToHarvest(write, seen)) ||
    ('fields' in write && write.fields.time !== undefined && isSameTime(write.fields.time, seen.time))
  return isAsBegun(seen) || sent.some(isOurs) ? { time } : {}
}

/** A start that did not say its minute, so that Harvest has chosen one. */
export function isLeftToHarvest(write: Write, { time }: Fields): boolean {
  if (write.kind !== 'create' || time.kind !== 'running') return false
  return write.fields.time.kind === 'running' && write.fields.time.startMinute === undefined
}

/** A timer that nobody has touched since its entry was made, however late that was. */
const isAsBegun = ({ time, createdAt }: Seen): boolean =>
  time.kind === 'running' &&
  time.startMinute === undefined &&
  time.secondsBefore === 0 &&
  Math.abs(time.since - createdAt) <= atOnceMs

const changeUnlessEmpty = (id: number, fields: Partial<Fields>): Write | undefined =>
  Object.keys(fields).length === 0 ? undefined : { kind: 'change', id, fields }
