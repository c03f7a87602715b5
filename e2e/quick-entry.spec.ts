import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { allInHarvest, entryRow, gesturePasses } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const today = '2026-03-11'
// an hour on the work that was tracked last: the key to the line, the time, a space, down to the work, take it, add
const knownEntry = ['n', '1', ' ', 'ArrowDown', 'Enter', 'Enter']

const field = (page: Page) => page.getByRole('combobox', { name: 'Quick entry' })
const understood = (page: Page) => page.getByRole('list', { name: 'Understood as' })

/** Writes a line from nothing and leaves it at that. */
async function write(page: Page, line: string) {
  await field(page).fill('')
  await field(page).pressSequentially(line)
}

test('an entry of either account is added by one line, read aloud and shown as it is typed; known work takes six keys', async ({
  page,
}) => {
  await signIn(page)
  await partsAreThere(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await write(page, '1:30 guest app research yesterday read the surveys')
  await expect(understood(page).getByRole('listitem')).toHaveText([
    '1:30 h',
    /^Guest app · Research.*Nordlicht Werkstatt$/,
    /^Tuesday, 10 March 2026$|^Tuesday, March 10, 2026$/,
    '“read the surveys”',
  ])
  await expect(page.getByRole('status').filter({ hasText: '1 hour 30 minutes' })).toContainText('Enter adds it')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Added on Tuesday, .*: Guest app, Research$/)).toBeVisible()
  await expect(field(page)).toHaveValue('')

  await gesturePasses(page)
  await write(page, '6:00-6:45 warehouse docu index the reports')
  await page.keyboard.press('Enter')
  await expect(entryRow(page, 'index the reports')).toBeVisible()
  await allInHarvest(page)
  expect(await entryAtHarvest(nordlicht.id, 'read the surveys')).toMatchObject({ hours: 1.5, spent_date: '2026-03-10' })
  expect(await entryAtHarvest(pinecrest.id, 'index the reports')).toMatchObject({ hours: 0.75, spent_date: today })

  await gesturePasses(page)
  const before = await entriesAtHarvest(pinecrest.id, { from: today, to: today })
  await page.getByRole('main').focus()
  for (const key of knownEntry) await page.keyboard.press(key)
  await expect(field(page)).toHaveValue('')
  await allInHarvest(page)
  const after = await entriesAtHarvest(pinecrest.id, { from: today, to: today })
  const added = after.filter(({ id }) => before.every((earlier) => earlier.id !== id))
  expect(added.map(({ hours, project }) => [hours, project.name])).toEqual([[1, 'Data warehouse']])
})

test('what a line leaves open is asked, answered by keyboard, and never guessed', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await write(page, '0:45 guest app talk to the innkeepers')
  const question = page.getByRole('group', { name: '“guest app” can be' })
  await expect(question.getByRole('button').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button').first()).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('ArrowRight')
  await expect(question.getByRole('button').nth(1)).toBeFocused()
  const answer = (await question.getByRole('button').nth(1).locator('bdi').first().innerText()).split(' · ')
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(entryRow(page, 'talk to the innkeepers')).toBeVisible()
  await allInHarvest(page)
  const { project, task, hours } = await entryAtHarvest(nordlicht.id, 'talk to the innkeepers')
  expect([project.name, task.name, hours]).toEqual([...answer, 0.75])

  await write(page, '1:00 nobody knows this')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Which project and task?')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
})

test('a timer that began earlier is started in both kinds of account, and counted from then', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await write(page, '20m ago guest app research count the beds')
  await page.keyboard.press('Enter')
  // Harvest is told 0.33 hours, which are 19:48
  const timer = page.getByRole('region', { name: 'Running: Guest app' }).getByRole('timer')
  await expect(timer).toHaveText(/^0:(19:[45]|20:)/)

  await gesturePasses(page)
  await write(page, 'from 9:55 warehouse docu draw the tables')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Timer started, counted from 9:55(am)?: Data warehouse/)).toBeVisible()
  await allInHarvest(page)
  const [inHours] = await entriesAtHarvest(nordlicht.id, { is_running: 'true' })
  expect(inHours).toMatchObject({ notes: 'count the beds' })
  expect(inHours?.hours).toBeCloseTo(0.33, 1)
  const [inTimes] = await entriesAtHarvest(pinecrest.id, { is_running: 'true' })
  expect(inTimes).toMatchObject({ notes: 'draw the tables', started_time: expect.stringMatching(/^9:55/) })
})

test('a line that was begun outlives a reload, and nobody finds it after a sign-out', async ({ page }) => {
  await signIn(page)
  await partsAreThere(page)
  await write(page, '1:30 guest app research half a thou')
  await page.reload()
  await expect(field(page)).toHaveValue('1:30 guest app research half a thou')
  await expect(understood(page)).toContainText('half a thou')
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})
