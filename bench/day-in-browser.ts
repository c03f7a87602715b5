// Today and the insights in a real browser with years of entries kept, four times throttled: until they are there, and how fast
// the day answers.
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { basePath, builtSite, pageOrigin } from '../e2e/support/addresses.ts'
import { signInAs } from '../e2e/support/sign-in.ts'
import { heapOf, readAll, takeWatched, throttle, withBrowser, withSite } from './support/big-world.ts'
import { median, ranked } from './support/ranked.ts'

const entries = 50_000
const rate = 4
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9)

const pause = (page: Page, ms: number) => page.waitForTimeout(ms)
const line = (page: Page) => page.getByRole('combobox', { name: 'Quick entry' })

/** Runs in the page: notes when the first of these is there and the frame after it has begun. */
function watchReady(): void {
  const look = () => {
    const isThere = document.querySelector('main [data-entry], main figure svg, #root > h1') !== null
    requestAnimationFrame(isThere ? () => Reflect.set(globalThis, 'readyAt', performance.now()) : look)
  }
  requestAnimationFrame(look)
}

async function readyAfter(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  const handle = await page.waitForFunction(() => Reflect.get(globalThis, 'readyAt'))
  return Number(await handle.jsonValue())
}

async function typed(page: Page, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.type(key)
    await pause(page, 120)
  }
}

/** What a person does on the day, each by itself. */
const deeds: Record<string, (page: Page) => Promise<void>> = {
  'type a line': async (page) => {
    await line(page).focus()
    await typed(page, '0:25 guest app research fix the login')
  },
  'save it': async (page) => {
    await page.keyboard.press('Enter')
    await page.getByText('fix the login').first().waitFor()
    await pause(page, 1500)
  },
  'start a timer': async (page) => {
    await line(page).focus()
    await typed(page, 'guest app design')
    await page.keyboard.press('Enter')
    await page.getByRole('timer').first().waitFor()
    await pause(page, 1500)
  },
  'stop it': async (page) => {
    await page
      .getByRole('button', { name: /^Stop / })
      .first()
      .click()
    await pause(page, 1500)
  },
  'change an entry': async (page) => {
    await page
      .getByRole('button', { name: /^Edit / })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Notes' }).focus()
    await typed(page, ' more')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await pause(page, 1500)
  },
  'hide an account and show it': async (page) => {
    for (let times = 0; times < 2; times += 1) {
      await page.getByRole('checkbox').first().click()
      await pause(page, 800)
    }
  },
  'go back and forth by days': async (page) => {
    await page.locator('body').click({ position: { x: 5, y: 400 } })
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key)
      await pause(page, 600)
    }
  },
}

async function doAll(page: Page): Promise<void> {
  const all: number[] = []
  for (const [name, deed] of Object.entries(deeds)) {
    await takeWatched(page)
    await deed(page)
    const { interactions } = await takeWatched(page)
    const each = interactions.map(({ ms }) => ms)
    all.push(...each)
    console.log(`  ${name.padEnd(28)} to the next frame at most ${Math.max(0, ...each).toFixed(0)} ms`)
  }
  console.log(`  of ${all.length} that took more than 16 ms: median ${median(all)} ms, p98 ${ranked(all, 0.98)} ms`)
}

await withSite(async () => {
  await build({
    root: 'bench/floor',
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: `../../${builtSite}/floor`, modulePreload: { polyfill: false } },
  })
  await withBrowser({ entries, years: 10 }, async (page) => {
    await signInAs(page, 'Mira Falk')
    await readAll(page)
    await page.context().addInitScript(watchReady)
    await throttle(page, rate)
    const [floor, day, year]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await readyAfter(page, `${pageOrigin}${basePath}floor/`))
      day.push(await readyAfter(page, pageOrigin + basePath))
      await page.waitForLoadState('networkidle')
      year.push(await readyAfter(page, `${pageOrigin}${basePath}insights?range=year`))
      await page.waitForLoadState('networkidle')
    }
    console.log(`${entries} entries of ten years in two accounts kept, processor ${rate} times as slow`)
    console.log(`  React alone is there after ${median(floor).toFixed(0)} ms, today after ${median(day).toFixed(0)} ms`)
    console.log(`  that is ${(median(day) / median(floor)).toFixed(2)} times as long`)
    const times = (median(year) / median(floor)).toFixed(2)
    console.log(`  the insights of a year after ${median(year).toFixed(0)} ms, ${times} times as long`)
    await page.goto(pageOrigin + basePath)
    await page.waitForLoadState('networkidle')
    await doAll(page)
    console.log(`  heap ${(await heapOf(page)).toFixed(1)} MB`)
  })
})
