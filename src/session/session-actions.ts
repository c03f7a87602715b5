import { createContext } from 'react'

/** What the whole app can do beside its screens. `keepSession` and `signInAgain` answer a sentence when refused. */
export type Actions = {
  signOut: () => void
  signInAgain: () => string | undefined
  keepSession: (keep: boolean) => string | undefined
}

export const ActionsContext = createContext<Actions | undefined>(undefined)
