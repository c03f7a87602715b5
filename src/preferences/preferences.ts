import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'sheaf.preferences'

const Preferences = v.object({
  version: v.literal(1),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  hiddenAccounts: v.fallback(v.array(v.number()), []),
})

export type Preferences = v.InferOutput<typeof Preferences>
export type Theme = Preferences['theme']

/** What this browser remembers. A record that cannot be read counts as none; preferences are never worth an error. */
export function readPreferences(stored: string | null): Preferences {
  try {
    return v.parse(Preferences, JSON.parse(stored ?? ''))
  } catch {
    return { version: 1, theme: 'system', hiddenAccounts: [] }
  }
}

const usePreferences = create<Preferences>(() => readPreferences(stored()))

export const useTheme = () => usePreferences(({ theme }) => theme)
export const useHiddenAccounts = () => usePreferences(({ hiddenAccounts }) => hiddenAccounts)

export function themeChosen(theme: Theme) {
  become({ theme })
}

export function accountShown(accountId: number, isShown: boolean) {
  const others = usePreferences.getState().hiddenAccounts.filter((id) => id !== accountId)
  become({ hiddenAccounts: isShown ? others : [...others, accountId] })
}

function become(change: Partial<Preferences>) {
  usePreferences.setState(change)
  try {
    localStorage.setItem(storageKey, JSON.stringify(usePreferences.getState()))
  } catch {
    // storage refused: the choice holds for this visit
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
