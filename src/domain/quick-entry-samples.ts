import { lexiconOf } from './quick-entry.ts'
import type { KnownWork } from './quick-entry-names.ts'

const work = (
  accountId: number,
  [client, project, task]: [string, string, string],
  nearness: Pick<KnownWork, 'pinned' | 'recent'> = {},
  code?: string,
): KnownWork => ({
  accountId,
  client: { id: idOf(client), name: client },
  project: { id: idOf(client + project), name: project, ...(code && { code }) },
  task: { id: idOf(task), name: task },
  billable: true,
  ...nearness,
})

const ids = new Map<string, number>()
const idOf = (name: string) => ids.get(name) ?? ids.set(name, ids.size + 1).get(name) ?? 0

/** Two accounts of a consultant, for tests. */
export const accountNames = new Map([
  [1, 'Nordlicht Werkstatt'],
  [2, 'Pinecrest Analytics'],
])

export const works = {
  websiteDesign: work(1, ['Acme', 'Website', 'Design'], { recent: 1 }, 'ACM-7'),
  websiteDevelopment: work(1, ['Acme', 'Website', 'Development'], { pinned: 0 }, 'ACM-7'),
  appDevelopment: work(1, ['Acme', 'Guest app', 'Development'], { recent: 0 }),
  phaseTwo: work(1, ['Søren & Søn', 'Phase 2', 'Research']),
  ceramics: work(1, ['Saltmarsh Céramique', 'Relaunch', 'Copy']),
  warehouse: work(2, ['Halden Logistics', 'Data warehouse', 'Documentation']),
  sunday: work(2, ['Sun Systems', 'Website', 'Support']),
  threeM: work(2, ['3M', 'Audit', 'Interviews']),
}

export const lexicon = lexiconOf(Object.values(works), accountNames)
