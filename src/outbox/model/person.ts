import type { Fields } from '../entry.ts'
import type { EntryTime } from '../entry-time.ts'
import type { Act, Goal, Operation, Target } from '../operation.ts'
import { seen } from './model-harvest.ts'
import type { Intention } from './intentions.ts'
import { minuteOfDay, type Owner } from './model-harvest.ts'
import { ownerOf, owners } from './model-harvest.ts'
import { someFields, someTime, type World } from './world.ts'

/** An entry on the screen. */
type Shown = { intention: Intention; target: Target; base?: Act['base']; fields: Fields }

/** Somebody in front of the page, who sees what it shows and is told what is kept. */
export class Person {
  readonly #world: World
  #form: Shown | undefined
  #last: { act: Act; before?: Fields } | undefined
  #acts = 0

  constructor(world: World) {
    this.#world = world
  }

  create(account: number, value: number): void {
    const owner = this.#owner(account)
    if (owner) this.#act(owner, { kind: 'create', fields: someFields(owner.accountId, value) })
  }

  edit(entry: number, field: number, value: number): void {
    this.#save(this.#pick(entry), field, value)
  }

  delete(entry: number): void {
    const shown = this.#pick(entry)
    if (shown) this.#act(shown.intention.owner, { kind: 'delete' }, shown)
  }

  start(account: number, value: number): void {
    const owner = this.#owner(account)
    if (!owner) return
    const time = this.#runningNow(owner, 0)
    this.#makeWay(owner, { time })
    this.#act(owner, { kind: 'create', fields: { ...someFields(owner.accountId, value), time } })
  }

  /**
   * What runs on the screen is ended by an act of its own before another timer begins. One that is not on the screen is
   * stopped by Harvest, whenever the new one reaches it.
   */
  #makeWay(owner: Owner, { time }: Partial<Fields>, target?: Target): void {
    if (time?.kind !== 'running') return
    this.stop(owner.accountId - 1, target)
    const shown = new Set(this.#shown().map(({ intention }) => intention))
    for (const intention of this.#world.intentions.all.values()) {
      const isRunning = intention.said.get('time')?.value.time?.kind === 'running'
      if (intention.owner === owner && isRunning && !shown.has(intention)) intention.said.delete('time')
    }
  }

  stop(account: number, except?: Target): void {
    const owner = this.#owner(account)
    for (const shown of this.#shown()) {
      const { time } = shown.fields
      const isMeant = except === undefined || JSON.stringify(except) !== JSON.stringify(shown.target)
      if (isMeant && shown.intention.owner === owner && time.kind === 'running')
        this.#act(owner, { kind: 'change', fields: { time: this.#ended(time) } }, shown)
    }
  }

  continue(entry: number): void {
    const shown = this.#pick(entry)
    if (!shown) return
    const { time } = shown.fields
    if (time.kind !== 'hours') return
    const fields = { time: this.#runningNow(shown.intention.owner, time.seconds) }
    this.#makeWay(shown.intention.owner, fields)
    this.#act(shown.intention.owner, { kind: 'change', fields }, shown)
  }

  clickTwice(): void {
    if (this.#last && this.#last.act.userId === this.#world.device.signedInAs) this.#keep(this.#last.act)
  }

  undo(): void {
    const last = this.#last
    if (!last || last.act.userId !== this.#world.device.signedInAs) return
    const { act, before } = last
    const owner = ownerOf(act)
    if (!owner) return
    if (act.goal.kind === 'create') this.#act(owner, { kind: 'delete' }, { target: { create: act.id } })
    if (act.goal.kind === 'delete' && before) {
      this.#makeWay(owner, before)
      this.#act(owner, { kind: 'create', fields: before })
    }
    if (act.goal.kind !== 'change' || !before || !act.target) return
    const { work, day, notes, time } = act.goal.fields
    // an end with a clock time is not to be taken away
    if (time?.kind === 'clock' && before.time.kind === 'running') return
    const fields: Partial<Fields> = {
      ...(work && { work: before.work }),
      ...(day && { day: before.day }),
      ...(notes !== undefined && { notes: before.notes }),
      ...(time && { time: before.time }),
    }
    this.#makeWay(owner, fields, act.target)
    const base = act.base && { seen: { ...act.base.seen, ...act.goal.fields }, at: 0 }
    this.#act(owner, { kind: 'change', fields }, { target: act.target, ...(base && { base }) })
  }

  openForm(entry: number): void {
    this.#form = this.#pick(entry)
  }

  saveForm(field: number, value: number): void {
    const form = this.#form
    this.#form = undefined
    if (!form || form.intention.isDeleted || form.intention.owner.userId !== this.#world.device.signedInAs) return
    // what has been stopped behind the form is not started by saving it
    const now = this.#show(form.intention)
    if (field === 3 && form.fields.time.kind === 'running' && now?.fields.time.kind !== 'running') return
    this.#save(form, field, value)
  }

  /** What Harvest has comes on the screen. */
  refresh(): void {
    const { device, harvest, session } = this.#world
    if (!device.isOnline || !session.isValid || session.userId !== device.signedInAs) return
    device.screen.clear()
    for (const owner of owners) {
      if (owner.userId !== session.userId) continue
      for (const entry of harvest.of(owner)) device.screen.set(entry.id, { seen: seen(entry), at: harvest.now })
    }
  }

  /** Entries on the screen: what Harvest has, and what waits laid over it. */
  #shown(): Shown[] {
    const { device, harvest, intentions } = this.#world
    const userId = device.signedInAs
    for (const id of device.screen.keys()) {
      const entry = harvest.entries.get(id)
      const owner = entry && ownerOf(entry)
      if (owner) intentions.of(this.#world.keyOf(id), owner, entry.made !== undefined)
    }
    return [...intentions.all.values()].flatMap((intention) => {
      if (intention.isDeleted || intention.owner.userId !== userId) return []
      const shown = this.#show(intention)
      return shown ? [shown] : []
    })
  }

  #show(intention: Intention): Shown | undefined {
    const { device } = this.#world
    const { key, said } = intention
    const own = device.journal.find(({ id }) => id === key)
    const id = idOf(own) ?? (key.startsWith('#') ? Number(key.slice(1)) : this.#seenIdOf(key))
    const target = id === undefined ? { create: key } : { id }
    const waiting = device.journal.filter(
      (one) =>
        one.state.is !== 'done' &&
        (one.id === key || (id === undefined ? 'create' in one.target && one.target.create === key : idOf(one) === id)),
    )
    const base = id === undefined ? undefined : device.screen.get(id)
    if (waiting.length === 0 && !base) return undefined
    const value = <Name extends keyof Fields>(name: Name): Fields[Name] | undefined =>
      (waiting.length > 0 ? said.get(name)?.value[name] : undefined) ?? base?.seen[name] ?? said.get(name)?.value[name]
    const [work, day, notes, time] = [value('work'), value('day'), value('notes'), value('time')]
    if (!work || !day || notes === undefined || !time) return undefined
    return { intention, target, ...(base && { base }), fields: { work, day, notes, time } }
  }

  #seenIdOf(key: string): number | undefined {
    return [...this.#world.device.screen.keys()].find((id) => this.#world.keyOf(id) === key)
  }

  #pick(entry: number): Shown | undefined {
    const shown = this.#shown()
    return shown[entry % Math.max(1, shown.length)]
  }

  #owner(account: number): Owner | undefined {
    return owners.find(({ userId, accountId }) => userId === this.#world.device.signedInAs && accountId === account + 1)
  }

  #save(shown: Shown | undefined, field: number, value: number): void {
    if (!shown) return
    const { owner } = shown.intention
    const isRunning = (one: Shown) => one.intention.owner === owner && one.fields.time.kind === 'running'
    // which of two timers runs is for Harvest to say
    if (field === 3 && isRunning(shown) && this.#shown().filter(isRunning).length > 1) return
    const some = someFields(owner.accountId, value)
    const time =
      shown.fields.time.kind === 'running'
        ? this.#startedEarlier(shown.fields.time, value)
        : someTime(owner.accountId, value)
    const fields = [{ work: some.work }, { day: some.day }, { notes: some.notes }, { time }][field] ?? {}
    this.#act(owner, { kind: 'change', fields }, shown)
  }

  #startedEarlier(time: Extract<EntryTime, { kind: 'running' }>, value: number): EntryTime {
    if (time.startMinute === undefined) return { ...time, since: this.#world.harvest.now, secondsBefore: 900 * value }
    const minutes = Math.min(time.startMinute, 15 * value)
    return { ...time, since: time.since - minutes * 60_000, startMinute: time.startMinute - minutes }
  }

  #runningNow({ accountId }: Owner, secondsBefore: number): EntryTime {
    const { now } = this.#world.harvest
    return { kind: 'running', since: now, secondsBefore, ...(accountId === 2 && { startMinute: minuteOfDay(now) }) }
  }

  #ended({ since, secondsBefore, startMinute }: Extract<EntryTime, { kind: 'running' }>): EntryTime {
    const { now } = this.#world.harvest
    if (startMinute === undefined) return { kind: 'hours', seconds: secondsBefore + Math.floor((now - since) / 1000) }
    // an entry ends on its day
    const endMinute = Math.floor(since / 86_400_000) === Math.floor(now / 86_400_000) ? minuteOfDay(now) : 1439
    return { kind: 'clock', startMinute, endMinute }
  }

  #act(owner: Owner, goal: Goal, on?: { target: Target; base?: Act['base']; fields?: Fields }): void {
    const { device, harvest } = this.#world
    this.#acts += 1
    const act: Act = {
      id: `${Math.floor(device.random() * 1e6).toString(36)}-${this.#acts}`,
      ...owner,
      personName: 'Mira',
      accountName: 'Werkstatt',
      goal,
      actedAt: harvest.now,
      ...(on && { target: on.target }),
      ...(on?.base && { base: on.base }),
    }
    this.#last = { act, ...(on?.fields && { before: on.fields }) }
    this.#keep(act)
  }

  #keep(act: Act): void {
    this.#world.device.act(act)
    this.#world.intentions.acknowledge(act)
  }
}

const idOf = (operation: Operation | undefined): number | undefined =>
  operation && 'id' in operation.target ? operation.target.id : undefined
