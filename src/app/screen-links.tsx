import { Link, matchPath, useLocation } from 'react-router'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { screens } from './screens.ts'
import styles from './shell.module.css'

/** The ways between the screens, each as it is today. */
export function ScreenLinks({ accounts }: { accounts: readonly AccountState[] }) {
  const today = useToday(accounts)
  const { pathname } = useLocation()
  return (
    <nav className={styles['screens']} aria-label="Screens">
      {screens.map(
        ({ name, pattern, to }) =>
          name && (
            <Link key={name} to={to(today)} aria-current={matchPath(`/${pattern}`, pathname) ? 'page' : undefined}>
              {name}
            </Link>
          ),
      )}
    </nav>
  )
}
