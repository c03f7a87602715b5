import { createRoot } from 'react-dom/client'
import { refusalSentence } from './app/refusal-sentence.ts'
import { SignedOut } from './app/signed-out.tsx'
import type { TokenGiven, TokenRefusal } from './features/sign-in/token-form.tsx'
import { appPathOf } from './paths.ts'
import { readConfig } from './session/config.ts'
import { watchExpiry } from './session/expiry.ts'
import type { Endpoint } from './session/harvest.ts'
import { keepSession } from './session/keep.ts'
import { openDemoSession, openSession, resumeSession } from './session/open-session.ts'
import { readPersonalToken } from './session/personal-token.ts'
import { leaveRefusal, type Refusal, takeRefusal } from './session/refusal.ts'
import { currentSession } from './session/session.ts'
import { newSignInId } from './session/sign-in-id.ts'
import { redirectUriOf, startSignIn } from './session/sign-in.ts'
import { followOtherTabs, signOut } from './session/sign-out.ts'
import { storagesOf, takeText, writeText } from './session/storages.ts'

const returnToKey = 'sheaf.return-to'

// where this very file came from, since one build runs under any path
const ownAddress = import.meta.url
const appBase = new URL('..', ownAddress).href
const config = readConfig(document)
const storages = storagesOf(window)
const overTheNetwork: Endpoint = { ...config, fetch: (request) => fetch(request) }
const root = createRoot(document.getElementById('root') ?? document.body)

const resumed = resumeSession(storages, Date.now())
// taken in any case: a forged answer's notice must not wait for a later visit
const left = takeRefusal(storages.tab)
const refusal = resumed === 'expired' || resumed === 'broken' ? { because: resumed } : left
if (resumed === 'opened') void showApp()
else if (resumed === 'demo') void showDemo()
else showSignedOut()

function showSignedOut() {
  if (location.href.split(/[?#]/)[0] !== appBase) {
    startAtRoot(refusal)
    return
  }
  document.documentElement.removeAttribute('data-session')
  root.render(
    <SignedOut
      hasClientId={config.clientId !== ''}
      callbackAddress={redirectUriOf(appBase)}
      contact={config.contact}
      notice={refusal && refusalSentence(refusal)}
      onSignIn={(keep) => leaveForHarvest(keep, takeReturnTo())}
      onToken={usePersonalToken}
      onDemo={showDemo}
    />,
  )
}

/** Signing in starts at the root alone, the one page whose client id a host may have set by hand. */
function startAtRoot(because: Refusal | undefined) {
  if (because) leaveRefusal(storages.tab, because)
  writeText(storages.tab, returnToKey, location.href)
  location.replace(appBase)
}

function signInAgain(): string | undefined {
  const returnTo = appPathOf(location.href, appBase) ?? ''
  if (config.clientId !== '') return leaveForHarvest(currentSession().isKept, returnTo)
  startAtRoot({ because: 'expired' })
  return undefined
}

function leaveForHarvest(keep: boolean, returnTo: string): string | undefined {
  const { idOrigin, clientId } = config
  return startSignIn(
    { idOrigin, clientId, appBase, returnTo, keep },
    { tab: storages.tab, randomBytes: (bytes) => crypto.getRandomValues(bytes), now: Date.now(), location },
  )
}

async function usePersonalToken({ token, accountId, keep }: TokenGiven): Promise<TokenRefusal | undefined> {
  const read = readPersonalToken({ token, accountId, keep }, Date.now())
  if ('problem' in read) return { sentence: read.problem.sentence, wasAsked: false }
  try {
    const { checkToken } = await import('./session/check-token.ts')
    const refusal = await checkToken(overTheNetwork, read.session)
    if (refusal) return { sentence: refusal, wasAsked: true }
  } catch {
    return { sentence: 'The token could not be checked. Check your connection and try again.', wasAsked: false }
  }
  openSession(storages, { ...read.session, signIn: newSignInId(crypto) })
  history.replaceState(null, '', new URL(takeReturnTo(), appBase))
  void showApp()
  return undefined
}

function showApp() {
  return mountApp(overTheNetwork)
}

async function showDemo(): Promise<string | undefined> {
  try {
    const { openDemo } = await import('../sandbox/in-browser.ts')
    const demo = openDemo(Date.now)
    openDemoSession(storages, demo)
    await mountApp(demo)
    return undefined
  } catch {
    return 'The demo could not be loaded. Check your connection and try again.'
  }
}

async function mountApp(endpoint: Endpoint) {
  const { startApp } = await import('./app/start.tsx')
  const stops: (() => unknown)[] = []
  const leave = { appBase, cleanUps: [() => Promise.allSettled(stops.map(async (stop) => stop()))] }
  const empty = await startApp(
    { root, basename: new URL(appBase).pathname, endpoint, storages, marksEntries: config.marksEntries },
    {
      signOut: () => void signOut(window, storages, leave),
      signInAgain,
      keepSession: (keep) => keepSession(keep, storages),
    },
  )
  stops.push(empty, followOtherTabs(window, storages, leave), watchExpiry(window, storages, Date.now))
}

function takeReturnTo(): string {
  const address = takeText(storages.tab, returnToKey)
  return (address && appPathOf(address, appBase)) || ''
}
