import type { Day } from './day.ts'
import { perPiece } from './per-piece.ts'
import type { Piece } from './piece.ts'
import type { TimeEntry } from './time-entry.ts'

/** What somebody's own entries take of a project's budget: as the account rounds them, and without those that do not count. */
export type OwnPart = {
  seconds: number
  /** Undefined where a rate is not shown to this person. */
  cents: number | undefined
}

type Share = { seconds: number; centSeconds: number; hasUnpriced: boolean }

/** The person's part of a project's budget from day to day; amounts are added up in cents times seconds and rounded once. */
export function ownPart(
  pieces: readonly Piece[],
  { accountId, projectId, from, to }: { accountId: number; projectId: number; from?: Day; to?: Day },
): OwnPart {
  const part: Share = { seconds: 0, centSeconds: 0, hasUnpriced: false }
  for (const piece of pieces) {
    if (piece.accountId !== accountId) continue
    for (const [day, share] of sharesOf(piece).get(projectId) ?? [])
      if ((from === undefined || from <= day) && (to === undefined || day <= to)) add(part, share)
  }
  return { seconds: part.seconds, cents: part.hasUnpriced ? undefined : Math.round(part.centSeconds / 3600) }
}

/** A month's shares by project and day. */
const sharesOf = perPiece(({ entries }) => {
  const projects = new Map<number, Map<Day, Share>>()
  for (const entry of entries) {
    if (entry.isUnbudgeted) continue
    const days = projects.get(entry.project.id) ?? new Map<Day, Share>()
    const share = days.get(entry.day) ?? { seconds: 0, centSeconds: 0, hasUnpriced: false }
    add(share, shareOf(entry))
    projects.set(entry.project.id, days.set(entry.day, share))
  }
  return projects
})

function shareOf({ seconds, roundedSeconds = seconds, billable, hourlyCents }: TimeEntry): Share {
  return {
    seconds: roundedSeconds,
    centSeconds: billable ? roundedSeconds * (hourlyCents ?? 0) : 0,
    hasUnpriced: billable && hourlyCents === undefined && roundedSeconds > 0,
  }
}

function add(sum: Share, { seconds, centSeconds, hasUnpriced }: Share): void {
  sum.seconds += seconds
  sum.centSeconds += centSeconds
  sum.hasUnpriced ||= hasUnpriced
}

/** The currency of a client as its entries tell it, such as `EUR`. */
export function currencyOf(pieces: readonly Piece[], accountId: number, clientId: number): string | undefined {
  for (const piece of pieces) {
    const known = piece.accountId === accountId ? currenciesOf(piece).get(clientId) : undefined
    if (known) return known
  }
  return undefined
}

const currenciesOf = perPiece(
  ({ entries }) => new Map(entries.flatMap(({ client: { id, currency } }) => (currency ? [[id, currency]] : []))),
)
