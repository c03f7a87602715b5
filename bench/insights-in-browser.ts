// Filters of the insights in a real browser: how long from what a person does to the next frame, and until the figures of what
// they chose stand there.
import type { Page } from '@playwright/test'
import { basePath, pageOrigin } from '../e2e/support/addresses.ts'
import { signInAs } from '../e2e/support/sign-in.ts'
import { readAll, takeWatched, throttle, withBrowser, withSite } from './support/big-world.ts'
import { median, ranked } from './support/ranked.ts'

const worlds = [
  { entries: 50_000, rate: 4 },
  { entries: 200_000, rate: 1 },
]
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)

/** Runs in the page: notes when the total first stands there with another text, and the frame after it has begun. */
function watchTotal(): void {
  const before = document.querySelector('main dl dd')?.textContent
  const began = performance.now()
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      const now = document.querySelector('main dl dd')?.textContent
      const isNew = now !== undefined && now !== before && !now.includes('…')
      requestAnimationFrame(isNew ? () => resolve(performance.now() - began) : look)
    }
    requestAnimationFrame(look)
  })
  Reflect.set(globalThis, 'shown', shown)
}

const shown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shown: Promise<number> = Reflect.get(globalThis, 'shown')
    return shown
  })

const chosen = (name: string) => (page: Page) => page.getByRole('combobox', { name }).press('ArrowDown')

const takeAway = (page: Page) =>
  page
    .getByRole('button', { name: /: take away$/ })
    .first()
    .click()

/** Each leaves the insights as they were after the next one. */
const deeds: Record<string, (page: Page) => Promise<void>> = {
  'choose a client by its key': chosen('Only a client'),
  'take it away': takeAway,
  'choose a project': chosen('Only a project'),
  'take that away': takeAway,
  'only what is billable': chosen('Only a billing'),
  'all of it again': takeAway,
  'press a bar': (page) => page.locator('figure svg [role=button]').nth(3).click(),
  'press it again': (page) => page.locator('figure svg [role=button]').first().click(),
  'words in notes': (page) => page.getByRole('searchbox').fill('review'),
  'no words': takeAway,
  'hide an account': (page) => page.getByRole('checkbox').first().click(),
  'show it again': (page) => page.getByRole('checkbox').first().click(),
}

async function measure(page: Page, range: string): Promise<void> {
  await page.goto(`${pageOrigin}${basePath}insights?range=${range}`)
  await page.locator('main figure svg').first().waitFor()
  await page.waitForLoadState('networkidle')
  const toFrame: number[] = []
  const longTasks: number[] = []
  const toFigures = new Map<string, number[]>(Object.keys(deeds).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, deed] of Object.entries(deeds)) {
      await takeWatched(page)
      await page.evaluate(watchTotal)
      await deed(page)
      toFigures.get(name)?.push(await shown(page))
      await page.waitForTimeout(700)
      const { interactions, tasks } = await takeWatched(page)
      longTasks.push(...tasks)
      toFrame.push(Math.max(0, ...interactions.map(({ ms }) => ms)))
    }
  const frame = `median ${median(toFrame)} ms, p98 ${ranked(toFrame, 0.98)} ms`
  console.log(`  ${range}: of ${toFrame.length} filters to the next frame ${frame}`)
  console.log(`    long tasks: ${longTasks.length}, the longest ${Math.max(0, ...longTasks).toFixed(0)} ms`)
  for (const [name, ms] of toFigures) console.log(`    ${name.padEnd(28)} figures after ${median(ms).toFixed(0)} ms`)
}

await withSite(async () => {
  for (const { entries, rate } of worlds)
    await withBrowser({ entries, years: 10 }, async (page) => {
      await signInAs(page, 'Mira Falk')
      await readAll(page)
      await throttle(page, rate)
      console.log(`${entries} entries of ten years in two accounts kept, processor ${rate} times as slow`)
      await measure(page, 'year')
      await measure(page, 'all')
    })
})
