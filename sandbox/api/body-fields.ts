import { invalid } from '../refusals.ts'
import type { Refused } from '../refusals.ts'
import { claim, decimal, integers, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

/** Reads a body field by field: what is not sent stays as it was. Gathers what is wrong, to refuse it all at once. */
export class BodyFields {
  readonly #body: Values
  readonly #problems: string[] = []

  constructor(body: Values) {
    this.#body = body
  }

  has(field: string): boolean {
    return Object.hasOwn(this.#body, field)
  }

  /** Text that may not be blank, in particular not missing where there was none. */
  requiredText(field: string, before: string | undefined): string {
    if (before !== undefined && !this.has(field)) return before
    const given = text(this.#body[field])?.trim() ?? ''
    if (given === '') this.problem(field, "can't be blank")
    return given
  }

  /** A name that no other record has, whatever its case. */
  uniqueName<Named extends { name: string }>(records: readonly Named[], own?: Named): string {
    const name = this.requiredText('name', own?.name)
    const isTaken = records.some((other) => other !== own && other.name.toLowerCase() === name.toLowerCase())
    if (isTaken) this.problem('name', 'has already been taken')
    return name
  }

  /** Text that null clears. */
  text(field: string, before: string | null): string | null {
    return this.has(field) ? text(this.#body[field]) : before
  }

  claim(field: string, before: boolean): boolean {
    return claim(this.#body[field]) ?? before
  }

  /** Money, which null clears. */
  amount(field: string, before: number | null): number | null {
    if (!this.has(field)) return before
    const given = this.#body[field]
    if (isBlank(given)) return null
    const amount = decimal(given)
    if (amount === undefined) this.problem(field, 'is not a number')
    else if (amount < 0) this.problem(field, 'must be greater than or equal to 0')
    return amount ?? null
  }

  /** One of a few words; blank is as if not sent. */
  choice<Choice extends string>(field: string, choices: readonly Choice[], before: Choice): Choice {
    const given = this.#body[field]
    if (isBlank(given)) return before
    const choice = choices.find((one) => one === given)
    if (choice === undefined) this.problem(field, 'is not included in the list')
    return choice ?? before
  }

  /** Ids of records that there are, each once; they replace those before, and null clears them. */
  ids(field: string, records: { find: (id: number) => unknown }, before: number[]): number[] {
    if (!this.has(field)) return before
    const given = this.#body[field]
    const ids = isBlank(given) ? [] : integers(given)
    const isKnown = ids?.every((id) => records.find(id) !== undefined) ?? false
    if (!isKnown) this.problem(field, 'is invalid')
    return [...new Set(ids)]
  }

  /** Puts down what is wrong with a field, in Rails’ words. */
  problem(field: string, what: string): void {
    const words = field.replace(/_id$/, '').replaceAll('_', ' ')
    this.#problems.push(`${words.charAt(0).toUpperCase()}${words.slice(1)} ${what}`)
  }

  /** Refuses with 422 if anything was wrong. */
  done(): void {
    if (this.#problems.length > 0) throw this.refusal()
  }

  /** The 422 of everything that was wrong. */
  refusal(): Refused {
    return invalid(...this.#problems)
  }
}
