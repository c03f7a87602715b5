import { personPanel } from '../features/person/person-menu.tsx'
import { loadEarlierStarts } from '../features/timer/use-time-actions.ts'

// Loaded soon after the start and not when they are opened: they are needed most when nothing can be loaded.

export const weekRoute = () => import('../routes/week.tsx')

export const waitingRoute = () => import('../routes/waiting.tsx')

export const settingsRoute = () => import('../routes/settings.tsx')

export const furtherRoutes = () => import('./further-routes.ts')

export const signOutDialog = async () => ({
  default: (await import('../features/waiting/sign-out-dialog.tsx')).SignOutDialog,
})

// the screens can be used without these, should there be no network any more
const notNeeded = () => ({ default: () => null })

export const timers = () => import('./timers.tsx').then((part) => ({ default: part.Timers }), notNeeded)

export const passingNews = () => import('./passing-news.tsx').then((part) => ({ default: part.PassingNews }), notNeeded)

export const shellOffers = () => import('./shell-offers.tsx').then((part) => ({ default: part.ShellOffers }), notNeeded)

export const palette = async () => ({ default: (await import('./open-palette.tsx')).OpenPalette })

export const keySheet = async () => ({ default: (await import('../features/commands/key-sheet.tsx')).KeySheet })

export const expiredDialog = async () => ({ default: (await import('./expired-dialog.tsx')).ExpiredDialog })

export const noAccounts = async () => ({ default: (await import('../features/accounts/no-accounts.tsx')).NoAccounts })

const quickEntry = () => import('../features/quick-entry/quick-entry.tsx')

const newEntry = () => import('../features/entry/new-entry.tsx')

/** All of it, once the screen has had its turn. What cannot be loaded then is asked for again when it is opened. */
export function loadAhead(): void {
  // Safari does not tell when a page is idle
  if ('requestIdleCallback' in globalThis) requestIdleCallback(loadAll, { timeout: 2000 })
  else setTimeout(loadAll, 1000)
}

function loadAll(): void {
  for (const later of [
    personPanel,
    quickEntry,
    newEntry,
    loadEarlierStarts,
    expiredDialog,
    weekRoute,
    waitingRoute,
    signOutDialog,
    palette,
    keySheet,
    settingsRoute,
    furtherRoutes,
  ])
    void later().catch(() => undefined)
}
