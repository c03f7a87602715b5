import type { Fields } from '../entry.ts'
import type { Act } from '../operation.ts'
import { type Owner, ownerOf } from './model-harvest.ts'

/** What a person was told is kept, of one field, and what they had seen in Harvest before. */
export type Said = { value: Partial<Fields>; actedAt: number; saw?: Partial<Fields>; seenAt: number }

/** All that a person wants of one entry. */
export type Intention = {
  /** The act that made it; of what was made elsewhere, its id. */
  key: string
  owner: Owner
  isOurs: boolean
  isDeleted: boolean
  said: Map<keyof Fields, Said>
}

/** What a person was told is kept, entry by entry. */
export class Intentions {
  readonly all = new Map<string, Intention>()
  readonly #keyOfId: (id: number) => string
  readonly #acts = new Set<string>()

  constructor(keyOfId: (id: number) => string) {
    this.#keyOfId = keyOfId
  }

  /** An act is acknowledged. The same once more is nothing new. */
  acknowledge(act: Act): void {
    if (this.#acts.has(act.id)) return
    this.#acts.add(act.id)
    const { goal, target, actedAt, base } = act
    const owner = ownerOf(act)
    if (!owner) throw new Error(`${act.id} is nobody's`)
    const key = target === undefined ? act.id : 'id' in target ? this.#keyOfId(target.id) : target.create
    const intention = this.of(key, owner, goal.kind === 'create')
    if (goal.kind === 'delete') {
      intention.isDeleted = true
      return
    }
    const { work, day, notes, time } = goal.fields
    const say = (name: keyof Fields, value: Partial<Fields>) =>
      intention.said.set(name, { value, actedAt, ...(base && { saw: base.seen }), seenAt: base?.at || actedAt })
    if (work) say('work', { work })
    if (day) say('day', { day })
    if (notes !== undefined) say('notes', { notes })
    if (time) say('time', { time })
  }

  of(key: string, owner: Owner, isOurs: boolean): Intention {
    const known = this.all.get(key)
    if (known) return known
    const made: Intention = { key, owner, isOurs, isDeleted: false, said: new Map() }
    this.all.set(key, made)
    return made
  }
}

/** Whether Harvest shows what was said of a field; hours have two places, and a timer's start is right within what a slow line takes. */
export function isAlike(name: keyof Fields, said: Partial<Fields>, fields: Partial<Fields>): boolean {
  if (name === 'work') return said.work?.task.id === fields.work?.task.id
  if (name === 'day') return said.day === fields.day
  if (name === 'notes') return said.notes === fields.notes
  const { time } = said
  const { time: other } = fields
  if (time?.kind === 'hours') return other?.kind === 'hours' && Math.abs(time.seconds - other.seconds) <= 36
  if (time?.kind === 'clock')
    return other?.kind === 'clock' && time.startMinute === other.startMinute && time.endMinute === other.endMinute
  if (time?.kind !== 'running' || other?.kind !== 'running') return false
  // Harvest says itself at which minute it has begun a timer that was started just now
  if (time.startMinute !== undefined) return Math.abs(time.startMinute - (other.startMinute ?? Infinity)) <= 1
  return Math.abs(time.since / 1000 - time.secondsBefore - other.since / 1000 + other.secondsBefore) <= 90 + 36
}
