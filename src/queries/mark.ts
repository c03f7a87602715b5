// Harvest shows whole seconds, and what it is still writing may be shown later than it says
const marginMs = 120_000

/**
 * An instant of Harvest's (epoch ms) that had certainly come when something was asked: by an `updatedAt` that was sent up to
 * `elapsedMs` later. Changes since then are all that can be missing in what was read.
 */
export const markBy = (updatedAt: number, elapsedMs: number): number => updatedAt - elapsedMs - marginMs
