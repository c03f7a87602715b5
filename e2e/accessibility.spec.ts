import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { changeAtHarvest, deleteAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  clockWork,
  edit,
  entryRow,
  failing,
  hoursWork,
  openForm,
  openWaiting,
  remove,
} from './support/outbox.ts'
import { goOffline, partsAreThere } from './support/parts.ts'
import { foundRows, openSearch, searchField } from './support/search.ts'
import { allow, expectSignedOut, leaveForHarvest, openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { openWeek, weekCell } from './support/week.ts'

const phone = { width: 390, height: 844 }

const hoursEntry = 'Ski pass wallet: first version'
const clockEntry = 'Charts for segment sizes'

/** What is shown fits between its sides: the page, or the part of it. */
async function expectNothingSideways(page: Page, part = 'html'): Promise<void> {
  const overflow = await page.locator(part).evaluate((shown) => shown.scrollWidth - shown.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

test('the way in has no axe violations, nor its form for tokens', async ({ page }) => {
  await page.goto('./')
  await expectNoAxeViolations(page)
  await page.getByText('Use a personal access token').click()
  await page.getByLabel('Token', { exact: true }).fill('no token')
  await page.getByRole('button', { name: 'Use this token' }).click()
  await expectNoAxeViolations(page)
})

for (const size of [undefined, phone]) {
  test(`the day has no axe violations${size ? ' on a phone' : ''}`, async ({ page }) => {
    if (size) await page.setViewportSize(size)
    await signIn(page)
    await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
    await expectNoAxeViolations(page)
    await page
      .getByRole('button', { name: /^Start .* again$/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
    // what passes by stands over whatever is at the bottom just now
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
    await expectNoAxeViolations(page)
    await openForm(page)
    await page.getByRole('combobox', { name: 'Project and task' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Mira Falk' }).click()
    await expect(page.getByRole('group', { name: 'You and this browser' })).toBeVisible()
    await expectNoAxeViolations(page)
  })
}

for (const size of [undefined, phone]) {
  test(`the search has no axe violations, found, reading or not found${size ? ', on a phone' : ''}`, async ({
    page,
    sandbox,
  }) => {
    if (size) await page.setViewportSize(size)
    await sandbox.faults([{ path: '^/v2/time_entries\\?from=2023', fault: { hold: 'before' } }])
    await signIn(page)
    await openSearch(page)
    await expect(page.getByRole('region', { name: 'Reading your time' })).toBeVisible()
    await searchField(page).fill('ski')
    await expect(foundRows(page).locator('mark').first()).toBeVisible()
    await foundRows(page).getByRole('link').first().focus()
    await page.keyboard.press('PageDown')
    await expectNoAxeViolations(page)
    await searchField(page).fill('no such words')
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await expectNoAxeViolations(page)
  })
}

test('loading, an account that failed, and an empty day have no axe violations', async ({ page, sandbox, watched }) => {
  watched.expectErrors(/status of 403/)
  await sandbox.faults([
    { path: '/v2/time_entries', accountId: nordlicht.id, fault: { delayMs: 4000 } },
    { path: '/v2/users/me', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  await signIn(page)
  await expect(page.getByText('Reading entries')).toBeAttached()
  await expectNoAxeViolations(page)
  await sandbox.faults([])
  await page.getByLabel('Go to a day').fill('2026-03-15')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Nothing tracked on this day.')).toBeVisible({ timeout: 20_000 })
  await expectNoAxeViolations(page)
})

test('no account, no such day, no such page and the end of a session have no axe violations', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 40[14]|MIME type/)
  await page.goto('./')
  await leaveForHarvest(page)
  await allow(page, 'Theo Marsh')
  await expect(page.getByRole('heading', { name: 'No Harvest account to show' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(page)
  await signIn(page)
  await page.goto('day/2026-02-30')
  await expect(page.getByRole('heading', { name: 'There is no such day' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.goto('nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expectNoAxeViolations(page)
  await sandbox.faults([{ path: '/v2/time_entries', fault: { status: 401, body: { error: 'invalid_token' } } }])
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoAxeViolations(page)
})

for (const size of [undefined, phone]) {
  const where = size ? ' on a phone' : ''

  test(`an entry’s form, what waits offline and the way out have no axe violations${where}`, async ({
    page,
    watched,
  }) => {
    watched.expectErrors(failing)
    if (size) await page.setViewportSize(size)
    await signIn(page)
    await allInHarvest(page)
    await expect(entryRow(page, hoursEntry)).toBeVisible()
    await edit(page, hoursEntry)
    await expectNoAxeViolations(page)
    await page.getByRole('dialog').getByLabel('Hours', { exact: true }).fill('soon')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await edit(page, clockEntry)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')

    await goOffline(page)
    await add(page, { work: clockWork, notes: 'With times', from: '8am', to: '9am' })
    await add(page, { work: hoursWork, notes: 'A timer' })
    await change(page, hoursEntry, { notes: 'Changed', hours: '1:00' })
    await remove(page, clockEntry)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await expectNoAxeViolations(page)
    await expect(await openWaiting(page)).toHaveCount(4)
    await expectNoAxeViolations(page)
    const menu = await openPersonMenu(page, 'Mira Falk')
    await menu.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('dialog', { name: '4 not in Harvest yet' })).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test(`what needs the person has no axe violations${where}`, async ({ page, context, sandbox, watched }) => {
    watched.expectErrors(failing)
    if (size) await page.setViewportSize(size)
    await signIn(page)
    await allInHarvest(page)
    await expect(entryRow(page, hoursEntry)).toBeVisible()
    const conflict = await entryAtHarvest(nordlicht.id, hoursEntry)
    const deleted = await entryAtHarvest(nordlicht.id, 'Quarterly numbers, second half')
    await goOffline(page)
    await change(page, hoursEntry, { hours: '1:00' })
    await change(page, 'Quarterly numbers, second half', { hours: '1:00' })
    await add(page, { work: hoursWork, notes: 'Answer lost', hours: '0:10' })
    await add(page, { notes: 'sandbox:422', hours: '0:10' })
    await changeAtHarvest(nordlicht.id, conflict.id, { hours: 2 })
    await deleteAtHarvest(nordlicht.id, deleted.id)
    await sandbox.faults([{ path: '/v2/time_entries', method: 'POST', times: 1, fault: { drop: 'after' } }])
    await page.clock.runFor('00:40')
    await context.setOffline(false)
    await expect(page.getByRole('link', { name: '4 on this device, 3 need you' })).toBeVisible()
    await expectNoAxeViolations(page)
    await expect(await openWaiting(page)).toHaveCount(4)
    await expectNoAxeViolations(page)
  })
}

test('settings, and what asks before all is removed, have no axe violations on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await signIn(page)
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: '8 hours, Monday to Friday' }).click()
  await page.getByLabel('View Your choices').click()
  await expect(page.getByLabel('Your choices, sheaf.preferences')).toHaveValue(/dayTargets/)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Remove everything and sign out' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('the palette, the keys and the day with its targets have no axe violations on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.addInitScript(() => {
    const dayTargets = [0, 28_800, 28_800, 28_800, 28_800, 28_800, 0]
    localStorage.setItem('sheaf.preferences', JSON.stringify({ version: 1, dayTargets }))
  })
  await signIn(page)
  await expect(page.getByText('of 40:00')).toBeVisible()
  await expectNoAxeViolations(page)
  await partsAreThere(page)
  await page.getByRole('main').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.type('no such thing at all')
  await expect(page.getByText('Nothing fits.')).toBeVisible()
  await expectNoAxeViolations(page)
})

for (const size of [undefined, phone]) {
  test(`the week has no axe violations${size ? ' on a phone' : ''}`, async ({ page }) => {
    if (size) await page.setViewportSize(size)
    await signIn(page)
    await openWeek(page)
    await weekCell(page, 'Guest app', 'Design', 0).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1 soon')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid').getByRole('status')).toContainText('Write it as')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    // each of the two once: a sheet takes long to be looked through
    if (size) {
      await page.getByRole('button', { name: 'Copy last week' }).click()
      await expect(page.getByRole('dialog')).toContainText('That makes')
    } else {
      await weekCell(page, 'Guest app', 'Design', 1).click()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toContainText('2 entries')
    }
    await expectNoAxeViolations(page)
  })
}

test('at 400 % zoom nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await signIn(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await expectNothingSideways(page)
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'This browser' })).toBeVisible()
  await expectNothingSideways(page)
  await page.keyboard.press('?')
  await expectNothingSideways(page, 'dialog[open]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expectNothingSideways(page, 'dialog[open]')
  await page.keyboard.press('Escape')
  await openWeek(page)
  await expectNothingSideways(page)
})

test('what has the focus is never under the head of the page', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 400 })
  await signIn(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  const headEnds = await page.getByRole('banner').evaluate((head) => head.getBoundingClientRect().bottom)
  await page.getByRole('main').getByRole('button').last().focus()
  const obscured: string[] = []
  for (;;) {
    const { isInMain, top, markup } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const { top } = element.getBoundingClientRect()
      return { isInMain: element.closest('main') !== null, top, markup: element.outerHTML.slice(0, 120) }
    })
    if (!isInMain) break
    if (top < headEnds) obscured.push(markup)
    await page.keyboard.press('Shift+Tab')
  }
  expect(obscured).toEqual([])
})
