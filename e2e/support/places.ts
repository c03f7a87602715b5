import type { Page } from '@playwright/test'

/** Somewhere a text can stay behind, and what is there now. */
export interface Place {
  name: string
  text: string
}

/** Every place in which a page, its storage and its history keep text. The page must show one of our own addresses. */
export async function placesOf(page: Page): Promise<Place[]> {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true, opfs: true })
  const devtools = await page.context().newCDPSession(page)
  const { entries } = await devtools.send('Page.getNavigationHistory')
  await devtools.detach()
  return [
    ...(await page.evaluate(placesInPage)),
    { name: 'cookies', text: JSON.stringify(cookies) },
    ...origins.flatMap(({ localStorage, ...databases }) => [
      ...localStorage.map(({ name, value }) => ({ name: `localStorage ${name}`, text: `${name} ${value}` })),
      { name: 'IndexedDB and files', text: JSON.stringify(databases) },
    ]),
    ...entries.map(({ url, title }, index) => ({ name: `history entry ${index}`, text: `${url} ${title}` })),
  ]
}

/** Runs in the page, so it stands on nothing from outside. */
async function placesInPage(): Promise<Place[]> {
  const places: Place[] = []
  const put = (name: string, value: unknown) => {
    places.push({ name, text: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') })
  }
  try {
    for (const [key, value] of Object.entries(sessionStorage)) put(`sessionStorage ${key}`, `${key} ${value}`)
  } catch (error) {
    // a test may refuse storage on purpose: nothing is kept there then
    if (!(error instanceof DOMException)) throw error
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      put(`cache ${name}`, { url: request.url, headers: [...request.headers], body: await response?.text() })
    }
  }
  put('document', document.documentElement.outerHTML)
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if ('value' in field) put(`field ${field.getAttribute('name') ?? ''}`, field.value)
  }
  put('address', location.href)
  put('referrer', document.referrer)
  put('window name', window.name)
  put('cookies', document.cookie)
  put('history state', history.state)
  const visited = [...navigation.entries(), navigation.activation?.from, navigation.activation?.entry]
  for (const entry of visited) put('navigation entry', { url: entry?.url, state: entry?.getState() })
  const real: unknown = Reflect.get(globalThis, 'realPerformance')
  if (!(real instanceof Performance)) throw new Error('This page was opened before its context was watched.')
  for (const entry of real.getEntries()) put(`performance ${entry.entryType}`, entry.name)
  return places
}
