import type { Fields } from '../entry.ts'
import type { Operation } from '../operation.ts'
import { isAlike, type Intention } from './intentions.ts'
import type { HarvestEntry, Past } from './model-harvest.ts'
import { owners } from './model-harvest.ts'
import type { World } from './world.ts'

/** What must be so when all is quiet. Throws what is not. */
export function checkEnd(world: World): void {
  const { harvest, device, intentions } = world
  for (const operation of device.journal) {
    const others = device.operationsOf(operation)
    const isOver = operation.state.is === 'done' && operation.state.sweeps.length === 0
    // what is finished stays only beside what the person is asked about
    const isKept = isOver ? others.some(({ state }) => state.is === 'parked') : isBehindParked(operation, others)
    if (operation.userId === 1 && operation.state.is !== 'parked' && !isKept)
      throw new Error(`${operation.id} is still ${operation.state.is}`)
  }
  for (const owner of owners) {
    const entries = harvest.of(owner)
    if (entries.filter(({ fields }) => fields.time.kind === 'running').length > 1) throw new Error('two timers run')
    for (const { made, id } of entries) {
      const intention = made === undefined ? undefined : intentions.all.get(made)
      if (made !== undefined && intention?.owner !== owner)
        throw new Error(`${id} is there for ${made}, which nobody wanted`)
    }
  }
  for (const intention of intentions.all.values()) {
    if (intention.owner.userId === 1) checkIntention(world, intention)
  }
}

function isBehindParked({ id, seq, target }: Operation, journal: readonly Operation[]): boolean {
  return journal.some(
    (one) =>
      one.id !== id &&
      one.seq < seq &&
      one.state.is === 'parked' &&
      JSON.stringify(one.target) === JSON.stringify(target),
  )
}

function checkIntention(world: World, intention: Intention): void {
  const { key, isDeleted } = intention
  const ever = [...world.harvest.entries.values()].filter(({ id }) => world.keyOf(id) === key)
  const there = ever.filter(({ deleted }) => !deleted)
  const waiting = world.device.journal.filter(
    ({ id, target, state }) =>
      state.is !== 'done' &&
      (id === key || ('id' in target ? ever.some((entry) => entry.id === target.id) : target.create === key)),
  )
  // what waits for the person is looked for again when it is decided
  const isParked = world.device.journal.some(({ id, state }) => id === key && state.is === 'parked')
  if (there.length > 1 && !isParked && !isAsked(there, world.device.journal))
    throw new Error(`${key} is there ${there.length} times`)
  if (waiting.length > 0) return
  const [entry] = there
  if (isDeleted) {
    if (entry) throw new Error(`${key} was deleted, and is there`)
    return
  }
  if (!entry) {
    if (!ever.some(({ deleted }) => deleted?.by === 'elsewhere')) throw new Error(`${key} is lost`)
    return
  }
  if (there.length === 1) checkFields(intention, entry, world.harvest.lateAt)
}

/** Whether the person is asked about each of them. */
function isAsked(twins: readonly HarvestEntry[], journal: readonly Operation[]): boolean {
  const asked = new Set(
    journal.flatMap(({ state, target }) => {
      if (state.is !== 'parked' || (state.because.kind !== 'twins' && state.because.kind !== 'which')) return []
      return 'id' in target ? [...state.because.ids, target.id] : state.because.ids
    }),
  )
  const named = twins.filter(({ id }) => asked.has(id))
  return named.length === twins.length
}

function checkFields({ key, said }: Intention, { fields, past }: HarvestEntry, lateAt: ReadonlySet<number>): void {
  for (const [name, { value, seenAt, actedAt }] of said) {
    if (isAlike(name, value, fields)) continue
    const before = past.filter(({ names }) => names.includes(name))
    // what was seen half a minute ago counts as what Harvest has
    const knownAt = Math.min(seenAt, actedAt - 30_000)
    const isPast = (index: number) => (before[index + 1]?.at ?? Infinity) < knownAt
    // a timer that began earlier is put right by and by: who changes it meanwhile decides
    const isHalfWay = ({ by }: Past) => value.time?.kind === 'running' && by === 'us'
    const was = before.findIndex(
      (one, index) => !isPast(index) && (isAlike(name, value, one.fields) || isHalfWay(one) || lateAt.has(one.at)),
    )
    const isChangedSince = was >= 0 && before.slice(was).some(({ by, at }) => by === 'elsewhere' || lateAt.has(at))
    if (!isChangedSince && !(name === 'time' && isContinued(value, fields, before)))
      throw new Error(`${name} of ${key} is ${show(name, fields)}, said was ${show(name, value)}`)
  }
}

/** A timer that was continued from hours that somebody had just changed, or was ended with a clock time by somebody. */
function isContinued({ time }: Partial<Fields>, fields: Fields, before: readonly Past[]): boolean {
  const { time: now } = fields
  if (time?.kind !== 'running') return false
  const theirs = before.filter(({ by }) => by === 'elsewhere').map((one) => one.fields.time)
  if (now.kind === 'clock')
    return (
      now.startMinute === time.startMinute &&
      theirs.some((one) => one.kind === 'clock' && one.endMinute === now.endMinute)
    )
  if (now.kind !== 'running' || Math.abs(time.since - now.since) > 126_000) return false
  return theirs.some((one) => one.kind === 'hours' && one.seconds === now.secondsBefore)
}

const show = (name: keyof Fields, fields: Partial<Fields>) =>
  JSON.stringify(name === 'work' ? fields.work?.task.id : fields[name])
