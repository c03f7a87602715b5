// Loaded soon after the start and not when they are opened: they are needed most when nothing can be loaded.

export const waitingRoute = () => import('../routes/waiting.tsx')

export const signOutDialog = async () => ({
  default: (await import('../features/waiting/sign-out-dialog.tsx')).SignOutDialog,
})

export const timers = async () => ({ default: (await import('./timers.tsx')).Timers })

export const timerChoices = async () => ({ default: (await import('./timers.tsx')).TimerChoices })
