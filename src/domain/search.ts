import type { Day, Month } from './day.ts'
import { foldedEntries } from './folded-entries.ts'
import type { Piece } from './piece.ts'
import type { TimeEntry } from './time-entry.ts'

/** Folded words that must all stand somewhere in an entry's note, client, project or task, and the days it may be of. */
export type Query = { words: readonly string[]; from?: Day; to?: Day }

/** A month of what was found: of each account what matches, and all of that together. */
export type FoundMonth = {
  month: Month
  pieces: readonly Piece[]
  /** In the order of `inFoundOrder`. */
  entries: readonly TimeEntry[]
  /** The places of those that begin a day. */
  heads: readonly number[]
}

/** The places of a piece's entries that match; undefined when all do. */
type Match = { piece: Piece; places: readonly number[] | undefined }

/** One query, with what it has found so far. */
export type Search = {
  query: Query
  matches: WeakMap<Piece, Match>
  /** What a wider query has found: only there can be anything for this one. */
  wider: WeakMap<Piece, Match> | undefined
  months: Map<Month, FoundMonth>
}

/** Begins a search, with the help of the one before it where that was wider. */
export function openSearch(query: Query, before?: Search): Search {
  const wider = before && isNarrower(query, before.query) ? before.matches : undefined
  return { query, wider, matches: new WeakMap(), months: new Map() }
}

/** Whether all that matches is bound to match `other`. */
function isNarrower({ words, from, to }: Query, other: Query): boolean {
  return (
    other.words.every((old) => words.some((word) => word.includes(old))) &&
    (other.from === undefined || (from !== undefined && from >= other.from)) &&
    (other.to === undefined || (to !== undefined && to <= other.to))
  )
}

/**
 * Finds what matches, the latest month first and none without any, in steps of some microseconds, so that whoever asks may
 * pause between them or leave. What is known of a month from before is not looked for again, and a month in which the same
 * matches is the same object.
 */
export function* find(search: Search, pieces: readonly Piece[]): Generator<undefined, FoundMonth[]> {
  const byMonth = new Map<Month, Piece[]>()
  for (const piece of pieces.toSorted((one, other) => one.accountId - other.accountId)) {
    const ofMonth = byMonth.get(piece.month)
    if (ofMonth) ofMonth.push(piece)
    else byMonth.set(piece.month, [piece])
  }

  const found: FoundMonth[] = []
  for (const month of [...byMonth.keys()].toSorted().toReversed()) {
    const narrowed: Piece[] = []
    for (const piece of byMonth.get(month) ?? []) narrowed.push((yield* matchIn(search, piece)).piece)
    const before = search.months.get(month)
    const isSame = before?.pieces.length === narrowed.length && narrowed.every((one, at) => one === before.pieces[at])
    const inMonth = isSame ? before : { month, pieces: narrowed, ...(yield* together(narrowed)) }
    search.months.set(month, inMonth)
    if (inMonth.entries.length > 0) found.push(inMonth)
    yield
  }
  return found
}

/** How what is found stands: the latest day first, of a day by account, of an account the latest entry first. */
export function inFoundOrder(one: PlaceInOrder, other: PlaceInOrder): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1
  return one.accountId - other.accountId || other.id - one.id
}

type PlaceInOrder = Pick<TimeEntry, 'accountId' | 'id'> & { day: string }

// long notes are slow to fold; to pass entries on is quick
const fewEntries = 16
const manyEntries = 1024

/** The entries of one month, which each account has in order. */
function* together(pieces: readonly Piece[]): Generator<undefined, Pick<FoundMonth, 'entries' | 'heads'>> {
  const entries: TimeEntry[] = []
  const heads: number[] = []
  const taken = pieces.map(() => 0)
  let day: string | undefined
  for (;;) {
    let next: TimeEntry | undefined
    let from = 0
    for (let at = 0; at < pieces.length; at += 1) {
      const entry = pieces[at]?.entries[taken[at] ?? 0]
      if (!entry || (next && entry.day <= next.day)) continue
      next = entry
      from = at
    }
    if (!next) return { entries, heads }
    taken[from] = (taken[from] ?? 0) + 1
    if (next.day !== day) heads.push(entries.length)
    day = next.day
    if (entries.push(next) % manyEntries === 0) yield
  }
}

function* matchIn({ query, matches, wider }: Search, piece: Piece): Generator<undefined, Match> {
  const known = matches.get(piece)
  if (known) return known
  const { words, from, to } = query
  const { month, entries } = piece
  const within = wider?.get(piece)
  const places: number[] = []
  const matching: TimeEntry[] = []
  const isOutside = (from !== undefined && from > `${month}-31`) || (to !== undefined && to < `${month}-01`)
  const folded = foldedEntries(piece)
  const count = isOutside ? 0 : (within?.places?.length ?? entries.length)
  for (let at = 0; at < count; at += 1) {
    if (at % fewEntries === 0) yield
    const place = within?.places?.[at] ?? at
    const entry = entries[place]
    if (!entry || (from !== undefined && entry.day < from) || (to !== undefined && entry.day > to)) continue
    if (!words.every((word) => folded.note(place).includes(word) || folded.work(place).includes(word))) continue
    places.push(place)
    matching.push(entry)
  }
  const match =
    matching.length === entries.length
      ? { piece, places: undefined }
      : { piece: { ...piece, entries: matching }, places }
  matches.set(piece, match)
  return match
}
