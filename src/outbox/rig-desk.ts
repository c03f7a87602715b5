// Mira at her desk, for the tests of this folder.
import { createAct, type Owner } from './acts.ts'
import type { Fields } from './entry.ts'
import type { Act } from './operation.ts'
import { Browser, type Tab } from './rig.ts'
import { miraInHours, miraInTimes, type TestHarvest } from './rig-harvest.ts'
import { clock, hours } from './sample-operations.ts'

/** Mira at her browser, signed in by her token. */
export async function atDesk(harvest: TestHarvest, token: string) {
  const browser = new Browser({ clock: harvest.clock, fetch: harvest.fetch })
  browser.signIn(token)
  const works = new Map([
    [miraInHours, (await harvest.works(miraInHours))[0]],
    [miraInTimes, (await harvest.works(miraInTimes))[0]],
  ])
  const fields = (notes: string, owner = miraInHours): Fields => {
    const work = works.get(owner)
    if (!work) throw new Error('Mira has no work')
    return { work, day: harvest.today, notes, time: owner === miraInHours ? hours(1) : clock(480, 540) }
  }
  const entry = (notes: string, owner: Owner = miraInHours): Act =>
    createAct({ id: notes, owner, actedAt: harvest.clock.now() }, fields(notes, owner))
  const open = async (...owners: Owner[]) => {
    const tab = await browser.openTab()
    tab.serve(owners)
    await harvest.clock.idle()
    return tab
  }
  const notesIn = async (owner: Owner = miraInHours) => (await harvest.table(owner)).map(({ notes }) => notes)
  return { harvest, browser, fields, entry, open, notesIn, pass: (ms: number) => harvest.clock.pass(ms) }
}

/** What waits, and how. */
export const standing = ({ store }: Tab) =>
  store.getState().operations.flatMap(({ id, state }) => (state.is === 'done' ? [] : [[id, state.is]]))
