type Start = {
  /** When the timer is to have begun, when it did, and now; epoch ms by one clock. */
  since: number
  initial: number
  now: number
  /** Whether the entry has clock times. */
  inTimes: boolean
}

const minuteMs = 60_000

/** What is wrong with a timer's corrected start, in a sentence; undefined for nothing. */
export function startProblem({ since, initial, now, inTimes }: Start): string | undefined {
  if (since > now) return 'That is still to come. A timer cannot begin later than now.'
  if (now - since > 1440 * minuteMs) return 'Harvest takes no more than 24 hours in one entry.'
  // stopping and starting it again takes a while, and hours have two places
  const isTooLittle = !inTimes && Math.abs(since - initial) < 2 * minuteMs
  return isTooLittle ? 'Less than two minutes cannot be corrected while the timer runs.' : undefined
}
