// Every address in the app. `paths` are the router's: below the base path, with a slash first. All else here is relative
// to the base path, without that slash, so that `new URL(path, base)` is right under any base: '' is home.

/** What the router matches. A part with a colon stands for one segment. */
export const routePatterns = {
  home: '',
  file: 'index.html',
  day: 'day/:date',
  week: 'week/:date',
  insights: 'insights',
  reports: 'reports',
  search: 'search',
  waiting: 'waiting',
  settings: 'settings',
  start: 'start',
} as const

/** What a start link names, by id or by name: a timer that its opener may start. */
export type StartLink = { account?: string; project: string; task?: string; notes?: string }

/** The part of a day's address that leads into its form. */
export const newEntryHash = '#new'

export const paths = {
  home: () => '/',
  /** A day, and an entry in it. */
  day: (date: string, entry?: EntryId) => `/day/${date}${entry ? `#${entryElementId(entry)}` : ''}`,
  /** The week that holds the date. */
  week: (date: string) => `/week/${date}`,
  /** `query` says what is shown, without its question mark; nothing for what is shown unasked. */
  insights: (query = '') => withQuestion('/insights', query),
  reports: (query = '') => withQuestion('/reports', query),
  search: (query = '') => withQuestion('/search', query),
  waiting: () => '/waiting',
  settings: () => '/settings',
  start: (link: StartLink) => `/start?${new URLSearchParams(link)}`,
}

const withQuestion = (path: string, query: string) => (query === '' ? path : `${path}?${query}`)

type EntryId = { accountId: number; id: number }

/** The id of an entry's element on its day. */
export const entryElementId = ({ accountId, id }: EntryId) => `entry-${accountId}-${id}`

/** Whether a base-relative path, without query and fragment, is one of the app's addresses. */
export function isAppPath(path: string): boolean {
  const parts = path.split('/')
  return Object.values(routePatterns).some((pattern) => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((want, index) => fits(parts[index] ?? '', want))
  })
}

const fits = (part: string, wanted: string) => (wanted.startsWith(':') ? /^[\w-]{1,64}$/.test(part) : part === wanted)

// what these say after the question mark belongs to them, and outlives a sign-in on the way
const withQuery = new Set<string>([
  routePatterns.start,
  routePatterns.insights,
  routePatterns.reports,
  routePatterns.search,
])
const longestQuery = 3000

/** The app path that an address names, with its query where that says what is shown; undefined when it lies outside the base or is none of the app's. */
export function appPathOf(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined
  const { origin, pathname, search } = new URL(address, base)
  const root = new URL(base)
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined
  const path = pathname.slice(root.pathname.length)
  if (!isAppPath(path)) return undefined
  return withQuery.has(path) && search.length <= longestQuery ? path + search : path
}
