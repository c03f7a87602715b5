export type HarvestErrorKind =
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'refused'
  | 'throttled'
  | 'unreachable'
  | 'timed-out'
  | 'broken'
  | 'too-large'
  | 'untrusted-link'

type Facts = {
  status?: number
  /** Harvest's own words. */
  detail?: string
  retryAfterSeconds?: number
  /** What in a 2xx answer could not be read, such as `clock is missing`. */
  unreadable?: string
}

/** Anything Harvest refused, or that went wrong on the way; `message` is written for the screen. Holds no token. */
export class HarvestError extends Error {
  override readonly name = 'HarvestError'
  readonly kind: HarvestErrorKind
  /** Method and path, such as `GET /v2/time_entries`. */
  readonly operation: string
  declare readonly status?: number
  declare readonly detail?: string
  declare readonly retryAfterSeconds?: number

  constructor(kind: HarvestErrorKind, operation: string, { unreadable, ...facts }: Facts = {}) {
    // after these, a change may have reached Harvest although no answer came back
    const next = operation.startsWith('GET ')
      ? 'Try again in a moment.'
      : 'Your change may have been saved all the same: look before you try again.'
    super(sentences[kind]({ unreadable, ...facts }, next))
    this.kind = kind
    this.operation = operation
    Object.assign(this, facts)
  }
}

type Telling = Pick<Facts, 'status' | 'detail' | 'retryAfterSeconds'> & { unreadable: string | undefined }

const sentences: Record<HarvestErrorKind, (facts: Telling, next: string) => string> = {
  'signed-out': () => 'Harvest no longer accepts this sign-in. Sign in again.',
  forbidden: () =>
    'Harvest does not let you do this in this account. Ask an administrator of the account if you need it.',
  missing: () => 'Harvest does not have this, or does not show it to you. Refresh to see what is there now.',
  refused: ({ detail }) =>
    detail === undefined
      ? 'Harvest did not accept this and gave no reason. Check what you entered, then try again.'
      : `Harvest did not accept this. It says: “${detail}” Check what you entered, then try again.`,
  throttled: ({ retryAfterSeconds = 60 }) =>
    `Harvest is getting too many requests. Try again in ${duration(retryAfterSeconds)}.`,
  unreachable: (_, next) => `Harvest cannot be reached. Check your connection. ${next}`,
  'timed-out': (_, next) => `Harvest took too long to answer. ${next}`,
  broken({ status = 200, unreadable }, next) {
    if (status >= 300) return `Something is wrong at Harvest. ${next}`
    return `Sheaf cannot read what Harvest sent${unreadable === undefined ? '' : ` (${unreadable})`}. ${next}`
  },
  'too-large': (_, next) => `Harvest sent more than Sheaf can take at once. ${next}`,
  'untrusted-link': () =>
    'Harvest named a next page that cannot be trusted, so Sheaf stopped reading. Try again later.',
}

function duration(seconds: number): string {
  if (seconds === 1) return 'a second'
  return seconds < 60 ? `${seconds} seconds` : seconds === 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`
}
