import { isValues } from '../api/values.ts'
import type { Correction } from './description.ts'

/** A copy of a JSON document with the corrections made. Throws where one finds nothing to correct. */
export function corrected<Document extends object>(document: Document, corrections: readonly Correction[]): Document {
  const copy = structuredClone(document)
  for (const correction of corrections) correct(copy, correction)
  return copy
}

function correct(document: object, correction: Correction): void {
  const steps = correction.path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = steps.pop()
  let holder: unknown = document
  for (const step of steps) holder = isValues(holder) ? holder[step] : undefined
  if (!isValues(holder) || name === undefined || (correction.op !== 'add' && !Object.hasOwn(holder, name))) {
    throw new Error(`There is nothing to ${correction.op} at ${correction.path}.`)
  }
  if (correction.op === 'remove') delete holder[name]
  // of the lists only the end is ever added to
  else if (Array.isArray(holder) && name === '-') holder.push(correction.value)
  else holder[name] = correction.value
}
