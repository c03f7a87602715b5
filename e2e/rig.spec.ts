import type { Browser, Page } from '@playwright/test'
import { pageOrigin, ports } from './support/addresses.ts'
import { expectTokenNowhere, expectTokenOnlyIn, strayTokens } from './support/canary.ts'
import { tokensUsed } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, startOfTest, test } from './support/test.ts'
import { watch, type Watch } from './support/watch.ts'

/** A page nobody guards but the test itself, which is about to do with it what must not happen. */
async function unguardedPage(browser: Browser, baseURL = ''): Promise<{ page: Page; watched: Watch }> {
  const context = await browser.newContext({ baseURL })
  const watched = await watch(context)
  await context.clock.install({ time: startOfTest })
  const page = await context.newPage()
  await page.goto('./')
  // until then the app may still take away what it cannot read
  await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toBeEnabled()
  return { page, watched }
}

const token = '5120431.at.a-token_that-should.be-nowhere'

/** Where a token could be forgotten, and how; the later ones leave the earlier ones in place. */
const hidingPlaces: [place: string, hide: (token: string) => unknown][] = [
  ['sessionStorage elsewhere', (token) => sessionStorage.setItem('elsewhere', token)],
  ['localStorage elsewhere', (token) => localStorage.setItem('elsewhere', token)],
  [
    'IndexedDB and files',
    (token) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('cache', 1)
        opening.addEventListener('upgradeneeded', () =>
          opening.result.createObjectStore('pieces').put({ token }, 'key'),
        )
        opening.addEventListener('success', () => resolve(opening.result.close()))
      }),
  ],
  ['cache pages', async (token) => (await caches.open('pages')).put('./kept', new Response(token))],
  [
    'cookies',
    (token) => {
      document.cookie = `token=${token}`
    },
  ],
  ['document', (token) => document.body.setAttribute('data-token', token)],
  [
    'field note',
    (token) => {
      const field = document.createElement('input')
      field.name = 'note'
      field.value = token
      document.body.append(field)
    },
  ],
  [
    'window name',
    (token) => {
      window.name = token
    },
  ],
  [
    'performance resource',
    async (token) => {
      const image = new Image()
      image.src = `icon.svg?token=${token}`
      await image.decode()
    },
  ],
  ['console', (token) => console.info('signed in with', token)],
  [
    'history entry 1',
    (token) => {
      history.replaceState(null, '', `?access_token=${encodeURIComponent(token)}`)
      history.pushState(null, '', './')
    },
  ],
  ['address', (token) => history.replaceState(null, '', `#access_token=${token}`)],
  ['history state', (token) => history.replaceState({ token }, '')],
]

test.describe('the canary', () => {
  test('sees a token wherever it is left', async ({ browser, baseURL }) => {
    const { page } = await unguardedPage(browser, baseURL)
    await expectTokenNowhere(page, token)
    for (const [index, [place, hide]] of hidingPlaces.entries()) {
      const left = `${token}-${String(index).padStart(2, '0')}`
      await page.evaluate(hide, left)
      expect(await strayTokens(page, [left])).toContain(place)
      await expect(expectTokenNowhere(page, left)).rejects.toThrow('places where the token stands')
    }
    await page.context().close()
  })

  test('lets a token be where it belongs, and only there', async ({ browser, baseURL }) => {
    const { page } = await unguardedPage(browser, baseURL)
    await page.evaluate((text) => sessionStorage.setItem('sheaf.session', JSON.stringify({ token: text })), token)
    await expectTokenOnlyIn(page, token, 'sheaf.session')
    expect(await strayTokens(page, [token])).toEqual([])
    await expect(expectTokenNowhere(page, token)).rejects.toThrow('places where the token stands')
    await page.context().close()
  })
})

test.fail('no test ends well that leaves a token behind', async ({ page, sandbox }) => {
  await signIn(page)
  const [used = ''] = tokensUsed(await sandbox.requests())
  await page.evaluate((text) => localStorage.setItem('elsewhere', text), used)
})

test.describe('the watch', () => {
  test('sees what the policy blocks, and requests to strangers', async ({ browser, baseURL }) => {
    const { page, watched } = await unguardedPage(browser, baseURL)
    await page.evaluate(() => fetch('https://stranger.example/').catch(() => undefined))
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>hello</b>'
      } catch {
        // blocked by Trusted Types, as it should be
      }
    })
    expect(watched.violations.join('\n')).toContain('connect-src blocked https://stranger.example')
    expect(watched.violations.join('\n')).toContain('require-trusted-types-for')
    await page.context().close()
  })

  test('sees a request to a stranger that the policy does not see', async ({ browser, baseURL }) => {
    const { page, watched } = await unguardedPage(browser, baseURL)
    const elsewhere = `http://localhost:${ports.api + 1}/elsewhere`
    await page.evaluate((address) => location.assign(address), elsewhere)
    await expect.poll(() => watched.strangers).toEqual([elsewhere])
    await page.context().close()
  })

  test('sees uncaught errors and console errors, except those a test expects', async ({ browser, baseURL }) => {
    const { page, watched } = await unguardedPage(browser, baseURL)
    watched.expectErrors(/on purpose/)
    await page.evaluate(() => {
      console.error('on purpose')
      console.error('by accident')
      setTimeout(() => {
        throw new Error('thrown later')
      })
    })
    await expect.poll(() => watched.errors.length).toBe(2)
    expect(watched.errors.join('\n')).toMatch(/by accident[^]*thrown later/)
    await page.context().close()
  })
})

test('the clocks of page and sandbox start together and run', async ({ page, sandbox }) => {
  await page.goto('./')
  const shown = () => page.evaluate(() => Date.now())
  const first = await shown()
  await expect.poll(shown).toBeGreaterThan(first)
  expect(first - Date.parse(startOfTest)).toBeLessThan(10_000)
  expect(page.url()).toContain(pageOrigin)
  expect(await sandbox.requests()).toEqual([])
})
