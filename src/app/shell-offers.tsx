import { useState } from 'react'
import { matchPath, useLocation, useNavigate } from 'react-router'
import { useCommandKeys } from '../features/commands/use-command-keys.ts'
import { type Offers, useOffers } from '../features/commands/use-offers.ts'
import type { Acts } from '../outbox/use-acts.ts'
import { newEntryHash, paths } from '../paths.ts'
import { privacyTurned, useIsPrivate } from '../preferences/preferences.ts'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { PrivacySign } from './privacy-sign.tsx'
import { screens } from './screens.ts'

type Commanded = 'palette' | 'keys'

export type ShellOffersProps = { accounts: readonly AccountState[]; acts: Acts; onOpen: (what: Commanded) => void }

/** Offers what can be done on every screen, by key and from the palette, and says in the head that names are hidden. */
export function ShellOffers({ accounts, acts, onOpen }: ShellOffersProps) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const today = useToday(accounts)
  const todayPath = paths.day(today)
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({})
  const shown = screens.find(({ pattern }) => matchPath(`/${pattern}`, pathname))?.command
  if (shown && left[shown] !== pathname) setLeft({ ...left, [shown]: pathname })

  const wayTo = (path: string) => () => (pathname === path ? undefined : () => void navigate(path))
  const waysToScreens: Offers = Object.fromEntries(
    screens
      .filter(({ command }) => command !== shown)
      .map(({ command, to }) => [command, wayTo(left[command] ?? to(today))]),
  )

  useCommandKeys()
  useOffers('shell', {
    newEntry: () => () => void navigate(todayPath + newEntryHash),
    undo: () => acts.last?.undo,
    today: wayTo(todayPath),
    ...waysToScreens,
    privacy: () => () => privacyTurned(),
    palette: () => () => onOpen('palette'),
    keys: () => () => onOpen('keys'),
  })
  return useIsPrivate() && <PrivacySign />
}
