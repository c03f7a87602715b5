import type { Day } from '../../domain/day.ts'
import { daysOfText } from '../../domain/day-text.ts'
import { fold } from '../../domain/fold.ts'
import { foldedMatch } from '../../domain/words-match.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { type DateAs, dateInWords, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { ListOption, ListSection } from '../../ui/option-list.tsx'
import type { Command } from './commands.ts'

/** A command that is possible now, and how it is carried out. */
export type Doable = Command & { run: () => void }

export type Work = { assignment: Assignment; accountName: string | undefined }

export type Choice = { text: string; note?: string } & (
  | { kind: 'command'; command: Doable }
  | { kind: 'day'; day: Day }
  | { kind: 'work'; work: Work }
)

type Account = { name: string; assignments: readonly Assignment[] }

export type Dates = { today: Day; dateAs: DateAs }

/** More than anybody reads. All that fits is searched. */
const mostShown = 40

/** What the palette offers for what was typed, and how much work fits in all. */
export function paletteSections(
  typed: string,
  doable: readonly Doable[],
  accounts: readonly Account[],
  { today, dateAs }: Dates,
): { sections: ListSection<Choice>[]; found: number } {
  const wanted = fold(typed.trim())
  const groups = [...new Set(doable.map(({ group }) => group))]
  const ofGroup = (group: string) => doable.filter((command) => command.group === group)
  if (wanted === '') {
    const sections = groups.map((group) => section(group, group, ofGroup(group).map(commandOption)))
    return { sections, found: 0 }
  }
  const days = daysOfText(wanted.replace(/^(?:go ?to|day) /, ''), today, dateAs.startsWith('%m'))
  const fitting = doable.filter(({ label }) => foldedMatch(fold(label), wanted))
  const work = accounts.flatMap(({ name, assignments }) =>
    foldedOnce(assignments)
      .filter(({ text }) => foldedMatch(text, wanted))
      .map(({ text, assignment }) => ({ text, assignment, accountName: accounts.length > 1 ? name : undefined })),
  )
  // what begins with the words before what has them somewhere
  const shown = [
    ...work.filter(({ text }) => text.startsWith(wanted)),
    ...work.filter(({ text }) => !text.startsWith(wanted)),
  ].slice(0, mostShown)
  const sections = [
    section(
      'day',
      'Go to',
      days.map((day) => dayOption(day, dateAs)),
    ),
    section('commands', 'Do', fitting.map(commandOption)),
    section('work', 'Start a timer', shown.map(workOption)),
  ]
  return { sections: sections.filter(({ options }) => options.length > 0), found: work.length }
}

const section = (id: string, title: string, options: ListOption<Choice>[]): ListSection<Choice> => ({
  id,
  title,
  options,
})

const option = (id: string, value: Choice): ListOption<Choice> => ({ id, text: value.text, value })

const commandOption = (command: Doable) => option(command.name, { kind: 'command', text: command.label, command })

const dayOption = (day: Day, dateAs: DateAs) =>
  option(`day-${day}`, { kind: 'day', text: `${formatDay(day, 'weekday')}, ${dateInWords(day, dateAs)}`, day })

function workOption({ assignment, accountName }: Work) {
  const { accountId, client, project, task } = assignment
  const code = project.code ? ` ${project.code}` : ''
  return option(`${accountId}-${project.id}-${task.id}`, {
    kind: 'work',
    text: [project.name + code, task.name].map(plainText).join(' · '),
    note: [client.name, accountName ?? []].flat().map(plainText).join(' · '),
    work: { assignment, accountName },
  })
}

type Searched = { text: string; assignment: Assignment }

const searched = new WeakMap<readonly Assignment[], Searched[]>()

/** Thousands of names are folded once for each answer, not at each key. */
function foldedOnce(assignments: readonly Assignment[]): Searched[] {
  const known = searched.get(assignments)
  if (known) return known
  const made = assignments
    .map((assignment) => {
      const { client, project, task } = assignment
      return { text: fold([project.name, project.code, task.name, client.name].join(' ')), assignment }
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
  searched.set(assignments, made)
  return made
}
