import { expectNoAxeViolations } from './support/accessibility.ts'
import { nordlicht, pinecrest } from './support/harvest.ts'
import { partsAreThere } from './support/parts.ts'
import { expectSignedOut, openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.describe('on a device far away', () => {
  test.use({ timezoneId: 'Pacific/Pago_Pago' })

  test('today is Harvest’s, and formats are the accounts’ own until somebody chooses, then theirs on every screen', async ({
    page,
  }) => {
    await signIn(page)
    await partsAreThere(page)
    // yesterday evening on this device
    await expect(page).toHaveURL(/day\/2026-03-11$/)
    await expect(
      page.getByText(
        'Days and times follow your time zone in Harvest (Berlin, now Wednesday 10:30), not this device’s (now Tuesday 22:30).',
      ),
    ).toBeVisible()
    const times = page.getByRole('region', { name: pinecrest.name })
    const strip = page.getByRole('navigation', { name: 'This week' })
    await expect(times.getByText(/^\d+:\d\d[ap]m – /).first()).toBeVisible()
    await expect(strip.getByRole('link').first()).toContainText('Mon')

    const menu = await openPersonMenu(page, 'Mira Falk')
    await menu.getByRole('link', { name: 'Settings' }).click()
    const examples = page.getByLabel('Examples')
    await expect(examples).toContainText(`${nordlicht.name}1:30 · 9:05 – 14:05 · 11.03.20261.234,50\u00a0€`)
    await expect(examples).toContainText(`${pinecrest.name}1.50 · 9:05am – 2:05pm · 03/11/2026$1,234.50`)
    await page.getByRole('combobox', { name: 'Hours' }).selectOption('Decimal, 1.50')
    await page.getByLabel('Times of day').selectOption('14:05')
    await page.getByLabel('Numbers').selectOption('1 234,56')
    await page.getByLabel('Weeks begin on').selectOption('Sunday')
    await page.getByLabel('Dates').selectOption('03/11/2026')
    await expect(examples).toContainText(`${pinecrest.name}1,50 · 9:05 – 14:05 · 03/11/2026$1\u00a0234,50`)
    await page.getByRole('button', { name: '8 hours, Monday to Friday' }).click()
    await expect(page.getByText('40,00 a week.')).toBeVisible()
    await page.getByLabel(`Colour of ${nordlicht.name}`).selectOption('Grey')
    await expectNoAxeViolations(page)

    await page.keyboard.press('d')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('March 11, 2026')
    await expect(times.getByText(/^\d+:\d\d – \d+:\d\d$/).first()).toBeVisible()
    await expect(times.getByText(/^\d+,\d\d$/).first()).toBeVisible()
    await expect(strip.getByRole('listitem').getByRole('link').first()).toContainText('Sun')
    await expect(strip).toContainText(/This week \d+,\d\d of 40,00/)
    await page.reload()
    await expect(times.getByText(/^\d+:\d\d – \d+:\d\d$/).first()).toBeVisible()
  })
})

test('what this browser stores is seen without the token, and removed with the sign-in', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  await page.getByRole('checkbox', { name: pinecrest.name }).uncheck()
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByLabel('Colours').selectOption('Dark')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('View Your choices').click()
  await expect(page.getByLabel('Your choices, sheaf.preferences')).toHaveValue(/"theme": "dark"/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as JSON' }).click()
  const stream = await (await download).createReadStream()
  const text = (await stream.toArray()).join('')
  expect(Object.keys(JSON.parse(text))).toEqual(['sheaf.preferences', 'sheaf-outbox'])

  const choices = page.getByLabel('View Your choices')
  await page.getByRole('button', { name: 'Forget my choices' }).click()
  await expect(choices).toHaveCount(0)
  await page.getByRole('main').getByLabel('Colours').selectOption('Dark')
  await expect(choices).toBeVisible()

  await page.getByRole('button', { name: 'Remove everything and sign out' }).click()
  await page.getByRole('button', { name: 'Remove and sign out' }).click()
  await expectSignedOut(page)
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ])
  expect(left).toEqual(['sheaf.sign-outs'])
})

test('the chosen colours hold on the way in, too, before anybody is signed in', async ({ page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  await page.goto('./')
  expect(await scheme()).toBe('light dark')
  await page.evaluate(() => localStorage.setItem('sheaf.preferences', '{"version":1,"theme":"dark"}'))
  await page.reload()
  await expectSignedOut(page)
  expect(await scheme()).toBe('dark')
  expect(await page.locator('meta[name=theme-color][media=all]').getAttribute('content')).toBe('#15120d')
})
