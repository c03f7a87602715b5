// Every address in the app. `paths` are the router's: below the base path, with a slash first. All else here is relative
// to the base path, without that slash, so that `new URL(path, base)` is right under any base: '' is home.

/** What the router matches. A part with a colon stands for one segment. */
export const routePatterns = { home: '', file: 'index.html', day: 'day/:date', waiting: 'waiting' } as const

export const paths = {
  home: () => '/',
  day: (date: string) => `/day/${date}`,
  waiting: () => '/waiting',
}

/** Whether a base-relative path, without query and fragment, is one of the app's addresses. */
export function isAppPath(path: string): boolean {
  const parts = path.split('/')
  return Object.values(routePatterns).some((pattern) => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((want, index) => fits(parts[index] ?? '', want))
  })
}

const fits = (part: string, wanted: string) => (wanted.startsWith(':') ? /^[\w-]{1,64}$/.test(part) : part === wanted)

/** The app path that an address names; undefined when it lies outside the base or is none of the app's. */
export function appPathOf(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined
  const { origin, pathname } = new URL(address, base)
  const root = new URL(base)
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined
  const path = pathname.slice(root.pathname.length)
  return isAppPath(path) ? path : undefined
}
