import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { basePath, builtSite, pageOrigin } from './addresses.ts'
import { strayTokens } from './canary.ts'
import { type Sandbox, sandbox, tokensAstray, tokensUsed } from './sandbox.ts'
import { startStaticHost, type StaticHost, type Visit } from './static-host.ts'
import { watch, type Watch } from './watch.ts'

/** A Wednesday, in the middle of a working day in Europe: where every test's clock and the sandbox's start. */
export const startOfTest = '2026-03-11T09:30:00Z'

/** What every end-to-end test gets, and what holds after every one of them. */
export const test = base.extend<{ sandbox: Sandbox; watched: Watch }, { siteFolder: string; site: StaticHost }>({
  siteFolder: [join(import.meta.dirname, '../..', builtSite), { scope: 'worker', option: true }],

  site: [
    async ({ siteFolder: folder }, provide) => {
      const host = await startStaticHost({ folder, basePath, origin: pageOrigin })
      await provide(host)
      await host.close()
    },
    { scope: 'worker', auto: true },
  ],

  sandbox: async ({ site }, provide) => {
    site.forgetVisits()
    await sandbox.reset({ now: startOfTest })
    await provide(sandbox)
  },

  watched: [
    async ({ context, site, sandbox }, provide) => {
      const watched = await watch(context)
      await context.clock.install({ time: startOfTest })
      await provide(watched)

      const requests = await sandbox.requests()
      const tokens = tokensUsed(requests)
      const stray = await Promise.all(context.pages().map((page) => strayTokens(page, tokens)))
      expect
        .soft(
          [...stray.flat(), ...tokensAstray(requests, tokens), ...tellingVisits(site.visits(), tokens)],
          'tokens astray',
        )
        .toEqual([])
      expect.soft(await sandbox.problems(), 'questions and answers that are not Harvest’s').toEqual([])
      expect.soft(watched.violations, 'policy violations').toEqual([])
      expect.soft(watched.strangers, 'requests to other hosts').toEqual([])
      expect.soft(watched.errors, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Visits that told our host a token. Harvest sends the person back with it in the query: that one visit cannot be helped. */
function tellingVisits(visits: readonly Visit[], tokens: Iterable<string>): string[] {
  return [...tokens].flatMap((token) =>
    visits
      .filter(
        (visit) =>
          visit.referer?.includes(token) || (visit.address.includes(token) && pathOf(visit) !== `${basePath}callback/`),
      )
      .map((visit) => `${visit.method} ${pathOf(visit)}`),
  )
}

const pathOf = ({ address }: Visit) => new URL(address, pageOrigin).pathname
