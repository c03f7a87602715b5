import { invalid } from '../refusals.ts'
import type { Day } from '../world/calendar.ts'
import { BodyFields } from './body-fields.ts'
import type { Caller } from './caller.ts'
import { may } from './permissions.ts'
import { date, integer, isBlank } from './values.ts'
import type { Values } from './values.ts'

/**
 * Reads the body of a project or an assignment. What is `money` counts for nothing from callers who may not edit billable
 * rates; that it is not refused is a guess.
 */
export class ProjectFieldReader extends BodyFields {
  readonly #body: Values
  readonly #ignored: readonly string[]

  constructor(body: Values, { self }: Caller, money: readonly string[] = []) {
    super(body)
    this.#body = body
    this.#ignored = may(self, 'billable_rates_manager') ? [] : money
  }

  override has(field: string): boolean {
    return super.has(field) && !this.#ignored.includes(field)
  }

  /** A record by its id; undefined is a problem that has been put down. */
  record<Found>(
    field: string,
    records: { find: (id: number | undefined) => Found | undefined },
    before?: Found,
  ): Found | undefined {
    if (before !== undefined && !this.has(field)) return before
    const found = records.find(integer(this.#body[field]))
    if (isBlank(this.#body[field])) this.problem(field, "can't be blank")
    else if (found === undefined) this.problem(field, 'is invalid')
    return found
  }

  /** The record once everything was read; refuses with 422 if anything was wrong. */
  known<Found>(found: Found | undefined): Found {
    this.done()
    if (found === undefined) throw invalid('Record is invalid')
    return found
  }

  /** A day that null clears. */
  date(field: string, before: Day | null): Day | null {
    if (!this.has(field)) return before
    const day = date(this.#body[field])
    if (day === undefined && !isBlank(this.#body[field])) this.problem(field, 'is not a valid date')
    return day ?? null
  }
}
