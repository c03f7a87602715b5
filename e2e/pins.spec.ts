import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { allInHarvest, clockWork, hoursWork, pick } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const pinned = (page: Page) => page.getByRole('list', { name: 'Pinned' }).getByRole('button')

test('what is pinned stands first, stays, and starts at a press', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  for (const work of [hoursWork, clockWork]) {
    await pick(page, work)
    await page.getByRole('button', { name: /^Pin / }).click()
    await expect(page.getByRole('button', { name: /^Pin /, pressed: true })).toBeVisible()
  }
  await page.reload()
  await expect(pinned(page)).toHaveText([/Guest app · Research/, /Data warehouse · Documentation/])
  await expectNoAxeViolations(page)

  const line = page.getByRole('combobox', { name: 'Quick entry' })
  await line.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toContainText('Guest app · Research')
  await page.keyboard.press('Escape')

  await pinned(page).filter({ hasText: 'Data warehouse' }).click()
  await expect(page.getByRole('region', { name: 'Running: Data warehouse' })).toBeVisible()
  await allInHarvest(page)
  expect(await entriesAtHarvest(pinecrest.id, { is_running: 'true' })).toMatchObject([
    { task: { name: 'Documentation' } },
  ])
  expect(await entriesAtHarvest(nordlicht.id, { is_running: 'true' })).toEqual([])
})

test('a key pins what the chosen entry is for, and lets it go again', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('p')
  await expect(pinned(page)).toHaveCount(1)
  await expect(page.getByText(/^Pinned: /)).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText(/^No longer pinned: /)).toBeVisible()
  await expect(pinned(page)).toHaveCount(0)
})
