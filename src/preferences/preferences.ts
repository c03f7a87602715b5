import * as v from 'valibot'
import { create } from 'zustand'
import { dateForms } from '../ui/format/day.ts'
import type { Separators } from '../ui/format/number.ts'
import { hideTexts } from '../ui/format/plain-text.ts'

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

/** The ways to write numbers that can be chosen, by an example of each. */
export const numberForms = {
  '1,234.56': { decimal: '.', thousands: ',' },
  '1.234,56': { decimal: ',', thousands: '.' },
  '1 234,56': { decimal: ',', thousands: ' ' },
  "1'234.56": { decimal: '.', thousands: "'" },
  '1234.56': { decimal: '.', thousands: '' },
  '1234,56': { decimal: ',', thousands: '' },
} as const satisfies Record<string, Separators>

const isNumberForm = (text: string): text is keyof typeof numberForms => Object.hasOwn(numberForms, text)

export const numberFormNames = Object.keys(numberForms).filter(isNumberForm)

/** One of these, or as each account says. */
const chosen = <const Option extends string | number>(options: readonly Option[]) =>
  v.fallback(v.picklist(['account', ...options]), 'account')

const asAccounts = {
  hoursAs: 'account',
  clock: 'account',
  dateAs: 'account',
  numbersAs: 'account',
  firstWeekday: 'account',
} as const

const whole = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most))

const Preferences = v.object({
  version: v.literal(1),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  hiddenAccounts: v.fallback(v.array(v.number()), []),
  timer: v.fallback(Timer, () => v.parse(Timer, {})),
  /** How figures are to be written, where a person wants it otherwise than the account. */
  ways: v.fallback(
    v.object({
      hoursAs: chosen(['decimal', 'hours-minutes']),
      clock: chosen(['12h', '24h']),
      dateAs: chosen(dateForms),
      numbersAs: chosen(numberFormNames),
      firstWeekday: chosen([0, 1, 6]),
    }),
    asAccounts,
  ),
  /** Whether keys do something by themselves, without Ctrl or the like. */
  singleKeys: v.fallback(v.boolean(), true),
  /** Whether names, notes and amounts are hidden from whoever looks on. */
  isPrivate: v.fallback(v.boolean(), false),
  /** A number of the palette by account id, of those whose colour was chosen. */
  accountHues: v.fallback(v.record(v.string(), whole(9)), {}),
  /** Projects and tasks that stand first, by `workKey`. */
  pins: v.fallback(v.array(v.string()), []),
  /** Seconds to work from Sunday to Saturday; zero for none. */
  dayTargets: v.fallback(v.pipe(v.array(whole(24 * 3600)), v.length(7)), [0, 0, 0, 0, 0, 0, 0]),
})

export type Preferences = v.InferOutput<typeof Preferences>
export type Theme = Preferences['theme']
export type TimerPreferences = Preferences['timer']
export type ChosenWays = Preferences['ways']

/** What this browser remembers. A record that cannot be read counts as none; preferences are never worth an error. */
export function readPreferences(stored: string | null): Preferences {
  try {
    return v.parse(Preferences, JSON.parse(stored ?? ''))
  } catch {
    return v.parse(Preferences, { version: 1 })
  }
}

const usePreferences = create<Preferences>(() => readPreferences(stored()))

// before anything is drawn with it
hideTexts(usePreferences.getState().isPrivate)
usePreferences.subscribe(({ isPrivate }) => hideTexts(isPrivate))

/** All that was chosen, or not. */
export const useChoices = () => usePreferences()
export const useTheme = () => usePreferences(({ theme }) => theme)
export const useHiddenAccounts = () => usePreferences(({ hiddenAccounts }) => hiddenAccounts)
export const useChosenWays = () => usePreferences(({ ways }) => ways)
export const useAccountHues = () => usePreferences(({ accountHues }) => accountHues)
export const useDayTargets = () => usePreferences(({ dayTargets }) => dayTargets)
export const usePins = () => usePreferences(({ pins }) => pins)
export const useIsPrivate = () => usePreferences(({ isPrivate }) => isPrivate)
export const useSingleKeys = () => usePreferences(({ singleKeys }) => singleKeys)

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

/** Answers whether it is pinned now. */
export function pinToggled(workKey: string): boolean {
  const { pins } = usePreferences.getState()
  const isPinned = pins.includes(workKey)
  become({ pins: isPinned ? pins.filter((pin) => pin !== workKey) : [...pins, workKey] })
  return !isPinned
}

export function wayChosen(way: Partial<ChosenWays>) {
  become({ ways: { ...usePreferences.getState().ways, ...way } })
}

/** Hides names, notes and amounts, or shows them again. */
export function privacyTurned(isPrivate = !usePreferences.getState().isPrivate) {
  become({ isPrivate })
}

export function singleKeysTurned(singleKeys: boolean) {
  become({ singleKeys })
}

/** Undefined gives an account its own colour back. */
export function accountHueChosen(accountId: number, hue: number | undefined) {
  const { [accountId]: _, ...others } = usePreferences.getState().accountHues
  become({ accountHues: hue === undefined ? others : { ...others, [accountId]: hue } })
}

/** Seconds from Sunday to Saturday; zero for none. */
export function dayTargetsSet(dayTargets: number[]) {
  become({ dayTargets })
}

/** Takes over what another tab has chosen. */
export function followOtherTabs(page: Window): () => void {
  page.addEventListener('storage', onStorage)
  return () => page.removeEventListener('storage', onStorage)
}

function onStorage({ key, newValue }: StorageEvent) {
  // without a key all of it was removed
  if (key === storageKey || key === null) usePreferences.setState(readPreferences(newValue))
}

/** As on the first visit, and nothing of it stored. */
export function preferencesForgotten() {
  usePreferences.setState(readPreferences(null))
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // storage refused: nothing was stored
  }
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
