import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { TimeEntry } from '../src/harvest/wire.ts'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, nordlicht, pinecrest, renameProjectAtHarvest } from './support/harvest.ts'
import { allRead, summary } from './support/search.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const march = { from: '2026-03-01', to: '2026-03-31' }
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })

const secondsOf = (entries: readonly TimeEntry[]) =>
  entries.reduce((sum, { hours }) => sum + Math.round(hours * 100) * 36, 0)

function inHours(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return (await readFile(await (await download).path())).toString()
}

test('a report comes to what Harvest’s entries do, is sorted and saved, and its rows lead to their entries', async ({
  page,
}) => {
  const answers = await Promise.all([nordlicht, pinecrest].map(({ id }) => entriesAtHarvest(id, march)))
  const entries = answers.flat()
  const ofApp = entries.filter(({ project }) => project.name === 'Guest app')
  await renameProjectAtHarvest(ofApp[0]?.project.id ?? 0, '=HYPERLINK("http://evil.example")')
  await signIn(page)
  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(row(page, 'Total')).toContainText(inHours(secondsOf(entries)))
  const app = row(page, '=HYPERLINK("http://evil.example")')
  await expect(app).toContainText(inHours(secondsOf(ofApp)))

  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Reports' })).toContainText('February 2026')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Hours', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Hours' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('combobox', { name: 'and by' }).selectOption('Task')
  await expect(page).toHaveURL(/reports\?by=client&by=task$/)
  await page.goBack()
  await page.getByRole('textbox', { name: 'Save this report as' }).fill('Mine')
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  const csv = await saved(page, 'CSV')
  expect(csv).toMatch(/^\uFEFFClient,Project,Hours,/)
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect(JSON.parse(await saved(page, 'JSON'))).toMatchObject({ ...march, by: ['client', 'project'] })
  expect((await saved(page, 'All entries as CSV')).trim().split('\r\n').length).toBeGreaterThan(entries.length)

  await app.getByRole('link').click()
  await allRead(page)
  await expect(summary(page)).toContainText(`${ofApp.length} entries, ${inHours(secondsOf(ofApp))}`)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Mine' }).click()
  await expect(page).toHaveURL(/reports\?sort=-hours$/)
  await page.getByRole('button', { name: 'Remove Mine' }).click()
  await expect(page.getByRole('link', { name: 'Mine' })).toHaveCount(0)
})

test('a rate of one’s own prices what Harvest shows no rate of, on the screen and in files, and is hidden with names', async ({
  page,
}) => {
  const ours = (await entriesAtHarvest(nordlicht.id, march)).filter(({ billable }) => billable)
  const hundredths = ours.reduce((sum, { rounded_hours: hours }) => sum + Math.round(hours * 100), 0)
  const amount = ((hundredths * 9550) / 10_000).toFixed(2)
  const inEuros = `${amount.replace('.', ',').replace(/\d(?=\d{3},)/, '$&.')}\u00a0€`

  await signIn(page)
  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(page.getByText('Harvest shows you no rate for')).toBeVisible()
  await page.getByRole('link', { name: 'Set your own rate' }).click()
  const rate = page.getByRole('textbox', { name: `An hour in ${nordlicht.name}` })
  await rate.fill('ninety')
  await rate.blur()
  await expect(page.getByRole('alert')).toHaveText('Write it as 95 or 95.50, at most 10.000,00\u00a0€.')
  await rate.fill('95,5')
  await rate.blur()
  await expect(rate).toHaveValue('95,50')
  await expectNoAxeViolations(page)

  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(page.getByRole('columnheader', { name: 'At your rate EUR' })).toBeVisible()
  await expect(row(page, 'Total')).toContainText(inEuros)
  await page.getByRole('button', { name: 'At your rate EUR' }).click()
  await expect(page).toHaveURL(/sort=-own-EUR$/)
  const [heads = '', ...lines] = (await saved(page, 'CSV')).trim().split('\r\n')
  const column = heads.split(',').indexOf('At your rate EUR')
  expect(Number(lines.at(-1)?.split(',')[column])).toBe(Number(amount))
  await page.getByRole('link', { name: 'Insights' }).click()
  await expect(page.getByText(`${inEuros} at your rate`)).toBeVisible()

  await page.getByRole('link', { name: 'Reports' }).click()
  await page.keyboard.press('Shift+P')
  await expect(row(page, 'Total')).toContainText('•••')
  await expect(row(page, 'Total')).not.toContainText(inEuros)
  expect(await saved(page, 'CSV')).not.toContain('At your rate')
})

test('a report that lacks an account says so in its total; it has no axe violations and fits a phone', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 403/)
  await sandbox.faults([
    { path: '/v2/time_entries', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  await signIn(page)
  await page.goto('reports?by=week&by=note')
  const entries = await entriesAtHarvest(nordlicht.id, march)
  await expect(row(page, 'At least')).toContainText(inHours(secondsOf(entries)))
  await expect(page.getByRole('table')).toContainText(`Without ${pinecrest.name}.`)
  await expectNoAxeViolations(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0)
})
