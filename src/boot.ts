import { possibleBases } from './base-path.ts'
import { routePatterns } from './paths.ts'
import { showScheme } from './ui/colour-scheme.ts'

/** What starts the app, put in by the build; undefined in development, where the page names its entry itself. */
declare const builtFiles: { entry: string; styles: string[]; ahead: string[]; aheadSignedIn: string[] } | undefined

if (self !== top) refuseFrame()
else {
  const isSignedIn = hasSession()
  document.documentElement.toggleAttribute('data-session', isSignedIn)
  showChosenScheme()
  if (builtFiles) {
    const { entry, styles, ahead, aheadSignedIn } = builtFiles
    void start(entry, styles, isSignedIn ? [...ahead, ...aheadSignedIn] : ahead)
  }
}

function refuseFrame(): void {
  stop()
  const body = document.createElement('body')
  body.textContent = 'Sheaf does not run inside another page. Open it in a tab of its own.'
  document.documentElement.append(body)
}

function hasSession(): boolean {
  return [() => sessionStorage, () => localStorage].some((storage) => {
    try {
      return storage().getItem('sheaf.session') !== null
    } catch {
      return false
    }
  })
}

/** What the person chose in the app counts before it is there, and where nobody is signed in. */
function showChosenScheme(): void {
  try {
    const { theme } = JSON.parse(localStorage.getItem('sheaf.preferences') ?? '{}')
    if (theme === 'light' || theme === 'dark') showScheme(document, theme)
  } catch {
    // refused or broken: as the device says
  }
}

async function start(entry: string, styles: string[], ahead: string[]): Promise<void> {
  for (const path of possibleBases(location.pathname, Object.values(routePatterns))) {
    // with the origin: a path that begins with two slashes would name another host
    const base = location.origin + path
    for (const file of ahead) addLink(aheadLink(base + file))
    try {
      await Promise.all(styles.map((file) => loaded(addLink({ rel: 'stylesheet', href: base + file }))))
      await import(/* @vite-ignore */ base + entry)
      return
    } catch {
      // not here: the next folder may have it
    }
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', sayNotLoaded)
  else sayNotLoaded()
}

// styles with crossOrigin, as Vite asks for those of a chunk: the browser would fetch them twice otherwise
function aheadLink(href: string) {
  return href.endsWith('.css') ? { rel: 'preload', as: 'style', crossOrigin: '', href } : { rel: 'modulepreload', href }
}

function addLink(properties: { rel: string; href: string }): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), properties)
  document.head.append(link)
  return link
}

function loaded(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
  })
}

function sayNotLoaded(): void {
  const reload = document.createElement('a')
  reload.href = location.origin + location.pathname + location.search
  reload.textContent = 'Reload the page'
  const sentence = document.createElement('p')
  sentence.role = 'alert'
  sentence.style.padding = '1rem'
  sentence.append('Sheaf could not be loaded. Check your connection. ', reload)
  document.body.prepend(sentence)
}
