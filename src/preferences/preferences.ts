import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'sheaf.preferences'

/** Hours after which a timer may have been forgotten. */
export const longHoursChoices = [4, 6, 8, 10, 12, 16, 24] as const

const Timer = v.object({
  /** What becomes of the timers of other accounts when one is started. */
  otherTimers: v.fallback(v.picklist(['ask', 'stop', 'keep']), 'ask'),
  /** Whether starting what was tracked today goes on with that entry, where entries have no clock times. */
  goesOnToday: v.fallback(v.boolean(), true),
  longHours: v.fallback(v.picklist(longHoursChoices), 10),
  /** Minutes since midnight. */
  dayEndsAt: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1439)), 18 * 60),
  /** Timers that were asked about and are right, by what they are called there, and when that was said (epoch ms by Harvest). */
  saidRight: v.fallback(v.array(v.object({ name: v.string(), at: v.number() })), []),
})

const Preferences = v.object({
  version: v.literal(1),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  hiddenAccounts: v.fallback(v.array(v.number()), []),
  timer: v.fallback(Timer, () => v.parse(Timer, {})),
})

export type Preferences = v.InferOutput<typeof Preferences>
export type Theme = Preferences['theme']
export type TimerPreferences = Preferences['timer']

/** What this browser remembers. A record that cannot be read counts as none; preferences are never worth an error. */
export function readPreferences(stored: string | null): Preferences {
  try {
    return v.parse(Preferences, JSON.parse(stored ?? ''))
  } catch {
    return v.parse(Preferences, { version: 1 })
  }
}

const usePreferences = create<Preferences>(() => readPreferences(stored()))

export const useTheme = () => usePreferences(({ theme }) => theme)
export const useHiddenAccounts = () => usePreferences(({ hiddenAccounts }) => hiddenAccounts)

export const useTimerPreferences = () => usePreferences(({ timer }) => timer)
export const timerPreferences = () => usePreferences.getState().timer

export function timerPreferred(change: Partial<TimerPreferences>) {
  become({ timer: { ...timerPreferences(), ...change } })
}

// nobody runs more timers than this before a few of them have ended
const mostSaidRight = 20

export function timerSaidRight(name: string, at: number) {
  const others = timerPreferences().saidRight.filter((said) => said.name !== name)
  timerPreferred({ saidRight: [...others, { name, at }].slice(-mostSaidRight) })
}

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
