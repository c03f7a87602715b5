import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { TimeEntry } from '../src/harvest/wire.ts'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, nordlicht, pinecrest, renameProjectAtHarvest } from './support/harvest.ts'
import { timePasses } from './support/outbox.ts'
import { allRead, summary } from './support/search.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const figure = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}: .* Show the entries$`) })
const picture = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })

/** Both accounts' entries, asked of Harvest past the app. */
async function entriesBetween(from: string, to: string): Promise<TimeEntry[]> {
  const answers = await Promise.all([nordlicht, pinecrest].map(({ id }) => entriesAtHarvest(id, { from, to })))
  return answers.flat()
}

// hundredths of an hour are 36 seconds, and a screen over both accounts shows hours and minutes
const secondsOf = (entries: readonly TimeEntry[]) =>
  entries.reduce((sum, { hours }) => sum + Math.round(hours * 100) * 36, 0)

function inHours(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const ranges = [
  { query: '', from: '2026-03-01', to: '2026-03-31' },
  // a week in which clocks are changed
  { query: 'range=week&at=2025-10-26', from: '2025-10-20', to: '2025-10-26' },
  { query: 'range=custom&from=2025-12-20&to=2026-01-10', from: '2025-12-20', to: '2026-01-10' },
]

test('the figures are what Harvest’s entries come to over all kinds of ranges, against the month before, and with a running timer', async ({
  page,
}) => {
  await signIn(page)
  for (const { query, from, to } of ranges) {
    await test.step(`${from} to ${to}`, async () => {
      await page.goto(`insights?${query}`)
      const entries = await entriesBetween(from, to)
      const [all, billable] = [secondsOf(entries), secondsOf(entries.filter((entry) => entry.billable))]
      const days = new Set(entries.filter(({ hours }) => hours > 0).map(({ spent_date: day }) => day)).size
      await expect(figure(page, 'Total')).toHaveAccessibleName(`Total: ${inHours(all)}. Show the entries`)
      await expect(figure(page, 'Billable')).toContainText(inHours(billable))
      await expect(figure(page, 'Per day worked')).toContainText(inHours(all / days))
      await expect(picture(page, 'Time')).toContainText(`${inHours(all)} in all`)
    })
  }

  await page.goto('./')
  await page
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
  const soFar = secondsOf(await entriesBetween('2026-03-01', '2026-03-11'))
  const before = secondsOf(await entriesBetween('2026-02-01', '2026-02-11'))
  await page.keyboard.press('i')
  const minutes = Math.round(soFar / 60) - Math.round(before / 60)
  await expect(figure(page, 'Against 1 – 11 February 2026')).toContainText(
    `${minutes < 0 ? '−' : '+'}${inHours(Math.abs(minutes) * 60)}`,
  )
  const minutesShown = async () => {
    const [, hours, minutes] = /(\d+):(\d\d)/.exec((await figure(page, 'Total').textContent()) ?? '') ?? []
    return Number(hours) * 60 + Number(minutes)
  }
  const first = await minutesShown()
  await timePasses(page, 185)
  // whole minutes of both ends
  await expect.poll(minutesShown).toBeGreaterThanOrEqual(first + 2)
  expect(await minutesShown()).toBeLessThanOrEqual(first + 4)
})

const hostile = '<img src=x onerror="document.title=1"></svg><script>document.title=2</script>\u202Efdp.exe'

test('pressing a picture narrows all of them, the address keeps it, figures lead to their entries; a name is text whatever it says', async ({
  page,
}) => {
  const entries = await entriesBetween('2026-03-01', '2026-03-31')
  const ofApp = entries.filter(({ project }) => project.name === 'Guest app')
  await renameProjectAtHarvest(ofApp[0]?.project.id ?? 0, hostile)
  await signIn(page)
  await page.goto('insights')
  const total = (seconds: number) => expect(figure(page, 'Total')).toContainText(inHours(seconds))
  await total(secondsOf(entries))

  await picture(page, 'Projects')
    .getByRole('button', { name: /^<img src=x/ })
    .click()
  await total(secondsOf(ofApp))
  await expect(page).toHaveURL(/insights\?project=/)
  await page.reload()
  await total(secondsOf(ofApp))
  await picture(page, 'Weekdays')
    .getByRole('button', { name: /^Tuesday:/ })
    .press('Enter')
  const onTuesdays = ofApp.filter(({ spent_date: day }) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2)
  await total(secondsOf(onTuesdays))

  await figure(page, 'Total').click()
  await allRead(page)
  await expect(summary(page)).toContainText(`${onTuesdays.length} entries, ${inHours(secondsOf(onTuesdays))}`)
  await page.getByRole('button', { name: 'Weekday Tuesdays: take away' }).click()
  await expect(summary(page)).toContainText(`${ofApp.length} entries, ${inHours(secondsOf(ofApp))}`)
  await page.goBack()
  await total(secondsOf(onTuesdays))
  await page.getByRole('searchbox', { name: 'Words in notes, projects, tasks and clients' }).fill('IMG src')
  await expect(page).toHaveURL(/q=IMG\+src/)
  await total(secondsOf(onTuesdays))
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/insights$/)
  await total(secondsOf(entries))

  const time = picture(page, 'Time')
  await expect(time).toContainText('<img src=x')
  expect(await page.getByRole('main').textContent()).not.toContain('\u202E')
  await expect(page).toHaveTitle('Insights, March 2026 · Sheaf')
  async function saved(form: string) {
    await time.getByRole('button', { name: 'Time: save' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: form }).click()
    return readFile(await (await download).path())
  }
  const svg = (await saved('As SVG')).toString()
  expect(svg).toContain('&lt;img src=x')
  expect(svg).not.toMatch(/<(?:img|script|foreignObject)|<[^>]*\s(?:href|style|class|on\w+)=|var\(/)
  expect((await saved('As PNG')).subarray(1, 4).toString()).toBe('PNG')
})

test('an account that fails is named and nothing passes for the whole; pictures are walked by keys and are tables, without axe violations, also on a phone', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 403/)
  await sandbox.faults([
    { path: '/v2/time_entries', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  await signIn(page)
  await page.goto('insights?range=week')
  const own = await entriesAtHarvest(nordlicht.id, { from: '2026-03-09', to: '2026-03-15' })
  await expect(figure(page, 'Total')).toHaveAccessibleName(
    `Total: at least ${inHours(secondsOf(own))}. Show the entries`,
  )
  const time = picture(page, 'Time')
  await expect(time).toContainText(`Without ${pinecrest.name}.`)
  await expect(page.getByRole('alert')).toContainText(`${pinecrest.name} is not in here.`)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  const whole = inHours(secondsOf(await entriesBetween('2026-03-09', '2026-03-15')))
  await expect(figure(page, 'Total')).toContainText(whole)

  await time.getByRole('group', { name: 'Time' }).getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAccessibleName(/^Tuesday 10 March, /)
  await expect(time).toContainText((await focused.getAttribute('aria-label')) ?? 'nothing')
  await page.keyboard.press('Tab')
  await expect(focused).toHaveAccessibleName('Pace: table')
  await time.getByRole('button', { name: 'Time: table' }).click()
  await expect(time.getByRole('row', { name: /^Total / })).toContainText(whole)

  await page.goto('insights?range=custom&from=2026-01-26&to=2026-03-15&weekday=2')
  await picture(page, 'Days').getByRole('button', { name: 'Days: table' }).click()
  await expectNoAxeViolations(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0)
})
