import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { AccountFilter } from '../features/accounts/account-filter.tsx'
import { ZoneLine } from '../features/accounts/zone-line.tsx'
import { leftOutSentence } from '../features/accounts/left-out-sentence.ts'
import { PersonMenu } from '../features/person/person-menu.tsx'
import { WaitingLink } from '../features/waiting/waiting-link.tsx'
import { ActsContext, useActs } from '../outbox/use-acts.ts'
import { useOwnWaiting } from '../outbox/use-outbox.ts'
import { SheafMark } from '../ui/sheaf-mark.tsx'
import { paths } from '../paths.ts'
import { useAccountHues, useIsPrivate, useTheme } from '../preferences/preferences.ts'
import { type ScopeState, useScope } from '../queries/scope.ts'
import { useWays } from '../queries/use-ways.ts'
import { useIsDemo, useSessionStatus } from '../session/session.ts'
import { useSessionActions } from '../session/session-actions.ts'
import { Button } from '../ui/button.tsx'
import { showAccountHues } from '../ui/colour.ts'
import { showScheme } from '../ui/colour-scheme.ts'
import { EmptyPage } from '../ui/empty-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import {
  expiredDialog,
  keySheet,
  noAccounts,
  palette,
  passingNews,
  shellOffers,
  signOutDialog,
  timers,
} from './later.ts'
import type { PassingNewsProps } from './passing-news.tsx'
import type { ShellOffersProps } from './shell-offers.tsx'
import styles from './shell.module.css'
import { useFocusKept } from './use-focus-kept.ts'
import { useOnePress } from './use-one-press.ts'
import { useOwnReads } from './use-own-reads.ts'
import { useScreenTop } from './use-screen-top.ts'
import { useServedOutbox } from './use-served-outbox.ts'
import { ScreenLinks } from './screen-links.tsx'

const SignOutDialog = lazy(signOutDialog)
const Timers = lazy(timers)
const PassingNews = lazy<ComponentType<PassingNewsProps>>(passingNews)
const ShellOffers = lazy<ComponentType<ShellOffersProps>>(shellOffers)
const OpenPalette = lazy(palette)
const KeySheet = lazy(keySheet)
const ExpiredDialog = lazy(expiredDialog)
const NoAccounts = lazy(noAccounts)

const noAccountsYet = { shown: [], hidden: [] }

/** All of it is drawn anew when texts are hidden or shown: what was drawn before holds the others. */
export function Shell() {
  const isPrivate = useIsPrivate()
  useFocusKept('main')
  return <WholeShell key={String(isPrivate)} />
}

/** What stands around every screen: the name, who is signed in, which accounts, and how reading goes. */
function WholeShell() {
  const scope = useScope()
  const isDemo = useIsDemo()
  const isExpired = useSessionStatus() === 'expired'
  const theme = useTheme()
  const hues = useAccountHues()
  const actions = useSessionActions()
  useOnePress()
  useScreenTop()
  useServedOutbox(scope)
  useOwnReads(scope)
  const acts = useActs()
  const [opened, setOpened] = useState<'palette' | 'keys' | 'leaving'>()
  const { shown, hidden } = scope.status === 'ready' ? scope : noAccountsYet
  const { dateAs } = useWays(shown)
  const isAnythingWaiting = useOwnWaiting().length > 0 && !isDemo

  useEffect(() => showAccountHues(document.documentElement.style, hues), [hues])
  useEffect(() => {
    showScheme(document, theme === 'system' ? undefined : theme)
  }, [theme])

  // only what has closed: it may have opened another
  const closing = (what: typeof opened) => () => setOpened((now) => (now === what ? undefined : now))
  const signOut = isAnythingWaiting ? () => setOpened('leaving') : actions.signOut
  return (
    <>
      <a className={styles['skip']} href="#main">
        Skip to the screen
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
        <ScreenLinks accounts={shown} />
        <Suspense>
          <ShellOffers accounts={shown} acts={acts} onOpen={setOpened} />
        </Suspense>
        <WaitingLink />
        <PersonMenu
          person={scope.status === 'ready' ? scope.person : undefined}
          accounts={shown}
          dateAs={dateAs}
          onSignOut={signOut}
          onPalette={() => setOpened('palette')}
          onKeys={() => setOpened('keys')}
        >
          {scope.status === 'ready' && scope.leftOut.length > 0 && <p>{leftOutSentence(scope.leftOut)}</p>}
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
      <Suspense>
        <PassingNews acts={acts} />
      </Suspense>
      <Suspense>{isExpired && <ExpiredDialog onSignIn={actions.signInAgain} onSignOut={actions.signOut} />}</Suspense>
      <Suspense>
        {opened === 'palette' && (
          <OpenPalette accounts={shown} hidden={hidden} acts={acts} onClose={closing('palette')} />
        )}
        {opened === 'keys' && <KeySheet onClose={closing('keys')} />}
        {opened === 'leaving' && <SignOutDialog onSignOut={actions.signOut} onClose={closing('leaving')} />}
      </Suspense>
    </>
  )
}

// what is told and chosen here does not depend on what can be read
const needNoAccounts = new Set([paths.waiting(), paths.settings()])

function Screen({ scope, onSignOut }: { scope: ScopeState; onSignOut: () => void }) {
  const { pathname } = useLocation()
  if (needNoAccounts.has(pathname)) return <Outlet context={scope} />
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
  if (shown.length + hidden.length === 0) {
    return (
      <Suspense>
        <NoAccounts person={person} leftOut={leftOut} onSignOut={onSignOut} />
      </Suspense>
    )
  }
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
