import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCommandKeys } from '../features/commands/use-command-keys.ts'
import { useOffers } from '../features/commands/use-offers.ts'
import type { Acts } from '../outbox/use-acts.ts'
import { newEntryHash, paths } from '../paths.ts'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'

type Commanded = 'palette' | 'keys'

/** Offers what can be done on every screen, by key and from the palette. */
export function useShellOffers(accounts: readonly AccountState[], acts: Acts, onOpen: (what: Commanded) => void): void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const today = useToday(accounts)
  const todayPath = paths.day(today)
  const [lastDayPath, setLastDayPath] = useState<string>()
  const isDay = pathname.startsWith(paths.day(''))
  if (isDay && lastDayPath !== pathname) setLastDayPath(pathname)

  const wayTo = (path: string) => () => (pathname === path ? undefined : () => void navigate(path))
  useCommandKeys()
  useOffers('shell', {
    newEntry: () => () => void navigate(todayPath + newEntryHash),
    undo: () => acts.last?.undo,
    today: wayTo(todayPath),
    day: () => (isDay ? undefined : wayTo(lastDayPath ?? todayPath)()),
    waiting: wayTo(paths.waiting()),
    settings: wayTo(paths.settings()),
    palette: () => () => onOpen('palette'),
    keys: () => () => onOpen('keys'),
  })
}
