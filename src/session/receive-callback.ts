import { readCallback } from './callback-response.ts'
import { pendingKey } from './pending-sign-in.ts'
import { leaveRefusal } from './refusal.ts'
import { newSignInId } from './sign-in-id.ts'
import { storagesOf, takeText, type TextStorage } from './storages.ts'
import { storeSession } from './stored-session.ts'

/** The part of `window` that the callback page needs. */
export type CallbackPage = {
  self: unknown
  top: unknown
  location: { href: string; origin: string; pathname: string; replace(address: string): void }
  history: { replaceState(data: null, unused: string, address: string): void }
  document: Document
  crypto: Pick<Crypto, 'getRandomValues'>
  readonly sessionStorage: TextStorage
  readonly localStorage: TextStorage
}

/**
 * Takes Harvest's answer off the address, checks it, leaves session or refusal in storage, and goes on to the app by a new
 * document: only that clears the token out of the browser's performance entries. `now` is epoch ms.
 */
export function receiveCallback(page: CallbackPage, now: number): void {
  if (page.self !== page.top) {
    say(page.document, 'Sheaf does not sign in inside another page. Open it in a tab of its own.')
    return
  }
  const { href, origin, pathname } = page.location
  page.history.replaceState(null, '', origin + pathname)

  const storages = storagesOf(page)
  const pending = takeText(storages.tab, pendingKey)
  // Hosts differ in how they write a folder's address.
  const appBase = origin + pathname.replace(/callback(\/(index\.html)?)?$/, '')
  const response = readCallback(href, pending, now, appBase)

  const isLeft = response.granted
    ? storeSession(storages, { ...response, kept: response.keep, signIn: newSignInId(page.crypto) }) !== undefined
    : leaveRefusal(storages.tab, response)
  if (isLeft) {
    page.location.replace(new URL(response.granted ? response.returnTo : '', appBase).href)
    return
  }
  const sentence = 'Your browser does not let this page store anything, so signing in could not finish. '
  say(page.document, sentence + 'Allow storage for this site and sign in again. ', appBase)
}

function say(document: Document, sentence: string, appBase?: string): void {
  const main = document.querySelector('main') ?? document.body
  main.textContent = sentence
  if (appBase === undefined) return
  const link = document.createElement('a')
  link.href = appBase
  link.textContent = 'Back to Sheaf'
  main.append(link)
}
