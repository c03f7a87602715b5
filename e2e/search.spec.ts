import { nordlicht, pinecrest } from './support/harvest.ts'
import { allRead, countOfRows, foundRows, openSearch, searchField, summary } from './support/search.ts'
import { openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const failing = /ERR_|CORS policy|status of [45]\d\d/

test('years of entries are found by word, the address keeps them, and a row leads to its day and back', async ({
  page,
}) => {
  await signIn(page)
  await openSearch(page)
  await allRead(page)
  const all = await countOfRows(page)
  expect(all).toBeGreaterThan(1000)

  await searchField(page).fill('SKI pass')
  await expect(foundRows(page).locator('mark').first()).toHaveText(/^ski$/i)
  await expect.poll(() => countOfRows(page)).toBeLessThan(all)
  const some = await countOfRows(page)
  await expect(summary(page)).toContainText(`${some} entries`)
  await expect(page).toHaveURL(/search\?q=SKI\+pass$/)

  // the list is one stop for the Tab key, and only what is about in sight is in the page
  await foundRows(page).getByRole('link').first().focus()
  await page.keyboard.press('End')
  const last = foundRows(page)
    .and(page.locator(`[aria-posinset="${some}"]`))
    .getByRole('link')
  await expect(last).toBeFocused()
  expect(await foundRows(page).count()).toBeLessThan(some)
  const words = await last.innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  await expect(page.getByRole('listitem').and(page.locator(':focus'))).toContainText(/ski pass/i)
  await page.goBack()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  expect(await last.innerText()).toBe(words)

  await page.reload()
  await expect(searchField(page)).toHaveValue('SKI pass')
  await expect.poll(() => countOfRows(page)).toBe(some)
})

test('days narrow the search, a hidden account is left out, and where nothing is found the screen says what to do', async ({
  page,
}) => {
  await signIn(page)
  await openSearch(page)
  await allRead(page)
  const all = await countOfRows(page)
  await page.getByLabel('From').fill('2026-03-02')
  await page.getByLabel('To', { exact: true }).fill('2026-03-06')
  await expect.poll(() => countOfRows(page)).toBeLessThan(50)
  await expect(foundRows(page).getByRole('heading').first()).toHaveText('Friday, 6 March 2026')
  await expect(page).toHaveURL(/search\?from=2026-03-02&to=2026-03-06$/)

  const both = await countOfRows(page)
  await page.getByRole('checkbox', { name: pinecrest.name }).uncheck()
  await expect.poll(() => countOfRows(page)).toBeLessThan(both)
  await searchField(page).fill('no such words')
  await expect(page.getByText('Nothing matches “no such words”.')).toBeVisible()
  await expect(page.getByText('A hidden account is not searched.')).toBeVisible()
  await page.getByRole('checkbox', { name: pinecrest.name }).check()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(searchField(page)).toBeFocused()
  await expect.poll(() => countOfRows(page)).toBe(all)
})

test('what has not been read yet is said, and reading can be stopped and gone on with', async ({ page, sandbox }) => {
  await sandbox.reset({ now: '2026-03-11T09:30:00Z', world: { entries: 9000, accounts: 1, years: 10 } })
  // the earlier half does not come
  await sandbox.faults([{ path: '^/v2/time_entries\\?from=20(16|17|18|19|20)', fault: { hold: 'before' } }])
  await signIn(page)
  await openSearch(page)
  const reading = page.getByRole('region', { name: 'Reading your time' })
  await expect(reading.getByRole('progressbar')).toHaveAccessibleName(/^\d+ of 121 months read$/)
  await expect(reading).toContainText(/all is here back to \w+ 202[1-4]/)
  await expect(summary(page)).toHaveText(/^At least /)
  await searchField(page).fill('no such words')
  await expect(page.getByText('Nothing matches “no such words” in what has been read so far.')).toBeVisible()

  await reading.getByRole('button', { name: 'Stop' }).click()
  await expect(reading).toContainText('Reading is stopped')
  await sandbox.faults([])
  await searchField(page).fill('')
  await expect(summary(page)).toHaveText(/^At least /)
  // of days that are all here the total is whole
  await page.getByLabel('From').fill('2026-01-01')
  await expect(summary(page)).toHaveText(/^\d/)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await reading.getByRole('button', { name: 'Read on' }).click()
  await allRead(page)
  await expect(summary(page)).toHaveText(/^9,000 entries/)
})

test('an account that cannot be read is named, and what is offline says as of when', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(failing)
  const forbidden = { status: 403, body: { message: 'Not authorized!' } }
  await sandbox.faults([{ path: '/v2/time_entries', accountId: nordlicht.id, fault: forbidden }])
  await signIn(page)
  await openSearch(page)
  await expect(page.getByRole('alert').filter({ hasText: `${nordlicht.name} is not in here.` })).toBeVisible()
  await expect(summary(page)).toHaveText(/^At least /)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await allRead(page)
  const all = await countOfRows(page)

  // what was read is kept a little later
  const menu = await openPersonMenu(page, 'Mira Falk')
  await expect(menu.getByText(`This browser keeps ${all.toLocaleString('en-GB')} entries`)).toBeVisible()
  await page.keyboard.press('Escape')
  await sandbox.connections({ api: 'refused' })
  await page.clock.fastForward('02:00:00')
  await page.reload()
  await expect(page.getByText(/As of 11 Mar, 10:3\d\./)).toBeVisible()
  await expect.poll(() => countOfRows(page)).toBe(all)
  await sandbox.connections({})
})
