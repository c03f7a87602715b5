import { fold } from '../../domain/fold.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { withoutDeceit } from '../../ui/format/plain-text.ts'

/** What a start link names, by id or by name; empty for what it leaves open. Whoever made the link wrote it. */
export type Asked = { account: string; project: string; task: string; notes: string }

const longest = 2000

/** Reads a start link's query. The notes are as they will be shown, and sent: nothing hidden in them. */
export function askedBy(query: URLSearchParams): Asked {
  const text = (name: string) => (query.get(name) ?? '').slice(0, longest).trim()
  return { account: text('account'), project: text('project'), task: text('task'), notes: withoutDeceit(text('notes')) }
}

type Account = { name: string; assignments: readonly Assignment[] }
export type Fitting = { assignment: Assignment; accountName: string }

/** The work that a link may mean: whole names, codes or ids, never a part of one. */
export function fittingWork({ account, project, task }: Asked, accounts: readonly Account[]): Fitting[] {
  if (project === '') return []
  return accounts.flatMap(({ name, assignments }) =>
    assignments
      .filter(
        (one) =>
          means(account, one.accountId, name) &&
          means(project, one.project.id, one.project.name, one.project.code) &&
          means(task, one.task.id, one.task.name),
      )
      .map((assignment) => ({ assignment, accountName: name })),
  )
}

function means(asked: string, id: number, ...names: (string | undefined)[]): boolean {
  if (asked === '' || asked === String(id)) return true
  const wanted = fold(asked)
  return names.some((name) => name !== undefined && fold(name.trim()) === wanted)
}
