import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { countAtHarvest, entriesAtHarvest, entryAtHarvest, pinecrest } from './support/harvest.ts'
import { allInHarvest, entryRow, gesturePasses } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const today = '2026-03-11'

/** Opens the palette by its keys. */
async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'A project, a day or a command' })
  await expect(field).toBeFocused()
  return field
}

test('the day is worked by single keys: rows, timers, other days, the list of keys; off and on again', async ({
  page,
}) => {
  await signIn(page)
  await partsAreThere(page)
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  const before = await rows.count()

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows.nth(1).getByRole('button', { name: /^Edit / })).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first().getByRole('button', { name: /^Edit / })).toBeFocused()
  // Tab goes on from the chosen row
  await page.keyboard.press('Tab')
  await expect(rows.first().getByRole('button', { name: /^(Start|Stop) / })).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog')).toBeVisible()
  // keys rest behind a dialog
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`day/${today}$`))

  await page.keyboard.press('Delete')
  await expect(rows).toHaveCount(before - 1)
  await expect(rows.first().getByRole('button', { name: /^Edit / })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(before)
  await allInHarvest(page)

  await gesturePasses(page)
  await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
  await gesturePasses(page)
  await page.getByRole('main').focus()
  await page.keyboard.press('s')
  await expect(page.getByRole('region', { name: /^Running: / })).toHaveCount(0)

  await page.keyboard.press('n')
  await expect(page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused()
  // keys rest while somebody types
  await page.keyboard.type('jtd')
  await expect(page).toHaveURL(new RegExp(`day/${today}$`))

  await page.getByRole('main').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/day\/2026-03-10$/)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Continue what was last')).toBeVisible()
  await expectNoAxeViolations(page)
  await sheet.getByRole('checkbox', { name: /^Keys that work by themselves/ }).uncheck()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('t')
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/day\/2026-03-10$/)

  await openPalette(page)
  await page.keyboard.type('sett')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /^Keys that work by themselves/ }).check()
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/day\/2026-03-10$/)
  await page.keyboard.press('t')
  await expect(page).toHaveURL(new RegExp(`day/${today}$`))
})

test('the palette goes to a day, starts a project’s timer from any screen, and gives the focus back', async ({
  page,
}) => {
  await signIn(page)
  await partsAreThere(page)
  await openPalette(page)
  await page.keyboard.type('go to 5 March')
  await expect(page.getByRole('option', { name: 'Thursday, 5 March 2026' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/day\/2026-03-05$/)

  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await openPalette(page)
  await page.keyboard.type('warehouse docu')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Timer started: Data warehouse')).toBeVisible()
  await allInHarvest(page)
  expect(await entriesAtHarvest(pinecrest.id, { is_running: 'true' })).toHaveLength(1)

  await page.getByRole('link', { name: /Sheaf$/ }).focus()
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: /Sheaf$/ })).toBeFocused()
})

test('a start link asks first, starts nothing by itself, and is copied from an entry; one that names nothing says so', async ({
  page,
}) => {
  await page.goto('./start?project=data%20warehouse&task=Documentation&notes=From%20a%20ticket')
  await page.getByRole('button', { name: 'Sign in with Harvest' }).click()
  await page.getByRole('link', { name: 'Mira Falk' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('heading', { name: 'Start this timer?' })).toBeVisible()
  await expect(page.getByLabel('Notes')).toHaveValue('From a ticket')
  await expectNoAxeViolations(page)
  expect(await writesAtHarvest()).toEqual([])
  await page.getByRole('button', { name: 'Start the timer' }).click()
  await expect(page.getByRole('region', { name: /^Running: Data warehouse/ })).toContainText('From a ticket')
  await allInHarvest(page)
  expect(await countAtHarvest(pinecrest.id, 'From a ticket')).toBe(1)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await entryRow(page, 'From a ticket')
    .getByRole('button', { name: /^Edit / })
    .focus()
  await openPalette(page)
  await page.keyboard.type('copy start')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Start link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const { project } = await entryAtHarvest(pinecrest.id, 'From a ticket')
  expect(link).toContain(`start?account=${pinecrest.id}&project=${project.id}&task=`)

  await page.goto('start?project=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&task=%E2%80%AEevil')
  await expect(page.getByRole('heading', { name: 'This link names nothing that you can track' })).toBeVisible()
  await expect(page.getByText('“<img src=x onerror=alert(1)>” with a task “evil”')).toBeVisible()
})
