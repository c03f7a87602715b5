import { createContext, use } from 'react'

/** What can be done about the session from anywhere. `keepSession` and `signInAgain` answer a sentence when refused. */
export type SessionActions = {
  signOut: () => void
  signInAgain: () => string | undefined
  keepSession: (keep: boolean) => string | undefined
}

export const SessionActionsContext = createContext<SessionActions | undefined>(undefined)

export function useSessionActions(): SessionActions {
  const actions = use(SessionActionsContext)
  if (!actions) throw new Error('The app stands inside the actions of its session.')
  return actions
}
