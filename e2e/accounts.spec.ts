import { nordlicht, pinecrest } from './support/harvest.ts'
import { allow, leaveForHarvest, signIn, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const brokenDown = /ERR_FAILED|CORS policy|status of 5\d\d/

test('an account is hidden and shown again, also after a reload', async ({ page, watched }) => {
  watched.expectErrors(/status of 404/)
  await signIn(page)
  const accounts = page.getByRole('group', { name: 'Accounts shown' })
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await accounts.getByRole('checkbox', { name: pinecrest.name }).uncheck()
  await expect(page.getByRole('region', { name: pinecrest.name })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  await expect(page.getByRole('region', { name: pinecrest.name })).toHaveCount(0)
  await accounts.getByRole('checkbox', { name: nordlicht.name }).uncheck()
  await expect(page.getByRole('heading', { name: 'All your accounts are hidden' })).toBeVisible()
  await accounts.getByRole('checkbox', { name: pinecrest.name }).check()
  await expect(page.getByRole('region', { name: 'Entries' }).getByText('Data warehouse').first()).toBeVisible()
})

test('Forecast accounts are named and left out', async ({ page, sandbox }) => {
  await signIn(page)
  await page.getByRole('button', { name: 'Mira Falk' }).click()
  await expect(
    page.getByText('Left out, as Sheaf shows Harvest time only: Nordlicht Werkstatt (Forecast).'),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  const asked = (await sandbox.requests()).map(({ headers }) => headers['harvest-account-id']).filter(Boolean)
  expect(new Set(asked)).toEqual(new Set([String(nordlicht.id), String(pinecrest.id)]))
})

test('somebody with no account at all is told so, and how to go on', async ({ page }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  await allow(page, 'Theo Marsh')
  await expect(page.getByRole('heading', { name: 'No Harvest account to show' })).toBeVisible()
  await expect(page.getByText('You are signed in as Theo Marsh (theo@marsh.example)')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toBeVisible()
})

test('a member who may not read the company’s settings sees their time all the same', async ({ page, watched }) => {
  watched.expectErrors(/status of 403/)
  await signInAs(page, 'Noor Haddad')
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'This week' })).toContainText('Mon')
})

test('an administrator sees their own time, not everybody’s', async ({ page, sandbox }) => {
  await signInAs(page, 'Jonas Brandt')
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  const lists = (await sandbox.requests()).filter(({ path }) => path.startsWith('/v2/time_entries?'))
  expect(lists.length).toBeGreaterThan(0)
  for (const { path } of lists) expect(path).toMatch(/[?&]user_id=\d+/)
})

test('an account that fails is named, and the others go on', async ({ page, sandbox, watched }) => {
  watched.expectErrors(brokenDown)
  await sandbox.faults([
    { path: '/v2/users/me', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  watched.expectErrors(/status of 403/)
  await signIn(page)
  await expect(page.getByRole('region', { name: nordlicht.name }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(`${pinecrest.name} is not in here.`)
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('At least')
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('Total')
})

test('a blocked accounts call is no obstacle when the sign-in names the account', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(brokenDown)
  await sandbox.faults([{ path: '/api/v2/accounts', fault: { status: 500, cors: false } }])
  await page.goto('./')
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk', { except: ['Nordlicht Werkstatt (Forecast)', 'Pinecrest Analytics (Harvest)'] })
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  expect((await sandbox.requests()).filter(({ path }) => path.startsWith('/api/v2/accounts'))).toEqual([])
})

test('several named accounts are shown while the accounts call is blocked', async ({ page, sandbox, watched }) => {
  watched.expectErrors(brokenDown)
  await sandbox.faults([{ path: '/api/v2/accounts', fault: { status: 500, cors: false } }])
  await signIn(page)
  await expect(page.getByRole('region', { name: nordlicht.name })).toBeVisible()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
})
