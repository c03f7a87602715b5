// Harvest's list of one person's time entries in a few lines, for the tests of this folder.
import { addDays, type Day, day } from '../domain/day.ts'
import { inOrder } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { EntryPage, EntrySource } from './entry-source.ts'

export const accountId = 7

export type Act = { kind: 'add' | 'edit' | 'move' | 'delete' | 'wait'; which: number; days: number }

/** `byCursor`: pages hold on to the last entry shown; by number they shift when entries come and go. */
export type ListOptions = { pageSize: number; byCursor: boolean; first: Day }

export class ModelList {
  readonly #options: ListOptions
  #entries: TimeEntry[] = []
  #nextId = 1
  now = Date.parse('2026-03-11T09:00:00Z')
  requests = 0
  /** What happens elsewhere after the next requests, one act each. */
  meanwhile: Act[] = []

  constructor(options: ListOptions) {
    this.#options = options
  }

  get pageSize(): number {
    return this.#options.pageSize
  }

  /** All that there is, in Harvest's order. */
  get entries(): readonly TimeEntry[] {
    return this.#entries.toSorted(inOrder)
  }

  do({ kind, which, days }: Act): void {
    this.now += kind === 'wait' ? 300_000 : 700
    const on = addDays(this.#options.first, days)
    if (kind === 'add') this.#entries.push(this.#entry(this.#nextId++, on))
    const entry = this.#entries[which % this.#entries.length]
    if (!entry || kind === 'add' || kind === 'wait') return
    const others = this.#entries.filter((one) => one !== entry)
    if (kind === 'delete') this.#entries = others
    else this.#entries = [...others, this.#entry(entry.id, kind === 'move' ? on : entry.day)]
  }

  get source(): EntrySource {
    const between = (from: Day, to: Day) => this.entries.filter((entry) => from <= entry.day && entry.day <= to)
    return {
      pages: ({ from, to }) => this.#pages(() => between(from, to)),
      changes: (since) => this.#pages(() => this.entries.filter(({ updatedAt }) => updatedAt >= since)),
      count: async ({ from, to }) => this.#answer(between(from, to).length),
    }
  }

  async *#pages(list: () => TimeEntry[]): AsyncGenerator<EntryPage, void, undefined> {
    const { pageSize, byCursor } = this.#options
    let last: TimeEntry | undefined
    for (let page = 0; ; page++) {
      const all = list()
      const start = byCursor ? all.filter((entry) => last && inOrder(entry, last) <= 0).length : page * pageSize
      const entries = all.slice(start, start + pageSize)
      last = entries.at(-1) ?? last
      yield this.#answer({ entries, rejected: [], total: all.length })
      if (start + pageSize >= all.length) return
    }
  }

  #answer<Answer>(answer: Answer): Answer {
    this.requests++
    const act = this.meanwhile.shift()
    if (act) this.do(act)
    return answer
  }

  #entry(id: number, on: Day): TimeEntry {
    return {
      id,
      accountId,
      day: day(on),
      seconds: (this.now / 100) % 36_000,
      notes: '',
      client: { id: 1, name: 'Client' },
      project: { id: 2, name: 'Project' },
      task: { id: 3, name: 'Task' },
      billable: true,
      isRunning: false,
      updatedAt: Math.floor(this.now / 1000) * 1000,
    }
  }
}
