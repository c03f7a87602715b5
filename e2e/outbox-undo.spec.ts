import type { Page } from '@playwright/test'
import { countAtHarvest, entriesAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  clockWork,
  entryRow,
  failing,
  hoursWork,
  remove,
  stop,
  undo,
} from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const known = 'Ski pass wallet: first version'
const today = { from: '2026-03-11', to: '2026-03-11' }

/** Does something and takes it back, with Harvest in between or not; afterwards Harvest has all. */
async function andUndo(page: Page, isSent: boolean, gesture: () => Promise<unknown>) {
  const context = page.context()
  if (!isSent) await goOffline(page)
  await gesture()
  if (isSent) await allInHarvest(page)
  await undo(page)
  await context.setOffline(false)
  await allInHarvest(page)
}

for (const when of ['before it was sent', 'after it was sent'] as const) {
  const isSent = when === 'after it was sent'

  test.describe(`undone ${when}`, () => {
    test.beforeEach(async ({ page, watched }) => {
      watched.expectErrors(failing)
      await signIn(page)
      await allInHarvest(page)
      await expect(entryRow(page, known)).toBeVisible()
    })

    test('a new entry is gone', async ({ page }) => {
      await andUndo(page, isSent, () => add(page, { work: hoursWork, notes: 'By mistake', hours: '0:30' }))
      await expect(entryRow(page, 'By mistake')).toHaveCount(0)
      expect(await countAtHarvest(nordlicht.id, 'By mistake')).toBe(0)
      if (!isSent) expect(await writesAtHarvest()).toEqual([])
    })

    test('a change is as before', async ({ page }) => {
      await andUndo(page, isSent, () => change(page, known, { notes: 'Something else', hours: '4:00' }))
      await expect(entryRow(page, known)).toContainText('0:30')
      expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours: 0.5 })
      expect(await countAtHarvest(nordlicht.id, 'Something else')).toBe(0)
    })

    test('what was deleted is there again', async ({ page }) => {
      const before = await entryAtHarvest(nordlicht.id, known)
      await andUndo(page, isSent, () => remove(page, known))
      await expect(entryRow(page, known)).toHaveCount(1)
      const { hours, project, task, spent_date, billable } = before
      expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours, project, task, spent_date, billable })
    })

    test('a timer that was started is gone, and the one before runs on', async ({ page }) => {
      await add(page, { work: hoursWork, notes: 'Real work' })
      await allInHarvest(page)
      await page.clock.runFor('00:40')
      await andUndo(page, isSent, () => add(page, { notes: 'A slip' }))
      await expect(entryRow(page, 'A slip')).toHaveCount(0)
      await expect(entryRow(page, 'Real work').getByRole('timer')).toBeVisible()
      const running = await entriesAtHarvest(nordlicht.id, { is_running: 'true' })
      expect(running.map(({ notes }) => notes)).toEqual(['Real work'])
      expect(await countAtHarvest(nordlicht.id, 'A slip')).toBe(0)
    })

    test('a timer that was stopped runs on with its time', async ({ page }) => {
      await add(page, { work: hoursWork, notes: 'Stopped too early' })
      await allInHarvest(page)
      await andUndo(page, isSent, () => stop(page, 'Stopped too early'))
      await expect(entryRow(page, 'Stopped too early').getByRole('timer')).toHaveText(/^0:00:\d\d$/)
      const [running, ...more] = await entriesAtHarvest(nordlicht.id, { is_running: 'true' })
      expect(more).toEqual([])
      expect(running).toMatchObject({ notes: 'Stopped too early' })
    })

    test('a timer with start and end that was stopped runs on, and no minute is lost', async ({ page }) => {
      await add(page, { work: clockWork, notes: 'Stopped by the clock' })
      await allInHarvest(page)
      await andUndo(page, isSent, () => stop(page, 'Stopped by the clock'))
      const entries = await entriesAtHarvest(pinecrest.id, today)
      const [first, ...others] = entries
        .filter(({ notes }) => notes === 'Stopped by the clock')
        .toSorted((a, b) => a.id - b.id)
      if (isSent) {
        // an end cannot be taken away: another entry goes on where it ended
        expect(first).toMatchObject({ started_time: '10:30am', ended_time: '10:30am', is_running: false })
        expect(others).toEqual([expect.objectContaining({ started_time: '10:30am', is_running: true })])
      } else {
        expect([first, ...others].map((entry) => entry?.is_running)).toContain(true)
        expect(first).toMatchObject({ started_time: '10:30am' })
      }
      expect(entries.filter(({ is_running }) => is_running)).toHaveLength(1)
    })
  })
}
