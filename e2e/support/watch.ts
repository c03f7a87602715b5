import { type BrowserContext, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test'
import { apiOrigin, basePath, idOrigin, pageOrigin } from './addresses.ts'

/** What happened in a browser context that no one should have seen happen. */
export interface Watch {
  /** Content Security Policy and Trusted Types. */
  violations: string[]
  /** Uncaught errors, and what was written to the console as an error or a warning. */
  errors: string[]
  /** Requests to hosts that are neither the page's nor Harvest's. */
  strangers: string[]
  /** All that was written to the console, uncaught errors included. */
  lines: string[]
  /** Requests to Harvest that have no answer yet. */
  asked: Set<Request>
  /** Files of the site that are on their way. */
  loading: Set<Request>
  /** Names console lines that this test brings about on purpose, such as a request that fails. */
  expectErrors: (pattern: RegExp) => void
}

const watches = new WeakMap<BrowserContext, Watch>()
const known = new Set([pageOrigin, idOrigin, apiOrigin])
// advice about loading, given or not by how fast this machine happens to be
const advice = /was preloaded using link preload but not used/
// a deep address is answered by the host's 404 page, which is the app
const deepAddress = new RegExp(`status of 404 .*\\(${pageOrigin}${basePath}(?!assets/)[^.]*\\)$`)
const inPage = /^(about|data|blob|chrome-error):/

/** Watches everything in a context from now on. Call it before the first page opens. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const expected = [advice, deepAddress]
  const seen: Watch = {
    violations: [],
    errors: [],
    strangers: [],
    lines: [],
    asked: new Set(),
    loading: new Set(),
    expectErrors: (pattern) => expected.push(pattern),
  }
  const error = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) seen.errors.push(text)
  }
  context.on('weberror', (thrown) => {
    const line = String(thrown.error().stack ?? thrown.error())
    seen.lines.push(line)
    error(line)
  })
  context.on('console', (message) => {
    const line = textOf(message)
    seen.lines.push(line)
    if (message.type() === 'error' || message.type() === 'warning') error(line)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!inPage.test(url) && !known.has(new URL(url).origin)) seen.strangers.push(url)
    if (url.startsWith(apiOrigin)) seen.asked.add(request)
    if (url.startsWith(pageOrigin)) seen.loading.add(request)
  })
  const ended = (request: Request) => {
    seen.asked.delete(request)
    seen.loading.delete(request)
  }
  context.on('requestfinished', ended)
  context.on('requestfailed', ended)
  await context.exposeBinding('reportViolation', (_, text: string) => seen.violations.push(text))
  await context.addInitScript(startWatchingPage)
  watches.set(context, seen)
  return seen
}

/** Runs in the page, before the fake clock hides the real performance entries. */
function startWatchingPage(): void {
  Object.defineProperty(globalThis, 'realPerformance', { value: performance })
  addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`
    const text = `${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample} at ${where} in ${location.pathname}`
    const report: unknown = Reflect.get(globalThis, 'reportViolation')
    if (typeof report === 'function') report(text)
  })
}

function textOf(message: ConsoleMessage): string {
  const { url } = message.location()
  return url ? `${message.text()} (${url})` : message.text()
}

/** The watch that `watch` set on a context. */
export function watchOf(context: BrowserContext): Watch {
  const found = watches.get(context)
  if (!found) throw new Error('Nobody watches this context: call watch(context) first.')
  return found
}

// what a fault holds back gets no answer however long one waits
const patienceMs = 500

/** Waits until Harvest has answered all that was asked, or is not going to soon. */
export async function nothingIsAsked(page: Page): Promise<void> {
  const { asked } = watchOf(page.context())
  const intervals = [5, 10, 20, 50]
  await expect
    .poll(() => asked.size, { intervals, timeout: patienceMs })
    .toBe(0)
    .catch(() => undefined)
}
