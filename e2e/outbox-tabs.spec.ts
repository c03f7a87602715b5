import type { Page } from '@playwright/test'
import { basePath, pageOrigin } from './support/addresses.ts'
import { countAtHarvest, nordlicht, runningAtHarvest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  edit,
  entryRow,
  failing,
  fill,
  gesturePasses,
  hoursWork,
  pick,
  quietTimePasses,
} from './support/outbox.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn, signInAs, type SomebodyAtHarvest } from './support/sign-in.ts'
import { expect, startOfTest, test } from './support/test.ts'
import { watch, watchOf } from './support/watch.ts'

// what is lost once is lost
test.describe.configure({ retries: 0 })

const rounds = Number(process.env['SHEAF_BROWSER_ROUNDS'] ?? 25)
// one tab stops what the other’s start has stopped already, and not everybody may read the company
const expected = /status of (422 .*\/stop|403 .*\/company)\)$/
const form = (page: Page) => page.getByRole('form', { name: 'New entry' })
const runningCard = (page: Page) => page.getByRole('region', { name: /^Running: / })

async function openTwoTabs(page: Page, person: SomebodyAtHarvest, work: string): Promise<[Page, Page]> {
  await signInAs(page, person, { keep: true })
  const other = await page.context().newPage()
  await other.goto('./')
  for (const tab of [page, other]) {
    await allInHarvest(tab)
    await pick(tab, work)
  }
  return [page, other]
}

// in turn, since Harvest takes a hundred calls in 15 seconds of each
const members = [
  { person: 'Mira Falk', name: 'Mira', userId: 4711202 },
  { person: 'Jonas Brandt', name: 'Jonas', userId: 4690015 },
  { person: 'Leyla Aydin', name: 'Leyla', userId: 4731090 },
  { person: 'Noor Haddad', name: 'Noor', userId: 4718840 },
] as const

test(`two tabs start a timer at once, ${rounds} times: one runs, and both tabs show it`, async ({
  page,
  browser,
  watched,
}) => {
  test.setTimeout(rounds * 10_000)
  watched.expectErrors(expected)
  const pairs: [Page, Page][] = []
  for (const { person } of members) {
    const context = pairs.length === 0 ? page.context() : await browser.newContext({ baseURL: pageOrigin + basePath })
    if (context !== page.context()) {
      const others = await watch(context)
      others.expectErrors(expected)
      await context.clock.install({ time: startOfTest })
    }
    const first = context === page.context() ? page : await context.newPage()
    pairs.push(await openTwoTabs(first, person, 'meetings'))
  }
  for (let round = 0; round < rounds; round++) {
    const member = members[round % members.length] ?? members[0]
    const tabs = pairs[round % members.length] ?? []
    await tabs[0]?.clock.runFor(600)
    await Promise.all(tabs.map((tab, index) => fill(tab, { notes: `Round ${round}, tab ${index}` })))
    await Promise.all(tabs.map((tab) => tab.keyboard.press('Enter')))
    await Promise.all(tabs.map((tab, index) => expect(entryRow(tab, `Round ${round}, tab ${index}`)).toBeVisible()))
    await Promise.all(tabs.map(allInHarvest))
    const [running, ...more] = await runningAtHarvest(nordlicht.id, member)
    expect(more, `round ${round}`).toEqual([])
    expect(running?.notes).toMatch(new RegExp(`^Round ${round}, tab [01]$`))
    for (const tab of tabs) {
      await expect(runningCard(tab)).toHaveCount(1)
      await expect(runningCard(tab)).toContainText(running?.notes ?? 'none')
    }
  }
  expect(await writesAtHarvest().then((writes) => writes.filter((one) => one.startsWith('POST')))).toHaveLength(
    2 * rounds,
  )
  for (const [first] of pairs) {
    const { errors, violations } = watchOf(first.context())
    expect([...errors, ...violations]).toEqual([])
    if (first !== page) await first.context().close()
  }
})

/** Ways in which one gesture comes twice or more often. */
const ways = ['double click', 'Enter and click', 'key repeat'] as const

/** Activates a button in one of these ways, or with a key in a field of its form. */
async function press(page: Page, way: (typeof ways)[number], button: string | RegExp, within = page.getByRole('main')) {
  const target = within.getByRole('button', { name: button })
  if (way === 'double click') return target.dblclick()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is no such button in sight.')
  await target.focus()
  await page.keyboard.down('Enter')
  if (way === 'key repeat') {
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Enter')
    await gesturePasses(page)
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Enter')
  }
  await page.keyboard.up('Enter')
  if (way === 'Enter and click') await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return undefined
}

test(`each gesture is one act, however it comes twice, in ${rounds} rounds`, async ({ page }) => {
  test.setTimeout(rounds * 10_000)
  await signIn(page)
  await pick(page, hoursWork)
  await add(page, { notes: 'To be changed', hours: '1:00' })
  await allInHarvest(page)
  let before = (await writesAtHarvest()).length
  for (let round = 0; round < rounds; round++) {
    const way = ways[round % ways.length] ?? 'double click'
    await gesturePasses(page)
    const gesture = (['start', 'stop', 'add', 'save'] as const)[round % 4]
    if (gesture === 'start') {
      await fill(page, { notes: `Started in ${round}` })
      await press(page, way, 'Start', form(page))
      await expect(runningCard(page)).toContainText(`Started in ${round}`)
    } else if (gesture === 'stop') {
      await press(page, way, /^Stop /, runningCard(page))
      await expect(runningCard(page)).toHaveCount(0)
    } else if (gesture === 'add') {
      await fill(page, { notes: `Added in ${round}`, hours: '0:10' })
      await press(page, way, 'Add', form(page))
      await expect(entryRow(page, `Added in ${round}`)).toHaveCount(1)
    } else {
      const dialog = await edit(page, 'To be changed')
      await dialog.getByLabel('Hours', { exact: true }).fill(`1:${String(round % 60).padStart(2, '0')}`)
      await press(page, way, 'Save', dialog)
      await expect(dialog).toHaveCount(0)
    }
    await allInHarvest(page)
    const writes = await writesAtHarvest()
    expect(writes.slice(before), `${gesture} by ${way}, round ${round}`).toHaveLength(1)
    before = writes.length
  }
})

test('a tab that is closed while it sends leaves the rest to the other', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  const tabs = await openTwoTabs(page, 'Mira Falk', hoursWork)
  // either may be the one that sends
  const senders: Page[] = []
  for (const tab of tabs) {
    tab.on('request', (request) => {
      if (request.method() === 'POST') senders.push(tab)
    })
  }
  await sandbox.faults([{ path: '/v2/time_entries', method: 'POST', times: 1, fault: { hold: 'before' } }])
  await add(page, { notes: 'Held on the way', hours: '0:30' })
  await expect.poll(() => senders.length).toBe(1)
  const [sender = page] = senders
  const left = tabs.find((tab) => tab !== sender) ?? page
  await add(sender, { notes: 'Behind it', hours: '0:30' })
  await change(left, 'Behind it', { hours: '0:40' })
  expect(await countAtHarvest(nordlicht.id, 'Behind it')).toBe(0)
  await sender.close()
  await expect.poll(() => countAtHarvest(nordlicht.id, 'Behind it'), { timeout: 5000 }).toBe(1)
  await expect(entryRow(left, 'Held on the way')).toContainText('Harvest did not answer')
  await sandbox.release()
  await quietTimePasses(left)
  await allInHarvest(left)
  expect(await countAtHarvest(nordlicht.id, 'Held on the way')).toBe(1)
  expect(await countAtHarvest(nordlicht.id, 'Behind it')).toBe(1)
})
