const storageKey = 'sheaf.last-seen'

// who comes back after this was away: what they did before is when they were last seen
const awayMs = 15 * 60_000

type Seen = { at: number; beforeAway: number | undefined }

/** When somebody last did something here before now, this visit aside; epoch ms by the device's clock, as `now` is. */
export function lastSeenAt(now: number): number | undefined {
  const seen = stored()
  return seen && now - seen.at < awayMs ? seen.beforeAway : seen?.at
}

/** Puts down, at most once a minute, that somebody does something here. On its own: tabs then do not undo each other's choices. */
export function seenAt(now: number): void {
  const seen = stored()
  const passed = now - (seen?.at ?? 0)
  if (passed >= 0 && passed < 60_000) return
  const beforeAway = passed >= awayMs ? seen?.at : seen?.beforeAway
  try {
    localStorage.setItem(storageKey, JSON.stringify([now, beforeAway ?? null]))
  } catch {
    // storage refused: then nobody was seen
  }
}

function stored(): Seen | undefined {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '')
    if (!Array.isArray(read) || typeof read[0] !== 'number') return undefined
    return { at: read[0], beforeAway: typeof read[1] === 'number' ? read[1] : undefined }
  } catch {
    return undefined
  }
}
