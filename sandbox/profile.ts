/** What is not known of Harvest, or differs between its accounts. The values below are the unkind ones. */
export type Profile = {
  /** Where the authorize redirect carries its answer. */
  answerPlace: 'query' | 'fragment'
  /** What redirect_uri must begin with; `loopback` takes any path on an http origin of this machine. */
  registeredRedirect: 'loopback' | (string & {})
  /** How the scope reads when somebody hands over every account. */
  scopeOfAll: 'listed' | 'all'
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
  deleteAnswer: 'entry' | 'empty'
  /** Most items on one page, however many were asked for. */
  pageSize: number
}

export const unkind: Profile = {
  answerPlace: 'query',
  registeredRedirect: 'loopback',
  scopeOfAll: 'listed',
  allowsUserAgent: false,
  exposedHeaders: [],
  corsOnRefusals: true,
  corsOnThrottling: false,
  corsOnBreakdowns: false,
  sendsRetryAfter: true,
  memberReadsCompany: true,
  lockedStatus: 422,
  deleteAnswer: 'entry',
  pageSize: 2000,
}
