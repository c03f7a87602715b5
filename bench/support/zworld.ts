import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { apiOrigin, basePath, builtSite, idOrigin, pageOrigin, ports } from '../../e2e/support/addresses.ts'
import { sandbox } from '../../e2e/support/sandbox.ts'
import { startStaticHost } from '../../e2e/support/static-host.ts'
import type { WorldOptions } from '../../sandbox/world/world.ts'
import { browserLaunch } from '../../scripts/browser.ts'

/** Runs work with a Harvest of its own and the built site on its hosts, as the browser tests have them. */
export async function withSite(work: () => Promise<void>): Promise<void> {
  const env = { ...process.env, SHEAF_CLIENT_ID: 'sandbox', SHEAF_ID_ORIGIN: idOrigin, SHEAF_API_ORIGIN: apiOrigin }
  const built = spawnSync(
    'node_modules/.bin/vite',
    ['build', '--outDir', builtSite, '--emptyOutDir', '--minify', 'false'],
    { env },
  )
  if (built.status !== 0) throw new Error(`The site could not be built: ${String(built.stderr)}`)
  const host = await startStaticHost({ folder: builtSite, basePath, origin: pageOrigin })
  const harvest = spawn(process.execPath, ['--import', 'tsx', 'sandbox/in-node.ts'], {
    env: { ...process.env, SANDBOX_ID_PORT: String(ports.id), SANDBOX_API_PORT: String(ports.api) },
    stdio: 'ignore',
  })
  try {
    await untilItAnswers(`${idOrigin}/__sandbox/requests`)
    await work()
  } finally {
    harvest.kill()
    await host.close()
  }
}

async function untilItAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Nothing answers at ${address}`)
}

/** A browser with a profile on disk, since what is kept in one without is kept otherwise; Harvest has that world. */
export async function withBrowser(world: WorldOptions, work: (page: Page) => Promise<void>): Promise<void> {
  await sandbox.reset({ world })
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...browserLaunch(),
    baseURL: pageOrigin + basePath,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  })
  try {
    // tsx keeps the names of functions by a helper that the page does not have
    await context.addInitScript({ content: 'globalThis.__name = (value) => value' })
    await context.addInitScript(watchTime)
    await work(await pageOf(context))
  } finally {
    await context.close()
    rmSync(profile, { recursive: true })
  }
}

const pageOf = async (context: BrowserContext) => context.pages()[0] ?? (await context.newPage())

type Watched = { tasks: number[]; interactions: { name: string; ms: number }[] }

/** Runs in the page: notes tasks over 50 ms, and how long it takes from what a person does to the next frame. */
function watchTime(): void {
  const watched: Watched = { tasks: [], interactions: [] }
  Object.defineProperty(globalThis, 'watched', { value: watched })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^(keydown|click|input)$/.test(name)) watched.interactions.push({ name, ms: duration })
  }).observe(Object.assign({ type: 'event' }, { durationThreshold: 16 }))
}

/** What was noted since this was last asked. */
export const takeWatched = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const watched: Watched = Reflect.get(globalThis, 'watched')
    return { tasks: watched.tasks.splice(0), interactions: watched.interactions.splice(0) }
  })

/** Frames in ms while something happens. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    Reflect.set(globalThis, 'framesSeen', seen)
    let last = performance.now()
    const next = (now: number) => {
      seen.push(now - last)
      last = now
      if (Reflect.get(globalThis, 'framesSeen') === seen) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await work()
  return page.evaluate(() => {
    const seen: number[] = Reflect.get(globalThis, 'framesSeen')
    Reflect.set(globalThis, 'framesSeen', undefined)
    return seen.slice(1)
  })
}

/** The longest task of the page's main thread while something happens, in ms of the processor: whatever else runs, too. */
export async function longestTaskDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const ended = new Promise<{ stream?: string }>((resolve) => void devtools.once('Tracing.tracingComplete', resolve))
  const includedCategories = ['disabled-by-default-devtools.timeline']
  await devtools.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig: { includedCategories } })
  await work()
  await devtools.send('Tracing.end')
  const { stream = '' } = await ended
  let json = ''
  for (let isEnd = false; !isEnd;) {
    const { data, eof } = await devtools.send('IO.read', { handle: stream })
    json += data
    isEnd = eof
  }
  await devtools.detach()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(json)
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain'
  const mains = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }

/** What is on the heap once everything that can be is let go, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1e6
}

/** Reads all years on the search, so that they are kept. */
export async function readAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('list', { name: 'Entries found' }).getByRole('listitem').first().waitFor()
  await page.getByRole('region', { name: 'Reading your time' }).waitFor({ state: 'detached', timeout: 300_000 })
  await page.waitForTimeout(3000)
}

/** How much slower the page's processor is than it is. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
}
