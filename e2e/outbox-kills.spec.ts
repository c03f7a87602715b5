import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { Dice } from '../sandbox/world/dice.ts'
import { browserLaunch } from '../scripts/browser.ts'
import { basePath, pageOrigin } from './support/addresses.ts'
import { entriesAtHarvest, nordlicht } from './support/harvest.ts'
import {
  entryRow,
  failing,
  fill,
  gesturePasses,
  hoursWork,
  pick,
  timePasses,
  untilAllInHarvest,
} from './support/outbox.ts'
import { expectEntries, signInAs } from './support/sign-in.ts'
import { expect, startOfTest, test } from './support/test.ts'
import { watch, type Watch } from './support/watch.ts'

// what is lost once is lost
test.describe.configure({ retries: 0 })

const kills = Number(process.env['SHEAF_BROWSER_KILLS'] ?? 15)
const seed = Number(process.env['SHEAF_BROWSER_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const began = Date.now()

type Opened = { context: BrowserContext; page: Page; watched: Watch; kill: () => Promise<void> }

/** Starts a browser that keeps its profile in a folder, as a person's does. */
async function open(profile: string): Promise<Opened> {
  const context = await chromium.launchPersistentContext(profile, {
    ...browserLaunch(),
    baseURL: pageOrigin + basePath,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const watched = await watch(context)
  watched.expectErrors(failing)
  await context.clock.install({ time: Date.parse(startOfTest) + Date.now() - began })
  const devtools = await context.browser()?.newBrowserCDPSession()
  if (!devtools) throw new Error('This browser does not tell its processes.')
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  const own = processInfo.find(({ type }) => type === 'browser')
  if (!own) throw new Error('This browser has no process.')
  const kill = async () => {
    const gone = new Promise((resolve) => context.once('close', resolve))
    process.kill(own.id, 'SIGKILL')
    await gone
  }
  const [page = await context.newPage()] = context.pages()
  return { context, page, watched, kill }
}

/** Which of these the screen does not have. */
async function missingIn(page: Page, wanted: readonly string[]): Promise<string[]> {
  // what is scrolled out of sight too
  const rows = (await page.getByRole('region', { name: 'Entries' }).textContent()) ?? ''
  return wanted.filter((notes) => !rows.includes(notes))
}

async function notesAtHarvest(): Promise<string[]> {
  const entries = await entriesAtHarvest(nordlicht.id, { from: '2026-03-11', to: '2026-03-11' })
  return entries.map(({ notes }) => notes ?? '').filter((notes) => notes.startsWith('Kill '))
}

test(`what was said to be on this device is there after the browser was killed, ${kills} times`, async ({
  sandbox,
}) => {
  test.setTimeout(240_000)
  process.stdout.write(`  SHEAF_BROWSER_SEED=${seed}\n`)
  const dice = new Dice(seed)
  const profile = await mkdtemp(join(tmpdir(), 'sheaf-profile-'))
  const acknowledged: string[] = []
  const begun: string[] = []
  try {
    const first = await open(profile)
    await signInAs(first.page, 'Mira Falk', { keep: true })
    await first.context.close()

    await sandbox.faults([{ path: '/v2/time_entries', method: 'POST', fault: { hold: 'before' } }])
    for (let round = 1; round <= kills; round++) {
      const { page, watched, kill } = await open(profile)
      await page.goto('./')
      await expectEntries(page)
      await expect(page.getByRole('link', { name: /on this device/ })).toBeVisible({ visible: acknowledged.length > 0 })
      await expect.poll(() => missingIn(page, acknowledged)).toEqual([])
      await pick(page, hoursWork)
      for (let left = dice.between(1, 4); left > 0; left--) {
        const notes = `Kill ${round}, entry ${left}`
        begun.push(notes)
        await gesturePasses(page)
        await fill(page, { notes, hours: '0:06' })
        await page.keyboard.press('Enter')
        await expect(entryRow(page, notes)).toContainText('On this device')
        acknowledged.push(notes)
      }
      // one more that is killed on its way into the journal, or just before or after
      const notes = `Kill ${round}, cut off`
      begun.push(notes)
      await gesturePasses(page)
      await fill(page, { notes, hours: '0:06' })
      const pressed = page.keyboard.press('Enter').catch(() => undefined)
      if (dice.chance(0.5)) await pressed
      expect(watched.errors).toEqual([])
      expect(watched.violations).toEqual([])
      await kill()
    }

    await sandbox.faults([])
    const { context, page } = await open(profile)
    await page.goto('./')
    await expectEntries(page)
    await untilAllInHarvest(page)
    // requests of killed browsers that Harvest had held were done after all: their twins go with the first sweep
    await expect(async () => {
      await timePasses(page, 25)
      const notes = await notesAtHarvest()
      expect(notes.toSorted()).toEqual([...new Set(notes)].toSorted())
    }).toPass()
    await context.close()
    const notes = await notesAtHarvest()
    expect(acknowledged.filter((one) => !notes.includes(one))).toEqual([])
    expect(notes.filter((one) => !begun.includes(one))).toEqual([])
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})
