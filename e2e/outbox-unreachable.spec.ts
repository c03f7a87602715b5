import { apiOrigin } from './support/addresses.ts'
import { countAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  clockWork,
  failing,
  hoursWork,
  onThisDevice,
  timePasses,
  untilAllInHarvest,
} from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('while Harvest refuses connections it is asked at most six times a minute, and gets all in the end', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(failing)
  await signIn(page)
  await allInHarvest(page)
  await partsAreThere(page)
  await sandbox.connections({ api: 'refused' })
  const asked: number[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(apiOrigin)) asked.push(minute)
  })
  let minute = 0
  await add(page, { work: hoursWork, notes: 'Behind a portal', hours: '1:00' })
  await add(page, { work: clockWork, notes: 'Behind a portal, too', from: '8am', to: '9am' })
  for (minute = 1; minute <= 5; minute++) await timePasses(page, 60)
  const perMinute = [1, 2, 3, 4, 5].map((one) => asked.filter((at) => at === one).length)
  expect(Math.max(...perMinute), `requests in each minute: ${perMinute.join(', ')}`).toBeLessThanOrEqual(6)
  await onThisDevice(page, 2)
  await sandbox.connections({})
  await untilAllInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'Behind a portal')).toBe(1)
  expect(await countAtHarvest(pinecrest.id, 'Behind a portal, too')).toBe(1)
})
