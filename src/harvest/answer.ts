import * as v from 'valibot'
import { HarvestError } from './errors.ts'
import { date, record, type Schema } from './fields.ts'

/** Something Harvest sent that could not be read: what it was, which field was wrong how, and its `spent_date` if that was not. */
export type Rejected = { name: string; reason: string; date?: string }

export type List<Item> = { items: Item[]; rejected: Rejected[] }

/** A whole answer, checked. Throws `broken`, naming the field. */
export function checkedAnswer<T>(schema: Schema<T>, answer: unknown, operation: string): T {
  const check = v.safeParse(schema, answer, { abortEarly: true })
  if (check.success) return check.output
  throw new HarvestError('broken', operation, { unreadable: reasonOf(check.issues[0]) })
}

// some milliseconds of a slow machine
const itemsAtOnce = 200

/** The readable items of a list, and the others by name, such as `time entry 2911447036`; with pauses where it is long. */
export async function checkedItems<T>(
  noun: string,
  schema: Schema<T>,
  items: readonly unknown[],
  pause: () => Promise<void>,
): Promise<List<T>> {
  const list: List<T> = { items: [], rejected: [] }
  for (const [index, item] of items.entries()) {
    if (index % itemsAtOnce === 0 && items.length > itemsAtOnce) await pause()
    const check = v.safeParse(schema, item, { abortEarly: true })
    if (check.success) list.items.push(check.output)
    else {
      const dated = v.safeParse(spent, item)
      list.rejected.push({
        name: `${noun} ${idOf(item) ?? `without id, place ${index + 1}`}`,
        reason: reasonOf(check.issues[0]),
        ...(dated.success && { date: dated.output.spent_date }),
      })
    }
  }
  return list
}

const spent = record({ spent_date: date })

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'it'
  return issue.input === undefined ? `${field} is missing` : `${field} ${issue.message}`
}

/** The id of something that may be anything. */
export function idOf(item: unknown): number | undefined {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined
}
