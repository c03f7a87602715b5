import { Link } from 'react-router'
import { dayAt } from '../../domain/day.ts'
import { paths } from '../../paths.ts'
import type { AccountState } from '../../queries/scope.ts'
import { deviceZone } from '../../queries/today.ts'
import { useIsDemo, useSessionExpiresAt } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { type DateAs, dateInWords } from '../../ui/format/day.ts'
import { KeepChoice } from './keep-choice.tsx'
import { KeptHere } from './kept-here.tsx'
import styles from './person-menu.module.css'
import { ThemeChoice } from './theme-choice.tsx'

export type PersonPanelProps = {
  /** Whether it can be seen. */
  isOpen: boolean
  accounts: readonly AccountState[]
  dateAs: DateAs
  onSignOut: () => void
  onPalette: () => void
  onKeys: () => void
  onClose: () => void
}

/** Ways that are no screen's own, how the page looks, for how long somebody is signed in, and how to end it. */
export function PersonPanel({ isOpen, accounts, dateAs, onSignOut, onPalette, onKeys, onClose }: PersonPanelProps) {
  const isDemo = useIsDemo()
  const expiresAt = useSessionExpiresAt()
  const closing = (then: () => void) => () => {
    onClose()
    then()
  }

  return (
    <>
      <div className={styles['ways']}>
        <Link to={paths.settings()} onClick={onClose}>
          Settings
        </Link>
        <button type="button" onClick={closing(onPalette)}>
          Find or do something
        </button>
        <button type="button" onClick={closing(onKeys)}>
          Keys
        </button>
      </div>
      <ThemeChoice />
      {!isDemo && <KeepChoice />}
      {isOpen && !isDemo && <KeptHere accounts={accounts} />}
      {expiresAt !== undefined && Number.isFinite(expiresAt) && (
        <p className={styles['small']}>
          Harvest’s permission ends on {dateInWords(dayAt(expiresAt, deviceZone()), dateAs)}.
        </p>
      )}
      <Button onClick={onSignOut}>{isDemo ? 'Leave the demo' : 'Sign out'}</Button>
    </>
  )
}
