import { expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import { anEntry } from '../../domain/sample-pieces.ts'
import { entriesCsv } from './entries-csv.ts'
import type { Report } from './report.ts'
import { reportCsv, reportJson } from './report-files.ts'

const figures = (seconds: number) => ({
  seconds,
  roundedSeconds: seconds,
  amounts: new Map<string, number>(),
  ownAmounts: new Map<string, number>(),
  share: 0,
})
const row = (name: string, seconds: number) => ({ key: name, name, to: undefined, rows: [], ...figures(seconds) })
const report: Report = {
  by: ['client', 'project'],
  rows: [{ ...row('=cmd|x', 5400), rows: [row('App, "new"', 1800), row('Shop', 3600)] }],
  total: figures(5400),
  currencies: [],
  ownCurrencies: [],
  unpricedSeconds: 0,
}
const columns = [
  { id: 'hours', name: 'Hours', write: String, number: ({ seconds }: { seconds: number }) => seconds / 3600 },
]

it('is a file for spreadsheets with a line for each last group, and safe there', () => {
  expect(reportCsv(report, columns, 'At least').split('\r\n')).toEqual([
    '\uFEFFClient,Project,Hours',
    `'=cmd|x,"App, ""new""",0.5`,
    `'=cmd|x,Shop,1`,
    'At least,,1.5',
    '',
  ])
})

it('is a file for programs', () => {
  expect(JSON.parse(reportJson(report, columns, { from: '2026-03-01' }))).toEqual({
    from: '2026-03-01',
    by: ['client', 'project'],
    rows: [
      { client: '=cmd|x', project: 'App, "new"', hours: 0.5 },
      { client: '=cmd|x', project: 'Shop', hours: 1 },
    ],
    total: { hours: 1.5 },
  })
})

it('lists entries in Harvest’s own columns, the oldest first, with nothing where nothing is known', () => {
  const entries = [
    anEntry({ id: 2, day: day('2026-03-10'), seconds: 5400, roundedSeconds: 7200, notes: '+1', hourlyCents: 9050 }),
    anEntry({ id: 1, billable: false, hourlyCents: 9050, client: { id: 1, name: 'Saltmarsh', currency: 'EUR' } }),
  ]
  const [head, ...lines] = entriesCsv(entries, () => 'Mira van Falk', undefined)
    .trim()
    .split('\r\n')
  expect(head?.replace('\uFEFF', '').split(',')).toHaveLength(21)
  expect(lines).toEqual([
    '2026-03-09,Saltmarsh,Webshop,,Design,,1,1,No,,,Mira,van Falk,,,,,,,EUR,',
    `2026-03-10,Saltmarsh,Webshop,,Design,'+1,1.5,2,Yes,,,Mira,van Falk,,,90.5,181,,,,`,
  ])
})
