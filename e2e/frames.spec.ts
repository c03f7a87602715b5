import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { basePath, pageOrigin } from './support/addresses.ts'
import { allow, expectEntries, leaveForHarvest, signInAs } from './support/sign-in.ts'
import { withCopyOf } from './support/site-copy.ts'
import { expect, test } from './support/test.ts'
import { expectKeptIn } from './support/tokens.ts'

/** Puts an address into a frame of the page that is open. */
async function frame(page: Page, address: string): Promise<void> {
  await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), address)
}

for (const [name, address] of [
  ['the start', ''],
  ['a day', 'day/2026-03-11'],
  ['the callback page', 'callback/?access_token=made-up-token&state=made-up'],
] as const) {
  test(`the host’s headers keep ${name} out of frames`, async ({ page, watched }) => {
    watched.expectErrors(/frame-ancestors|status of 404/)
    await frame(page, pageOrigin + basePath + address)
    await expect.poll(() => watched.lines.join('\n')).toContain(`frame-ancestors 'none'`)
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
  })
}

const anotherPage = '<!doctype html><title>Another page of this host</title><link rel="icon" href="data:,"><body>'

/** Some hosts send no headers, and have other pages than ours. */
const testWithoutHeaders = test.extend<object, { siteFolder: string }>({
  siteFolder: [
    async ({ siteFolder }, provide) =>
      withCopyOf(siteFolder, async (folder) => {
        await writeFile(join(folder, '_headers'), '')
        await writeFile(join(folder, 'another.html'), anotherPage)
        await provide(folder)
      }),
    { scope: 'worker' },
  ],
})

testWithoutHeaders('in a frame the app shows nothing and asks nothing, also signed in', async ({ page }) => {
  await signInAs(page, 'Mira Falk')
  await page.goto('another.html')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await frame(page, './')
  const framed = page.frameLocator('iframe')
  await expect(framed.locator('body')).toHaveText(
    'Sheaf does not run inside another page. Open it in a tab of its own.',
  )
  expect(asked).toEqual([pageOrigin + basePath])
})

testWithoutHeaders('in a frame the callback page takes no answer', async ({ page }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  const asked = page.url()
  const state = new URL(asked).searchParams.get('state') ?? ''
  await page.goto('another.html')
  const answer = `access_token=a-token_that-is.good&expires_in=1209599&scope=all&state=${state}&token_type=bearer`
  await frame(page, `callback/?${answer}`)
  await expect(page.frameLocator('iframe').getByRole('main')).toHaveText(
    'Sheaf does not sign in inside another page. Open it in a tab of its own.',
  )
  await expectKeptIn(page, 'nowhere')

  // nor does it use up the sign-in that the person has started
  await page.goto(asked)
  await allow(page, 'Mira Falk')
  await expectEntries(page)
})
