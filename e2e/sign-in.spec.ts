import { basePath, pageOrigin } from './support/addresses.ts'
import { callsFromNowOn } from './support/calls.ts'
import { expectTokenNowhere, expectTokenOnlyIn } from './support/canary.ts'
import { tokensUsed } from './support/sandbox.ts'
import { allow, expectEntries, expectSignedOut, leaveForHarvest, signInAs, signOut } from './support/sign-in.ts'
import { expect, startOfTest, test } from './support/test.ts'
import { expectKeptIn, tokenInUse } from './support/tokens.ts'

// a static host answers a deep address by its 404 page, which is the app
const deepAddress = /status of 404/

test('a member signs in at Harvest, sees both accounts, reloads, and signs out', async ({ page, sandbox, watched }) => {
  watched.expectErrors(deepAddress)
  await signInAs(page, 'Mira Falk')
  for (const account of ['Nordlicht Werkstatt', 'Pinecrest Analytics']) {
    await expect(page.getByRole('region', { name: account }).getByRole('listitem')).not.toHaveCount(0)
  }
  const token = await tokenInUse(sandbox)
  await expectTokenOnlyIn(page, token, 'sheaf.session')
  await expectKeptIn(page, 'tab')

  await page.reload()
  await expectEntries(page)
  expect([...tokensUsed(await sandbox.requests())]).toEqual([token])

  await signOut(page, 'Mira Falk')
  expect(page.url()).toBe(pageOrigin + basePath)
  await expectTokenNowhere(page, token)
})

test('signing out in one tab signs out the others, and leaves no token in any', async ({ page, context, sandbox }) => {
  await signInAs(page, 'Mira Falk')
  const other = await context.newPage()
  await signInAs(other, 'Jonas Brandt')
  const tokens = tokensUsed(await sandbox.requests())
  expect(tokens.size).toBe(2)

  await signOut(page, 'Mira Falk')
  await expectSignedOut(other)
  for (const token of tokens) {
    await expectTokenNowhere(page, token)
    await expectTokenNowhere(other, token)
  }
})

test('going back after signing out shows nothing of before', async ({ page, watched }) => {
  watched.expectErrors(deepAddress)
  await signInAs(page, 'Mira Falk')
  await page.getByRole('link', { name: 'Previous day' }).click()
  await expect(page.getByRole('heading', { name: '10 March' })).toBeVisible()
  await signOut(page, 'Mira Falk')

  const calls = callsFromNowOn(page)
  await page.goBack()
  await expectSignedOut(page)
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeHidden()
  expect(calls).toEqual([])
})

for (const answerPlace of ['query', 'fragment'] as const) {
  test(`a token that comes in the ${answerPlace} leaves no trace behind`, async ({ page, sandbox, site }) => {
    await sandbox.reset({ now: startOfTest, profile: { answerPlace } })
    await signInAs(page, 'Mira Falk')
    const token = await tokenInUse(sandbox)
    await expectTokenOnlyIn(page, token, 'sheaf.session')
    await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-11`)

    const telling = site.visits().filter((visit) => JSON.stringify(visit).includes(token))
    const seen = telling.map(({ address, referer }) => [new URL(address, pageOrigin).pathname, referer])
    // that Harvest puts it into the query cannot be helped; that it goes any further can
    expect(seen).toEqual(answerPlace === 'query' ? [[`${basePath}callback/`, undefined]] : [])
  })
}

test('signing in from the address of a day leads back to that day', async ({ page, watched }) => {
  watched.expectErrors(deepAddress)
  await page.goto('day/2026-03-05')
  await expect(page).toHaveURL(pageOrigin + basePath)
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('heading', { name: '5 March' })).toBeVisible()
  await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-05`)
})

test('two quick clicks leave for Harvest once', async ({ page, sandbox }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Sign in with Harvest' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Who is signing in?' })).toBeVisible()
  const departures = (await sandbox.requests()).filter(({ path }) => path.startsWith('/oauth2/authorize?'))
  expect(departures.length).toBe(1)
  await allow(page, 'Mira Falk')
  await expectEntries(page)
})
