import { day } from '../../domain/day.ts'
import type { Fields } from '../entry.ts'
import type { EntryTime } from '../entry-time.ts'
import type { Operation } from '../operation.ts'
import type { Write } from '../request.ts'
import type { Rules } from '../rules.ts'
import { Device, type Session } from './device.ts'
import { Intentions, isAlike } from './intentions.ts'
import { hoursAccount, ModelHarvest, owners } from './model-harvest.ts'

const start = Date.UTC(2026, 2, 9, 8)

const work = (task: number): Fields['work'] => ({
  client: { id: 1, name: 'Client' },
  project: { id: 1, name: 'Project' },
  task: { id: task, name: `Task ${task}` },
  billable: true,
})

/** Few values, so that things are often alike. */
export function someFields(accountId: number, value: number): Fields {
  return {
    work: work(value % 3),
    day: day(value % 2 === 0 ? '2026-03-09' : '2026-03-08'),
    notes: ['', 'Review', 'Meeting'][value % 3] ?? '',
    time: someTime(accountId, value),
  }
}

export const someTime = (accountId: number, value: number): EntryTime =>
  accountId === hoursAccount
    ? { kind: 'hours', seconds: 1800 + 900 * (value % 4) }
    : { kind: 'clock', startMinute: 420 + 30 * (value % 3), endMinute: 500 + 15 * (value % 4) }

/** Everything there is, and what must never be. */
export class World {
  readonly harvest = new ModelHarvest(start)
  readonly intentions: Intentions
  readonly device: Device
  session: Session = { userId: 1, isValid: true }
  readonly rules: Rules

  constructor(rules: Rules, dice: number) {
    this.rules = rules
    this.intentions = new Intentions((id) => this.keyOf(id))
    this.device = new Device({
      harvest: this.harvest,
      rules,
      session: () => this.session,
      owners,
      onSend: (operation, request) => this.#watch(operation, request),
      dice,
    })
  }

  keyOf(id: number): string {
    const { made } = this.harvest.entries.get(id) ?? {}
    if (made === undefined) return `#${id}`
    // without markers nobody can tell which of two that are alike was made for which act
    return (this.rules.marks ? undefined : this.device.adopted.get(id)) ?? made
  }

  /** The page is open for so long. Fails if it does not come to rest. */
  live(ms: number): void {
    const end = this.harvest.now + ms
    for (;;) {
      const next = this.#untilRest()
      this.harvest.advanceTo(Math.min(end, next))
      if (next >= end) break
    }
  }

  #untilRest(): number {
    for (let count = 0; count < 100; count++) {
      const next = this.device.step()
      if (next !== 'moved') return next
    }
    throw new Error('does not come to rest')
  }

  /** What somebody else has changed since it was last seen here is not to be overwritten by what is not fresh. */
  #watch(operation: Operation, request: Write): void {
    if (request.kind !== 'change') return
    const entry = this.harvest.entries.get(request.id)
    const intention = this.intentions.all.get(this.keyOf(request.id))
    if (!entry || !intention) return
    for (const name of ['work', 'day', 'notes', 'time'] as const) {
      if (request.fields[name] === undefined) continue
      const said = intention.said.get(name)
      const last = entry.past.findLast(({ names }) => names.includes(name))
      if (last?.by !== 'elsewhere' || !said || isAlike(name, request.fields, last.fields)) continue
      if (said.saw && isAlike(name, said.saw, last.fields)) continue
      // what we have said ourselves meanwhile nobody can tell from ours
      const isSaid = ({ goal }: Operation) =>
        goal.kind !== 'delete' && goal.fields[name] !== undefined && isAlike(name, goal.fields, last.fields)
      if (this.device.operationsOf(operation).some(isSaid)) continue
      // changed back is not changed
      if (entry.past.some((one) => one.at < last.at && isAlike(name, one.fields, last.fields))) continue
      // whatever ends a timer after the person has ended it came late; hours tell it within 36 s
      if (name === 'time' && last.at >= Math.min(said.actedAt, operation.actedAt) - 36_000) continue
      if (said.seenAt < last.at && last.at < this.harvest.now - 31_000)
        throw new Error(`overwrites ${name} of ${request.id} with ${operation.id}, which elsewhere had changed`)
    }
  }
}
