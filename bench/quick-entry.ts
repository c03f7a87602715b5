// How long one key stroke in the line of quick entry computes: reading it, and what it could go on with.
import { day } from '../src/domain/day.ts'
import { lexiconOf, readLine } from '../src/domain/quick-entry.ts'
import { completionsAt } from '../src/domain/quick-entry-complete.ts'
import type { KnownWork } from '../src/domain/quick-entry-names.ts'

const today = day('2026-03-11')
const tasks = ['Design', 'Development', 'Research', 'Support', 'Documentation', 'Workshops', 'Meetings']
const kinds = ['Website', 'Guest app', 'Data warehouse', 'Audit', 'Relaunch', 'Phase 2']
const places = [
  'Halden',
  'Saltmarsh',
  'Nordlicht',
  'Pinecrest',
  'Acme',
  'Søren',
  'Zeppelin',
  'Ångström',
  'Mondo',
  'Quai',
]

const works = Array.from({ length: 2100 }, (_, index): KnownWork => {
  const project = Math.floor(index / tasks.length)
  const client = Math.floor(project / kinds.length)
  return {
    accountId: 1 + (project % 2),
    client: {
      id: client,
      name: `${places[client % places.length]} ${['Logistics', 'Group', 'Works'][client % 3]} ${client}`,
    },
    project: { id: project, name: `${kinds[project % kinds.length]} ${client}`, code: `P${project}` },
    task: { id: index % tasks.length, name: tasks[index % tasks.length] ?? '' },
    billable: true,
    ...(index % 60 === 0 && { recent: index / 60 }),
  }
})
const accountNames = new Map([
  [1, 'Atelier Mira'],
  [2, 'Studio Falk'],
])
const notes = works.slice(0, 400).map((work, index) => ({ text: `Went through ticket ${index} again`, work }))

const lines = [
  '1:30 halden website dev fix the login of the guest app',
  'design acme 45m yesterday went through it again',
  'from 9:15 support',
  'd',
]

const median = (times: number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? NaN

const built: number[] = []
for (let round = 0; round < 9; round += 1) {
  const start = performance.now()
  lexiconOf(works, accountNames)
  built.push(performance.now() - start)
}

const keys: number[] = []
for (let round = 0; round < 7; round += 1) {
  const lexicon = lexiconOf(works, accountNames)
  for (const whole of lines) {
    for (let caret = 1; caret <= whole.length; caret += 1) {
      const line = whole.slice(0, caret)
      const start = performance.now()
      const reading = readLine(line, lexicon, today)
      completionsAt({ line, caret, reading, lexicon, notes })
      keys.push(performance.now() - start)
    }
  }
}

const slow = keys.toSorted((one, other) => one - other)[Math.floor(keys.length * 0.98)] ?? NaN
console.log(`2,100 projects and tasks are indexed in ${median(built).toFixed(1)} ms, once`)
console.log(`a key is read and completed in ${median(keys).toFixed(2)} ms, 98 of 100 within ${slow.toFixed(1)} ms`)
