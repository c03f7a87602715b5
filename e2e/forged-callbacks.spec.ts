import type { Page } from '@playwright/test'
import { tokenOfPerson } from '../sandbox/asking.ts'
import { refusalSentence } from '../src/app/refusal-sentence.ts'
import { forgedCallbacks, goodAnswer, now, pendingText, state, token } from '../src/session/forged-callbacks.ts'
import { basePath, pageOrigin } from './support/addresses.ts'
import { expectTokenNowhere, expectTokenOnlyIn } from './support/canary.ts'
import { expectEntries, expectSignedOut } from './support/sign-in.ts'
import { expect, startOfTest, test } from './support/test.ts'
import { expectKeptIn } from './support/tokens.ts'

const callback = `${pageOrigin}${basePath}callback/`

/** What the tab remembers of a sign-in that it started. */
async function remember(page: Page, pending: string | null): Promise<void> {
  await page.evaluate((text) => {
    if (text === null) sessionStorage.removeItem('sheaf.pending')
    else sessionStorage.setItem('sheaf.pending', text)
  }, pending)
}

// a browser takes line breaks out of an address before anybody sees it
const typed = Object.entries(forgedCallbacks).map(
  ([why, cases]) => [why, cases.filter(({ tail }) => !/[\n\r\t]/.test(tail))] as const,
)
const chosen = typed.flatMap(([why, cases]) =>
  [...new Set([cases[0], cases[Math.floor(cases.length / 2)]])].flatMap((one) => (one ? [{ why, ...one }] : [])),
)

test('none of more than forty forged answers is taken for a sign-in', async ({ page, sandbox }) => {
  test.slow()
  expect(chosen.length).toBeGreaterThan(40)
  await page.clock.setFixedTime(now)
  await page.goto('./')
  for (const { why, tail, because, pending } of chosen) {
    await test.step(why, async () => {
      await remember(page, pending)
      await page.goto(callback + tail)
      const [told = ''] = refusalSentence({ because }).split('. ')
      await expect(page.getByRole('alert'), tail.slice(0, 300)).toContainText(told)
      await expectSignedOut(page)
      await expectKeptIn(page, 'nowhere')
    })
  }
  await expectTokenNowhere(page, token)
  expect(await sandbox.requests()).toEqual([])
})

for (const mark of ['?', '#']) {
  test(`the answer that they were forged from is taken, behind ${mark}`, async ({ page, watched }) => {
    watched.expectErrors(/status of 40[14]/)
    await page.clock.setFixedTime(now)
    await page.goto('./')
    await remember(page, pendingText())
    await page.goto(callback + mark + goodAnswer)
    // the sandbox does not know its token
    await expect(page.getByRole('heading', { name: 'Harvest has ended your sign-in' })).toBeVisible()
    await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-09`)
  })
}

const elsewhere = [
  '//evil.example/',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example/day/2026-03-09',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
  '../../day/2026-03-09',
  'callback/?access_token=made-up',
  `day/${'9'.repeat(8000)}`,
]

test('a way back that was tampered with leads to Today and nowhere else', async ({ page }) => {
  test.slow()
  const own = tokenOfPerson('Mira')
  await page.goto('./')
  for (const returnTo of elsewhere) {
    await test.step(returnTo.slice(0, 60), async () => {
      const createdAt = Date.parse(startOfTest)
      await page.evaluate(() => sessionStorage.removeItem('sheaf.session'))
      await remember(page, pendingText({ returnTo, createdAt }))
      await page.goto(`${callback}?access_token=${own}&expires_in=1209599&scope=all&state=${state}&token_type=bearer`)
      await expectEntries(page)
      await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-11`)
    })
  }
  await expectTokenOnlyIn(page, own, 'sheaf.session')
})
