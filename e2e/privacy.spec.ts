import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { nordlicht } from '../sandbox/world/nordlicht.ts'
import { pinecrest } from '../sandbox/world/pinecrest.ts'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, nordlicht as hoursAccount } from './support/harvest.ts'
import { openForm } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { searchField } from './support/search.ts'
import { openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const names = [nordlicht, pinecrest].flatMap(({ clients, company }) => [
  company.name,
  ...clients.flatMap((client) => [client.name, ...client.projects.flatMap(({ name, code }) => [name, code ?? name])]),
])

const stand = /••• [0-9a-z]+/

/** Whatever of these the page holds in its text, its attributes, its fields or its title. */
const found = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate((texts) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
    const page = [document.documentElement.outerHTML, document.title, ...fields].join('\n')
    return texts.filter((text) => page.includes(text))
  }, texts)

const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()

test('with names hidden no screen holds a client, a project or a note, until they are shown again', async ({
  page,
}) => {
  const day = { from: '2026-03-11', to: '2026-03-11' }
  const notes = (await entriesAtHarvest(hoursAccount.id, day)).flatMap((entry) => entry.notes ?? [])
  expect(notes.length).toBeGreaterThan(0)
  const nothingIsTold = async () => expect(await found(page, [...names, ...notes])).toEqual([])

  await signIn(page)
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  await partsAreThere(page)
  expect(await found(page, [...names, ...notes])).not.toEqual([])
  await page.keyboard.press('Shift+P')
  const sign = page.getByRole('banner').getByRole('button', { name: 'Names are hidden. Show them' })
  await expect(sign).toBeVisible()
  await expect(rows.first()).toContainText(stand)
  await nothingIsTold()
  await expectNoAxeViolations(page)

  await openForm(page)
  await page.getByRole('combobox', { name: 'Project and task' }).fill('guest')
  await expect(page.getByRole('option').first()).toContainText(stand)
  await page.keyboard.press('Enter')
  await nothingIsTold()
  await page.getByRole('combobox', { name: 'Quick entry' }).fill('gues')
  await expect(page.getByRole('option').first()).toContainText(stand)
  await nothingIsTold()
  await page.getByRole('combobox', { name: 'Quick entry' }).fill('')

  await go(page, 'Week')
  await expect(page.getByRole('rowheader').filter({ hasText: stand }).first()).toBeVisible()
  await nothingIsTold()
  await go(page, 'Search')
  await expect(page.getByRole('list', { name: 'Entries found' })).toContainText(stand)
  await searchField(page).fill('guest')
  await expect(page.getByRole('list', { name: 'Entries found' })).toContainText(stand)
  await nothingIsTold()
  await go(page, 'Budgets')
  await expect(page.getByRole('rowheader').filter({ hasText: stand }).first()).toBeVisible()
  await nothingIsTold()
  for (const screen of ['Insights', 'Reports']) {
    await go(page, screen)
    await expect(page.getByRole('main')).toContainText(stand)
    await nothingIsTold()
  }
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  const file = (await readFile(await (await download).path())).toString()
  expect(file).toMatch(stand)
  expect([...names, ...notes, 'Billable'].filter((text) => file.includes(text))).toEqual([])
  await expect(page.getByRole('button', { name: 'All entries as CSV' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'By', exact: true }).selectOption('Note')
  await expect(page.getByRole('rowheader').filter({ hasText: stand }).first()).toBeVisible()
  await nothingIsTold()
  await page.getByRole('link', { name: 'All in Harvest' }).click()
  await nothingIsTold()

  await page.reload()
  await expect(sign).toBeVisible()
  await go(page, 'Today')
  await expect(rows.first()).toContainText(stand)
  await nothingIsTold()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A project, a day or a command' }).fill('guest')
  await expect(page.getByRole('option').filter({ hasText: stand }).first()).toBeVisible()
  await nothingIsTold()
  await page.keyboard.press('Escape')
  await sign.click()
  await expect(rows.first()).not.toContainText(stand)
  expect(await found(page, names)).toContain(hoursAccount.name)
  await expect(sign).toHaveCount(0)
})

test('settings hide names too, with what is stored here, and a running timer’s title', async ({ page }) => {
  await signIn(page)
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: 'Hide names, notes and amounts' }).check()
  await expect(page.getByText('Show names again to view or export this.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export as JSON' })).toHaveCount(0)
  expect(await found(page, [...names, 'Mira'])).toEqual([])
  await go(page, 'Today')
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await rows
    .first()
    .getByRole('button', { name: /^(Start|Continue)/ })
    .click()
  await expect(page).toHaveTitle(/^\d+:\d\d · ••• /)
  expect(await found(page, names)).toEqual([])
})
