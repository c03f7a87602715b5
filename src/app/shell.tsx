import { lazy, Suspense, use, useEffect, useState } from 'react'
import { Link, Outlet, useMatch } from 'react-router'
import { AccountFilter } from '../features/accounts/account-filter.tsx'
import { ZoneLine } from '../features/accounts/zone-line.tsx'
import { leftOutSentence, NoAccounts } from '../features/accounts/no-accounts.tsx'
import { PersonMenu } from '../features/person/person-menu.tsx'
import { WaitingLink } from '../features/waiting/waiting-link.tsx'
import { ActNotices } from '../features/waiting/act-notices.tsx'
import { ActsContext, useActs } from '../outbox/use-acts.ts'
import { useOwnWaiting } from '../outbox/use-outbox.ts'
import { SheafMark } from '../ui/sheaf-mark.tsx'
import { paths } from '../paths.ts'
import { useTheme } from '../preferences/preferences.ts'
import { type ScopeState, useScope } from '../queries/scope.ts'
import { useIsDemo } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { ActionsContext } from '../session/session-actions.ts'
import { ExpiredDialog } from './expired-dialog.tsx'
import { signOutDialog, timerChoices, timers } from './later.ts'
import styles from './shell.module.css'
import { useFocusKept } from './use-focus-kept.ts'
import { useOnePress } from './use-one-press.ts'
import { useServedOutbox } from './use-served-outbox.ts'
import { ConnectionNotices } from './connection-notices.tsx'

const SignOutDialog = lazy(signOutDialog)
const Timers = lazy(timers)
const TimerChoices = lazy(timerChoices)

/** What stands around every screen: the name, who is signed in, which accounts, and how reading goes. */
export function Shell() {
  const scope = useScope()
  const isDemo = useIsDemo()
  const theme = useTheme()
  const actions = use(ActionsContext)
  useFocusKept('main')
  useOnePress()
  useServedOutbox(scope)
  const acts = useActs()
  const [isLeaving, setLeaving] = useState(false)
  const isAnythingWaiting = useOwnWaiting().length > 0 && !isDemo

  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'system' ? '' : theme
  }, [theme])

  if (!actions) throw new Error('The shell stands inside the actions.')
  const signOut = isAnythingWaiting ? () => setLeaving(true) : actions.signOut
  return (
    <>
      <a className={styles['skip']} href="#main">
        Skip to the day
      </a>
      {isDemo && (
        <p className={styles['demo']}>
          Demo with made-up data. Nothing leaves this page.
          <button type="button" onClick={actions.signOut}>
            Leave the demo
          </button>
        </p>
      )}
      <header className={styles['header']}>
        <Link className={styles['home']} to={paths.home()}>
          <SheafMark /> Sheaf
        </Link>
        <WaitingLink />
        <PersonMenu
          person={scope.status === 'ready' ? scope.person : undefined}
          onKeep={actions.keepSession}
          onSignOut={signOut}
        >
          {scope.status === 'ready' && scope.leftOut.length > 0 && <p>{leftOutSentence(scope.leftOut)}</p>}
          <Suspense>
            <TimerChoices scope={scope} />
          </Suspense>
        </PersonMenu>
      </header>
      <ActsContext value={acts}>
        <Suspense>
          <Timers scope={scope} />
        </Suspense>
        <main id="main" className={styles['main']} tabIndex={-1}>
          <Screen scope={scope} onSignOut={signOut} />
        </main>
      </ActsContext>
      <Toasts>
        <ConnectionNotices />
        <ActNotices acts={acts} />
      </Toasts>
      <ExpiredDialog onSignIn={actions.signInAgain} onSignOut={actions.signOut} />
      {isLeaving && (
        <Suspense>
          <SignOutDialog onSignOut={actions.signOut} onClose={() => setLeaving(false)} />
        </Suspense>
      )}
    </>
  )
}

function Screen({ scope, onSignOut }: { scope: ScopeState; onSignOut: () => void }) {
  const isWaitingShown = useMatch(paths.waiting())
  if (isWaitingShown) return <Outlet context={scope} />
  if (scope.status === 'loading') return <Skeleton label="Finding your accounts" />
  if (scope.status === 'failed') {
    const again = <Button onClick={scope.retry}>Try again</Button>
    return (
      <EmptyPage title="Your accounts could not be read" action={again}>
        <p>{scope.error.message}</p>
      </EmptyPage>
    )
  }
  const { shown, hidden, person, leftOut } = scope
  if (shown.length + hidden.length === 0) return <NoAccounts person={person} leftOut={leftOut} onSignOut={onSignOut} />
  return (
    <>
      <AccountFilter shown={shown} hidden={hidden} />
      <ZoneLine accounts={shown} />
      {shown.length === 0 ? <AllHidden /> : <Outlet context={scope} />}
    </>
  )
}

function AllHidden() {
  return (
    <EmptyPage title="All your accounts are hidden">
      <p>Tick one above to see its time.</p>
    </EmptyPage>
  )
}
