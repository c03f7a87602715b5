import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossCheck, type Reported, type Sides } from './cross-check.ts'
import { addDays, day } from './day.ts'
import { anEntry, piecesOf, someEntries } from './sample-pieces.ts'
import type { TimeEntry } from './time-entry.ts'

const hour = 3600
const march = { from: day('2026-03-01'), to: day('2026-03-31') }
const [webshop, app] = [
  { id: 1, name: 'Webshop' },
  { id: 2, name: 'App' },
]
const client = { id: 1, name: 'Saltmarsh' }
const row = (project: typeof webshop, seconds: number) => ({ project, client, seconds })
const byProject = (...rows: ReturnType<typeof row>[]): Reported => ({ by: 'project', rows })

/** What is shown is what was sent, unless something waits. */
function check(sent: TimeEntry[], reported: Reported, { shown = sent, reportedAt }: Partial<Over> = {}) {
  return crossCheck({ range: march, shown: piecesOf(shown), sent: piecesOf(sent), reported, reportedAt })
}

type Over = { shown: TimeEntry[]; reportedAt: Sides['reportedAt'] }

describe('Harvest’s report', () => {
  it('comes to the same, by project or by person, also in several rows of a project', () => {
    const entries = [anEntry({ id: 1 }), anEntry({ id: 2, project: app, seconds: 2 * hour })]
    const same = { ours: 3 * hour, theirs: 3 * hour, differences: [] }
    expect(check(entries, byProject(row(webshop, hour), row(app, hour), row(app, hour)))).toEqual(same)
    expect(check(entries, { by: 'person', seconds: 3 * hour })).toEqual(same)
  })

  it('counts each entry as the account rounds it, and the days of the range only', () => {
    const entries = [
      anEntry({ id: 1, seconds: 1000, roundedSeconds: 1800 }),
      anEntry({ id: 2, day: addDays(march.to, 1) }),
      anEntry({ id: 3, day: addDays(march.from, -1) }),
    ]
    expect(check(entries, byProject(row(webshop, 1800))).differences).toEqual([])
  })

  it('lacks what waits here: a new entry, a change, a move to another project and a deletion', () => {
    const sent = [anEntry({ id: 1 }), anEntry({ id: 2 }), anEntry({ id: 3 })]
    const shown = [anEntry({ id: 1, seconds: 2 * hour }), anEntry({ id: 2, project: app }), anEntry({ id: -9 })]
    const { differences } = check(sent, byProject(row(webshop, 3 * hour)), { shown })
    expect(differences).toMatchObject([
      { project: app, ours: hour, theirs: 0, waiting: { seconds: hour }, unexplained: 0 },
    ])
    const more = check(sent, byProject(row(webshop, 3 * hour)), { shown: [...shown, anEntry({ id: -10 })] })
    const ofWebshop = more.differences.find(({ project }) => project?.id === webshop.id)
    expect(ofWebshop).toMatchObject({ waiting: { seconds: hour }, unexplained: 0 })
    expect(new Set(ofWebshop?.waiting.entries.map(({ id }) => id))).toEqual(new Set([-10, -9, 1, 2, 3]))
  })

  it('has counted a running timer further, or leaves it out', () => {
    const startedAt = Date.UTC(2026, 2, 9, 8)
    const timer = anEntry({ id: 1, isRunning: true, timer: { startedAt, secondsBefore: 0 } })
    const reportedAt = startedAt + 2 * hour * 1000
    const counted = (seconds: number) => check([timer], byProject(row(webshop, seconds)), { reportedAt }).differences
    expect(counted(2 * hour)).toMatchObject([{ timer, unexplained: 0 }])
    expect(counted(0)).toMatchObject([{ timer, unexplained: 0 }])
    expect(counted(3 * hour)).toMatchObject([{ timer: undefined, unexplained: 2 * hour }])
  })

  it('is not explained by a timer when nobody knows how far that had come', () => {
    const timer = anEntry({ isRunning: true, timer: { startedAt: 0, secondsBefore: 0 } })
    expect(check([timer], byProject(row(webshop, 2 * hour))).differences).toMatchObject([{ unexplained: hour }])
  })

  it('may be older than a change, which is named', () => {
    const [early, late] = [anEntry({ id: 1, updatedAt: 10 }), anEntry({ id: 2, updatedAt: 30 })]
    const { differences } = check([early, late], byProject(row(webshop, hour)), { reportedAt: 20 })
    expect(differences).toMatchObject([{ unexplained: -hour, changed: [late] }])
  })

  it('may have a project that is not here, and lack one that is', () => {
    const { differences } = check([anEntry()], byProject(row(app, 2 * hour)))
    expect(differences).toMatchObject([
      { project: app, ours: 0, theirs: 2 * hour, unexplained: 2 * hour },
      { project: webshop, ours: hour, theirs: 0, unexplained: -hour },
    ])
  })
})

describe('every cross-check', () => {
  const range = { from: day('2025-12-01'), to: day('2026-01-31') }
  const sides = fc.record({
    shown: someEntries,
    sent: someEntries,
    rows: fc.array(fc.record({ id: fc.integer({ min: 1, max: 6 }), hundredths: fc.integer({ min: 0, max: 9000 }) }), {
      maxLength: 8,
    }),
    reportedAt: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
  })

  it('has differences that add up to the one of the totals, and accounts for the whole of each', () => {
    fc.assert(
      fc.property(sides, ({ shown, sent, rows, reportedAt }) => {
        const reported = byProject(...rows.map(({ id, hundredths }) => row({ id, name: `${id}` }, hundredths * 36)))
        const of = { range, shown: piecesOf(shown), sent: piecesOf(sent), reported, reportedAt }
        const { ours, theirs, differences } = crossCheck(of)
        expect(differences.reduce((sum, one) => sum + one.ours - one.theirs, 0)).toBe(ours - theirs)
        for (const one of differences) {
          expect(one.ours).not.toBe(one.theirs)
          const ofTimer = one.timer ? one.theirs - one.ours + one.waiting.seconds : 0
          expect(one.waiting.seconds - one.unexplained - ofTimer).toBe(one.ours - one.theirs)
        }
        const whole = crossCheck({ ...of, reported: { by: 'person', seconds: theirs } })
        expect([whole.ours, whole.theirs]).toEqual([ours, theirs])
      }),
    )
  })

  it('of a report of these very entries finds nothing, and of one row too much finds that', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 1, max: 6 }), (entries, id) => {
        const pieces = piecesOf(entries)
        const inRange = entries.filter((one) => range.from <= one.day && one.day <= range.to)
        const rows = inRange.map(({ project, roundedSeconds, seconds }) => row(project, roundedSeconds ?? seconds))
        const of = { range, shown: pieces, sent: pieces, reportedAt: undefined }
        expect(crossCheck({ ...of, reported: byProject(...rows) }).differences).toEqual([])
        const tooMuch = byProject(...rows, row({ id, name: 'More' }, 36))
        expect(crossCheck({ ...of, reported: tooMuch }).differences).toMatchObject([
          { project: { id }, waiting: { entries: [], seconds: 0 }, unexplained: 36 },
        ])
      }),
    )
  })
})
