/** What is not known of Harvest, or differs between its accounts. The values below are the unkind ones. */
export type Profile = {
  /** Where the authorize redirect carries its answer. */
  answerPlace: 'query' | 'fragment'
  /** What redirect_uri must begin with; `loopback` takes any path on an http origin of this machine. */
  registeredRedirect: 'loopback' | (string & {})
  /** How the scope reads when somebody hands over every account. */
  scopeOfAll: 'listed' | 'all'
  /** Whether a refresh answers with a new refresh token, and the old one is refused from then on. */
  refreshRotates: boolean
  /** Whether a refresh token of V1 is spent when it is migrated. */
  migratesOnce: boolean
  /** Whether a page may send its own User-Agent. */
  allowsUserAgent: boolean
  /** Headers that a page may read from an answer. */
  exposedHeaders: string[]
  /** Whether a page may read a 400 to 422. */
  corsOnRefusals: boolean
  corsOnThrottling: boolean
  corsOnBreakdowns: boolean
  sendsRetryAfter: boolean
  memberReadsCompany: boolean
  lockedStatus: 403 | 422
  /** Of stopping what is stopped and restarting what runs. */
  wrongTimerStatus: 403 | 422
  /** What `hours` without times do to an entry with start and end times, and times to one in hours. */
  hoursBesideTimes: 'refused' | 'ignored'
  timesBesideHours: 'refused' | 'ignored'
  /** Most hours that one entry may be given. */
  mostHours: number
  /** Whether a call during a 429 makes it last longer, as it did in V1. */
  blockedCallsProlong: boolean
  deleteAnswer: 'entry' | 'empty'
  /** Most items on one page, however many were asked for. */
  pageSize: number
}

export const unkind: Profile = {
  answerPlace: 'query',
  registeredRedirect: 'loopback',
  scopeOfAll: 'listed',
  refreshRotates: true,
  migratesOnce: true,
  allowsUserAgent: false,
  exposedHeaders: [],
  corsOnRefusals: true,
  corsOnThrottling: false,
  corsOnBreakdowns: false,
  sendsRetryAfter: true,
  memberReadsCompany: true,
  lockedStatus: 422,
  wrongTimerStatus: 422,
  hoursBesideTimes: 'refused',
  timesBesideHours: 'ignored',
  mostHours: 24,
  blockedCallsProlong: false,
  deleteAnswer: 'entry',
  pageSize: 2000,
}
