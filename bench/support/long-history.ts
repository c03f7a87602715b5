import { addDays, day, monthOf, weekday } from '../../src/domain/day.ts'
import type { Piece } from '../../src/domain/piece.ts'
import type { TimeEntry } from '../../src/domain/time-entry.ts'

const words =
  'draft review call budget menu header Größe café release notes planning invoice sketch prototype tests research ' +
  'workshop migration kick-off bug fixing layout copy photos map tiles weekly summary onboarding'
const word = words.split(' ')

/** Made-up months of two accounts over ten years, as they are kept: 50 projects and 8 tasks, six words a note. */
export function longHistory(entries: number): Piece[] {
  let dice = 1
  const below = (count: number) => {
    dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((dice / 2 ** 32) * count)
  }
  const days = Array.from({ length: 3652 }, (_, index) => addDays(day('2016-04-01'), index)).filter(
    (one) => ![0, 6].includes(weekday(one)),
  )
  const months = new Map<string, { accountId: number; month: Piece['month']; entries: TimeEntry[] }>()
  for (let id = entries; id > 0; id -= 1) {
    const date = days[Math.floor(((id - 1) / entries) * days.length)] ?? day('2016-04-01')
    const accountId = 1 + (id % 2)
    const month = monthOf(date)
    const piece = months.get(`${accountId} ${month}`) ?? { accountId, month, entries: [] }
    months.set(`${accountId} ${month}`, piece)
    const [project, task] = [below(50), below(8)]
    piece.entries.push(
      Object.freeze({
        id,
        accountId,
        day: date,
        seconds: 36 * (1 + below(400)),
        notes: Array.from({ length: 6 }, () => word[below(word.length)]).join(' '),
        client: { id: project % 12, name: `Client ${project % 12}`, currency: project % 5 === 0 ? 'CHF' : 'EUR' },
        project: { id: project, name: `Project ${project}`, code: `P-${project}` },
        task: { id: task, name: `Task ${task}` },
        billable: task < 6,
        isRunning: false,
        updatedAt: 0,
        ...(task < 6 && { hourlyCents: 8500 + 100 * task }),
      }),
    )
  }
  return [...months.values()]
}
