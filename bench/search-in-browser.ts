// Search in a real browser over very many entries: long tasks, the time until a person sees what they did, and memory.
import type { Page } from '@playwright/test'
import { signInAs } from '../e2e/support/sign-in.ts'
import {
  framesDuring,
  heapOf,
  longestTaskDuring,
  takeWatched,
  throttle,
  withBrowser,
  withSite,
} from './support/big-world.ts'
import { median, ranked } from './support/ranked.ts'

const list = (page: Page) => page.getByRole('list', { name: 'Entries found' })
const field = (page: Page) => page.getByLabel('Search your time')
const pause = (page: Page, ms: number) => page.waitForTimeout(ms)

async function typed(page: Page, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.type(key)
    await pause(page, 90)
  }
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main [role=status][aria-busy=true]') === null)
  await pause(page, 400)
}

/** All of what a person does on the screen, each by itself. */
const deeds: Record<string, (page: Page) => Promise<void>> = {
  'type a word': async (page) => {
    await field(page).focus()
    await typed(page, 'review')
  },
  'type another word': (page) => typed(page, ' of cafe'),
  'take it back': async (page) => {
    for (let key = 0; key < 14; key += 1) {
      await page.keyboard.press('Backspace')
      await pause(page, 60)
    }
    await settled(page)
  },
  'from a day on': async (page) => {
    await page.getByLabel('From').fill('2022-02-01')
    await settled(page)
  },
  'all days again': async (page) => {
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await settled(page)
  },
  'hide an account': async (page) => {
    await page.getByRole('checkbox').first().click()
    await settled(page)
  },
  'show it again': async (page) => {
    await page.getByRole('checkbox').first().click()
    await settled(page)
  },
  'walk by keys': async (page) => {
    await list(page).getByRole('link').first().focus()
    for (const key of ['PageDown', 'PageDown', 'ArrowDown', 'ArrowUp', 'End', 'PageUp', 'Home', 'End', 'Home']) {
      await page.keyboard.press(key)
      await pause(page, 150)
    }
  },
  scroll: async (page) => {
    await page.mouse.move(600, 600)
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.wheel(0, 600)
      await pause(page, 20)
    }
  },
  'open a day and come back': async (page) => {
    await list(page).getByRole('link').nth(5).click()
    await page.getByRole('heading', { name: 'Entries' }).waitFor()
    await pause(page, 600)
    await page.goBack()
    await list(page).getByRole('listitem').first().waitFor()
    await settled(page)
  },
}

async function doAll(page: Page): Promise<void> {
  await takeWatched(page)
  const all: number[] = []
  for (const [name, deed] of Object.entries(deeds)) {
    let frames: number[] = []
    const longest = await longestTaskDuring(page, async () => {
      frames = await framesDuring(page, () => deed(page))
    })
    const { tasks, interactions } = await takeWatched(page)
    all.push(...interactions.map(({ ms }) => ms))
    const shown = [
      `long tasks: ${tasks.map((ms) => ms.toFixed(0)).join(' ') || 'none'}`,
      `longest task ${longest.toFixed(0)} ms of processor`,
      `longest frame ${Math.max(...frames).toFixed(0)} ms`,
      `to the next frame at most ${Math.max(0, ...interactions.map(({ ms }) => ms)).toFixed(0)} ms`,
    ]
    console.log(`  ${name.padEnd(26)} ${shown.join(', ')}`)
  }
  console.log(`  interactions over 16 ms: ${all.length}, median ${median(all)} ms, p98 ${ranked(all, 0.98)} ms`)
}

async function openSearch(page: Page): Promise<void> {
  await signInAs(page, 'Mira Falk')
  const began = performance.now()
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await list(page).getByRole('listitem').first().waitFor()
  await page.getByRole('region', { name: 'Reading your time' }).waitFor({ state: 'detached', timeout: 300_000 })
  await settled(page)
  const { tasks } = await takeWatched(page)
  console.log(`  first read in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  console.log(`  long tasks meanwhile: ${tasks.map((ms) => ms.toFixed(0)).join(' ') || 'none'}`)
}

async function reload(page: Page): Promise<void> {
  const began = performance.now()
  await page.reload()
  await list(page).getByRole('listitem').first().waitFor()
  console.log(`  entries again after a reload in ${(performance.now() - began).toFixed(0)} ms`)
  await page.getByRole('region', { name: 'Reading your time' }).waitFor({ state: 'detached' })
  await settled(page)
  const { tasks } = await takeWatched(page)
  console.log(`  long tasks meanwhile: ${tasks.map((ms) => ms.toFixed(0)).join(' ') || 'none'}`)
}

await withSite(async () => {
  let empty = 0
  await withBrowser({ entries: 2, years: 1 }, async (page) => {
    await openSearch(page)
    empty = await heapOf(page)
  })
  for (const { entries, rate } of [
    { entries: 50_000, rate: 4 },
    { entries: 200_000, rate: 1 },
  ]) {
    console.log(
      `\n${entries.toLocaleString('en')} entries of ten years in two accounts, processor ${rate} times as slow`,
    )
    await withBrowser({ entries, years: 10 }, async (page) => {
      await openSearch(page)
      const each = ((await heapOf(page)) - empty) / (entries / 10_000)
      console.log(`  ${each.toFixed(2)} MB for 10,000 entries`)
      await reload(page)
      await throttle(page, rate)
      await doAll(page)
      await throttle(page, 1)
      const after = ((await heapOf(page)) - empty) / (entries / 10_000)
      console.log(`  ${after.toFixed(2)} MB for 10,000 entries, with all that was searched and summed`)
    })
  }
})
