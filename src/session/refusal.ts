import { parseJsonObject } from './json-object.ts'
import { takeText, type TextStorage, writeText } from './storages.ts'

const reasons = [
  'denied',
  'not-started-here',
  'stale',
  'malformed',
  'harvest-error',
  'no-harvest-access',
  'expired',
  'broken',
] as const

export type RefusalReason = (typeof reasons)[number]

/**
 * Why a sign-in came to nothing, or a kept one is over: `expired`, or `broken` when its record could not be read.
 * `description`: Harvest's own words, plain text.
 */
export type Refusal = { because: RefusalReason; description?: string }

const refusalKey = 'sheaf.refusal'

/** Leaves the reason for the app's next start; false when the browser stores nothing. */
export const leaveRefusal = (tab: TextStorage | undefined, { because, description }: Refusal): boolean =>
  writeText(tab, refusalKey, JSON.stringify({ because, description }))

/** The reason left by the callback page or an earlier document of this tab, once. */
export function takeRefusal(tab: TextStorage | undefined): Refusal | undefined {
  const left = parseJsonObject(takeText(tab, refusalKey))
  const because = reasons.find((reason) => reason === left?.['because'])
  if (because === undefined) return undefined
  const description = left?.['description']
  return typeof description === 'string' ? { because, description } : { because }
}
