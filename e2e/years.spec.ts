import type { Locator, Page } from '@playwright/test'
import { changeAtHarvest, deleteAtHarvest, entriesAtHarvest, nordlicht } from './support/harvest.ts'
import type { Sandbox } from './support/sandbox.ts'
import { openPersonMenu, signIn, signInAs, signOut } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const unreachable = /ERR_CONNECTION|ERR_FAILED/
const world = { entries: 4000, accounts: 1, years: 10 }
const months = 121
const sixMinutes = 360_000

/** Opens the menu that says what this browser keeps. */
async function whatIsKept(page: Page): Promise<Locator> {
  const menu = await openPersonMenu(page, 'Mira Falk')
  await expect(menu.getByText(/This browser keeps/)).toBeVisible()
  return menu
}

async function readEverything(page: Page): Promise<Locator> {
  const menu = await whatIsKept(page)
  await menu.getByRole('button', { name: 'Read all my time' }).click()
  return menu
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'You and this browser' })).toBeHidden()
}

/** How Harvest was asked for entries since the last time this was asked, without who and how many a page. */
function listsAsked(sandbox: Sandbox) {
  let before = 0
  return async () => {
    const all = (await sandbox.requests()).filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/v2/time_entries?'),
    )
    const since = all.slice(before).map(({ path }) => new URL(path, 'http://api.test').searchParams)
    before = all.length
    return since.filter((query) => !query.has('is_running'))
  }
}

async function passTime(page: Page, sandbox: Sandbox): Promise<void> {
  await sandbox.forward(sixMinutes)
  await page.clock.fastForward(sixMinutes)
}

test('a first reading of ten years says how far it is, can be left and goes on, and then is kept up to date by two questions', async ({
  page,
  sandbox,
}) => {
  await sandbox.reset({ now: '2026-03-11T09:30:00Z', world })
  const asked = listsAsked(sandbox)
  await signIn(page)
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText(/Total \d/)
  expect(await asked()).toHaveLength(1)

  // the earlier half does not come
  await sandbox.faults([{ path: '^/v2/time_entries\\?from=20(16|17|18|19|20)', fault: { hold: 'before' } }])
  const menu = await readEverything(page)
  const bar = menu.getByRole('progressbar')
  await expect(bar).toHaveAccessibleName(/^\d+ of 121 months read$/)
  await expect.poll(() => bar.getAttribute('value').then(Number)).toBeGreaterThan(40)
  await expect(bar).toHaveAttribute('max', String(months))
  await expect(menu.getByText('All of your time is here.')).toHaveCount(0)
  await leave(page)
  await sandbox.faults([])
  const first = await asked()

  await readEverything(page)
  await expect(menu.getByText('All of your time is here.')).toBeVisible()
  await expect(menu.getByText('This browser keeps 4,000 entries of 121 months')).toBeVisible()
  const second = await asked()
  // two of them find out how far the entries reach
  expect(first.length).toBeLessThanOrEqual(Math.ceil(4000 / 2000) + 12)
  expect(second.length).toBeLessThanOrEqual(first.length)
  expect(second.every((query) => (query.get('from') ?? '') < '2021')).toBe(true)
  await leave(page)

  await passTime(page, sandbox)
  await asked()
  await readEverything(page)
  await expect.poll(async () => (await sandbox.requests()).at(-1)?.path).toContain('from=2016')
  expect((await asked()).filter((query) => query.get('from') !== '2026-03-01')).toHaveLength(2)
  await expect(menu.getByText('All of your time is here.')).toBeVisible()
})

test('ten years are kept between visits, and what was changed and deleted elsewhere arrives by few questions', async ({
  page,
  sandbox,
}) => {
  await sandbox.reset({ now: '2026-03-11T09:30:00Z', world })
  await signIn(page)
  const menu = await readEverything(page)
  await expect(menu.getByText('This browser keeps 4,000 entries of 121 months')).toBeVisible()

  const recent = await entriesAtHarvest(nordlicht.id, { from: '2026-02-01', to: '2026-03-10' })
  const [deleted, edited] = recent.filter((entry) => !entry.is_locked)
  if (!deleted || !edited) throw new Error('Everything is locked already.')
  await deleteAtHarvest(nordlicht.id, deleted.id)
  await changeAtHarvest(nordlicht.id, edited.id, { notes: 'Edited in another program' })
  await passTime(page, sandbox)
  await page.reload()
  const asked = listsAsked(sandbox)
  await asked()
  await readEverything(page)
  await expect(menu.getByText('This browser keeps 3,999 entries of 121 months')).toBeVisible()
  const lists = (await asked()).filter((query) => query.get('from') !== '2026-03-01')
  expect(lists.length).toBeLessThanOrEqual(2 + Math.log2(months))
  await leave(page)

  await page.getByLabel('Go to a day').fill(edited.spent_date)
  await expect(page.getByText('Edited in another program')).toBeVisible()
})

test('while Harvest cannot be reached a reload shows what is kept, and as of when', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(unreachable)
  await signIn(page)
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await leaveKept(page)
  await sandbox.connections({ api: 'refused' })
  await page.clock.fastForward(24 * 3_600_000)
  await page.reload()
  await page.getByLabel('Go to a day').fill('2026-03-11')
  await expect(rows).toHaveCount(before)
  await expect(page.getByText(/As of 11 Mar, 10:3\d\./)).toBeVisible()
  await sandbox.connections({})
})

/** Lets what was read come to where it is kept, as the menu does before it counts. */
async function leaveKept(page: Page): Promise<void> {
  await expect((await whatIsKept(page)).getByText(/keeps \d+ entries/)).toBeVisible()
  await leave(page)
}

test('what one person read is shown to nobody else, and is gone after signing out or on request', async ({
  page,
  context,
}) => {
  await signIn(page)
  await leaveKept(page)
  expect(await keptIn(page)).toMatchObject({ text: expect.stringContaining('Mira'), accounts: 2 })

  // the tab is gone and with it the token, but nobody signed out
  const other = await context.newPage()
  await page.close()
  await signInAs(other, 'Jonas Brandt')
  await expect.poll(() => keptIn(other)).toEqual({ text: expect.not.stringContaining('Mira'), accounts: 1 })

  const menu = await openPersonMenu(other, 'Jonas Brandt')
  await menu.getByRole('button', { name: 'Wipe what was read' }).click()
  await expect(menu.getByText('This browser keeps no entries.')).toBeVisible()
  expect(await keptIn(other)).toEqual({ text: '[[],[],[]]', accounts: 0 })
  await other.keyboard.press('Escape')

  await other.reload()
  await expect.poll(async () => (await keptIn(other)).accounts).toBe(1)
  await signOut(other, 'Jonas Brandt')
  expect(await keptIn(other)).toEqual({ text: '[[],[],[]]', accounts: 0 })
})

/** What this browser keeps of what was read, and of how many accounts that is. */
async function keptIn(page: Page): Promise<{ text: string; accounts: number }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sheaf-read')
      opening.onsuccess = () => resolve(opening.result)
    })
    const names = Array.from(database.objectStoreNames)
    const transaction = database.transaction(names)
    const readAll = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const reading = transaction.objectStore(name).getAll()
        reading.onsuccess = () => resolve(reading.result)
      })
    const records = await Promise.all(names.map(readAll))
    database.close()
    return { text: JSON.stringify(records), accounts: records[names.indexOf('owners')]?.length ?? 0 }
  })
}
