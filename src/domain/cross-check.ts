import type { Range } from './period.ts'
import type { Piece } from './piece.ts'
import { elapsed, type TimeEntry } from './time-entry.ts'

type Named = { id: number; name: string }

/** One person's hours of some days as Harvest sums them up, in whole seconds of entries that it has rounded. A project may come twice. */
export type Reported =
  | { by: 'project'; rows: readonly { project: Named; client: Named; seconds: number }[] }
  | { by: 'person'; seconds: number }

/** One person's time of some days in one account, in both forms that it has here, and Harvest's report of it. */
export type Sides = {
  range: Range
  /** As the screen shows it, with what has not reached Harvest. */
  shown: readonly Piece[]
  /** As Harvest last sent it. */
  sent: readonly Piece[]
  reported: Reported
  /** When the report came, in epoch ms by Harvest; undefined when that is not known. */
  reportedAt: number | undefined
}

export type Difference = {
  /** Undefined: of all projects together. */
  project: Named | undefined
  client: Named | undefined
  ours: number
  theirs: number
  /** What has not reached Harvest: the entries, and what they add to our side, or take from it. */
  waiting: { entries: TimeEntry[]; seconds: number }
  /** A running entry that accounts for the rest. */
  timer: TimeEntry | undefined
  /** What the report has more than Harvest's own entries, or less, and nothing here accounts for. */
  unexplained: number
  /** Entries that were changed since the report came, where something is unexplained. */
  changed: TimeEntry[]
}

export type CrossCheck = { ours: number; theirs: number; differences: Difference[] }

/** As reports count an entry: rounded, as it was read. */
const counted = ({ roundedSeconds, seconds }: TimeEntry): number => roundedSeconds ?? seconds

const sumOf = (entries: readonly TimeEntry[]) => entries.reduce((sum, entry) => sum + counted(entry), 0)

/** Where Harvest's report comes to something else than we do, the largest first, with what accounts for it. */
export function crossCheck({ range, shown, sent, reported, reportedAt }: Sides): CrossCheck {
  const [ours, theirs] = [entriesIn(shown, range), entriesIn(sent, range)]
  // only entries tell whether an account rounds
  const isRounding = theirs.some(({ roundedSeconds }) => roundedSeconds !== undefined)
  const context = { reportedAt, isRounding }
  if (reported.by === 'person') {
    const whole = { project: undefined, client: undefined, shown: ours, sent: theirs, theirs: reported.seconds }
    return checked([whole], context)
  }
  const lines = new Map<number, Line>()
  const lineOf = ({ project, client }: Pick<TimeEntry, 'project' | 'client'>) => {
    const line = lines.get(project.id) ?? { project, client, shown: [], sent: [], theirs: 0 }
    lines.set(project.id, line)
    return line
  }
  for (const entry of ours) lineOf(entry).shown.push(entry)
  for (const entry of theirs) lineOf(entry).sent.push(entry)
  for (const row of reported.rows) lineOf(row).theirs += row.seconds
  return checked([...lines.values()], context)
}

type Line = Pick<Difference, 'project' | 'client' | 'theirs'> & { shown: TimeEntry[]; sent: TimeEntry[] }
type Context = Pick<Sides, 'reportedAt'> & { isRounding: boolean }

function checked(lines: readonly Line[], context: Context): CrossCheck {
  return {
    ours: lines.reduce((sum, { shown }) => sum + sumOf(shown), 0),
    theirs: lines.reduce((sum, { theirs }) => sum + theirs, 0),
    differences: lines
      .map((line) => differenceIn(line, context))
      .filter(({ ours, theirs }) => ours !== theirs)
      .toSorted((one, other) => sizeOf(other) - sizeOf(one)),
  }
}

const sizeOf = ({ ours, theirs }: Difference) => Math.abs(ours - theirs)

function differenceIn({ project, client, shown, sent, theirs }: Line, context: Context): Difference {
  const { reportedAt } = context
  const [ours, known] = [sumOf(shown), sumOf(sent)]
  const more = theirs - known
  const timer = sent.find((entry) => entry.isRunning && isOfTimer(more, entry, context))
  const unexplained = timer ? 0 : more
  return {
    project,
    client,
    ours,
    theirs,
    waiting: { entries: apart(shown, sent), seconds: ours - known },
    timer: more === 0 ? undefined : timer,
    unexplained,
    changed:
      unexplained === 0 || reportedAt === undefined ? [] : sent.filter(({ updatedAt }) => updatedAt > reportedAt),
  }
}

const entriesIn = (pieces: readonly Piece[], { from, to }: Range): TimeEntry[] =>
  pieces.flatMap(({ entries }) => entries.filter(({ day }) => from <= day && day <= to))

/** Entries that count otherwise here than there, or are on one side only. */
function apart(shown: readonly TimeEntry[], sent: readonly TimeEntry[]): TimeEntry[] {
  const [here, there] = [shown, sent].map((entries) => new Map(entries.map((entry) => [entry.id, counted(entry)])))
  return [
    ...shown.filter((entry) => there?.get(entry.id) !== counted(entry)),
    ...sent.filter(({ id }) => !here?.has(id)),
  ]
}

// the most that Harvest rounds by: half an hour, and to two places on either side
const mostRounding = 1800
const exactness = 72

/** Whether a timer accounts for what the report has more: it has gone on since it was read, or is not counted while it runs. */
function isOfTimer(more: number, timer: TimeEntry, { reportedAt, isRounding }: Context): boolean {
  if (more === -counted(timer)) return true
  if (reportedAt === undefined) return false
  const gone = elapsed(timer, reportedAt) - timer.seconds
  return Math.abs(more - gone) <= exactness + (isRounding ? mostRounding : 0)
}
