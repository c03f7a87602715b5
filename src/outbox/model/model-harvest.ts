import type { Fields, Seen } from '../entry.ts'
import type { EntryTime } from '../entry-time.ts'
import type { Look, Write } from '../request.ts'

export type Owner = { userId: number; accountId: number }

/** What an entry has become, by whom and when. */
export type Past = { at: number; by: 'us' | 'elsewhere'; names: (keyof Fields)[]; fields: Fields }

export type HarvestEntry = Owner & {
  id: number
  /** The operation that a request was sent for; undefined for what was made elsewhere. */
  made?: string
  marker?: string
  fields: Fields
  createdAt: number
  updatedAt: number
  isLocked: boolean
  deleted?: { at: number; by: Past['by'] }
  past: Past[]
}

export type Answer = { status: 200; entry: Seen } | { status: 200; entries: Seen[] } | { status: 404 } | { status: 422 }

/** Entries have hours in this account, clock times in the other. */
export const hoursAccount = 1
const clockAccount = 2

/** Everybody in every account; each of them is one object. */
export const owners: readonly Owner[] = [1, 2].flatMap((userId) =>
  [hoursAccount, clockAccount].map((accountId) => ({ userId, accountId })),
)

export const ownerOf = (of: Owner): Owner | undefined =>
  owners.find(({ userId, accountId }) => userId === of.userId && accountId === of.accountId)

const dayMs = 86_400_000
const minuteMs = 60_000
export const minuteOfDay = (at: number) => Math.floor((at % dayMs) / minuteMs)
const twoPlaces = (seconds: number) => Math.round(seconds / 36) * 36

/** A Harvest that is nothing but its rules. It shares no code with what it judges. */
export class ModelHarvest {
  now: number
  readonly entries = new Map<number, HarvestEntry>()
  /** When something was made long after its request: a timer that this stops nobody can have expected. */
  readonly lateAt = new Set<number>()
  #nextId = 1000
  #later: { at: number; happen: () => void }[] = []

  constructor(now: number) {
    this.now = now
  }

  /** Time goes on, and what is due happens on the way. */
  advanceTo(to: number): void {
    for (;;) {
      const next = this.#later.reduce<number>((first, { at }) => Math.min(first, at), Infinity)
      if (next > to) break
      this.now = Math.max(this.now, next)
      const due = this.#later.filter(({ at }) => at === next)
      this.#later = this.#later.filter(({ at }) => at !== next)
      for (const { happen } of due) happen()
    }
    this.now = Math.max(this.now, to)
  }

  schedule(at: number, happen: () => void): void {
    this.#later.push({ at, happen })
  }

  look(owner: Owner, look: Look): Answer {
    if (look.kind === 'entry') {
      const entry = this.#find(owner, look.id)
      return entry ? { status: 200, entry: seen(entry) } : { status: 404 }
    }
    const isMeant = ({ marker, fields }: HarvestEntry) =>
      look.kind === 'marked' ? marker === look.marker : fields.day === look.day
    return { status: 200, entries: this.of(owner).filter(isMeant).map(seen) }
  }

  write(owner: Owner, write: Write, made: string, isLate = false): Answer {
    if (write.kind === 'create') {
      if (isLate && write.fields.time.kind === 'running') this.lateAt.add(this.now)
      return this.#create(owner, write.fields, made, write.marker)
    }
    const entry = this.#find(owner, write.id)
    if (!entry) return { status: 404 }
    const isRunning = entry.fields.time.kind === 'running'
    if (entry.isLocked) return { status: 422 }
    switch (write.kind) {
      case 'delete':
        entry.deleted = { at: this.now, by: 'us' }
        return { status: 200, entry: seen(entry) }
      case 'stop':
        if (!isRunning) return { status: 422 }
        this.#stop(entry, 'us')
        return { status: 200, entry: seen(entry) }
      case 'restart':
        return isRunning ? { status: 422 } : this.#restart(entry, made)
      case 'change':
        return this.change(entry, write.fields, 'us') ? { status: 200, entry: seen(entry) } : { status: 422 }
    }
  }

  /** What is in Harvest of a person's. */
  of({ userId, accountId }: Owner): HarvestEntry[] {
    return [...this.entries.values()].filter(
      (entry) => entry.userId === userId && entry.accountId === accountId && !entry.deleted,
    )
  }

  change(entry: HarvestEntry, fields: Partial<Fields>, by: Past['by']): boolean {
    const time = fields.time && this.#changedTime(entry, fields.time)
    if (fields.time && !time) return false
    entry.fields = { ...entry.fields, ...fields, ...(time && { time }) }
    this.#note(entry, by, named(fields))
    return true
  }

  createElsewhere(owner: Owner, fields: Fields): void {
    this.#create(owner, fields, undefined, undefined)
  }

  stopElsewhere(entry: HarvestEntry): void {
    if (entry.fields.time.kind === 'running') this.#stop(entry, 'elsewhere')
  }

  #find(owner: Owner, id: number): HarvestEntry | undefined {
    return this.of(owner).find((entry) => entry.id === id)
  }

  #create(owner: Owner, fields: Fields, made: string | undefined, marker: string | undefined): Answer {
    const time = this.#newTime(owner, fields.time)
    if (!time) return { status: 422 }
    const by = made === undefined ? 'elsewhere' : 'us'
    if (time.kind === 'running') this.#stopRunning(owner, by)
    const { now } = this
    const entry: HarvestEntry = {
      userId: owner.userId,
      accountId: owner.accountId,
      id: this.#nextId++,
      ...(made !== undefined && { made }),
      ...(marker !== undefined && { marker }),
      fields: { ...fields, time },
      createdAt: now,
      updatedAt: now,
      isLocked: false,
      past: [],
    }
    this.entries.set(entry.id, entry)
    this.#note(entry, by, named(fields))
    return { status: 200, entry: seen(entry) }
  }

  /** In accounts with clock times what has ended stays ended, and a new entry goes on. */
  #restart(entry: HarvestEntry, made: string): Answer {
    this.#stopRunning(entry, 'us')
    const { fields, userId, accountId } = entry
    if (accountId === clockAccount) {
      const time = { kind: 'running' as const, since: this.now, secondsBefore: 0, startMinute: minuteOfDay(this.now) }
      return this.#create({ userId, accountId }, { ...fields, time }, made, undefined)
    }
    const secondsBefore = fields.time.kind === 'hours' ? fields.time.seconds : 0
    entry.fields = { ...fields, time: { kind: 'running', since: this.now, secondsBefore } }
    this.#note(entry, 'us', ['time'])
    return { status: 200, entry: seen(entry) }
  }

  #stopRunning(owner: Owner, by: Past['by']): void {
    for (const entry of this.of(owner)) if (entry.fields.time.kind === 'running') this.#stop(entry, by)
  }

  #stop(entry: HarvestEntry, by: Past['by']): void {
    const { time } = entry.fields
    if (time.kind !== 'running') return
    const { startMinute, since, secondsBefore } = time
    const stopped: EntryTime =
      startMinute === undefined
        ? { kind: 'hours', seconds: twoPlaces(secondsBefore + (this.now - since) / 1000) }
        : { kind: 'clock', startMinute, endMinute: minuteOfDay(this.now) }
    entry.fields = { ...entry.fields, time: stopped }
    this.#note(entry, by, ['time'])
  }

  #newTime({ accountId }: Owner, time: EntryTime): EntryTime | undefined {
    if (time.kind === 'hours') return accountId === hoursAccount ? this.#hours(time.seconds) : undefined
    if (time.kind === 'clock')
      return accountId === clockAccount && time.endMinute >= time.startMinute ? time : undefined
    if (accountId === hoursAccount) return { kind: 'running', since: this.now, secondsBefore: 0 }
    const { startMinute } = time
    return this.#runningFrom(startMinute ?? minuteOfDay(this.now))
  }

  #changedTime(entry: HarvestEntry, time: EntryTime): EntryTime | undefined {
    const before = entry.fields.time
    if (time.kind !== 'running') {
      const isOfHours = time.kind === 'hours' && before.kind === 'running'
      // nobody knows what Harvest makes of hours for a running timer
      return isOfHours ? undefined : this.#newTime(entry, time)
    }
    return before.kind === 'running' && time.startMinute !== undefined ? this.#runningFrom(time.startMinute) : undefined
  }

  #hours(seconds: number): EntryTime | undefined {
    return seconds >= 0 && seconds <= 24 * 3600 ? { kind: 'hours', seconds: twoPlaces(seconds) } : undefined
  }

  #runningFrom(startMinute: number): EntryTime {
    const midnight = this.now - (this.now % dayMs)
    const today = midnight + startMinute * minuteMs
    return { kind: 'running', since: today > this.now ? today - dayMs : today, secondsBefore: 0, startMinute }
  }

  #note(entry: HarvestEntry, by: Past['by'], names: (keyof Fields)[]): void {
    entry.updatedAt = this.now
    entry.past.push({ at: this.now, by, names, fields: entry.fields })
  }
}

const named = (fields: Partial<Fields>): (keyof Fields)[] =>
  (['work', 'day', 'notes', 'time'] as const).filter((name) => fields[name] !== undefined)

export const seen = ({ id, fields, createdAt, updatedAt, isLocked, marker }: HarvestEntry): Seen => ({
  ...fields,
  id,
  createdAt,
  updatedAt: Math.floor(updatedAt / 1000) * 1000,
  isBilled: false,
  ...(isLocked && { lock: 'This entry is locked' }),
  ...(marker !== undefined && { marker }),
})
