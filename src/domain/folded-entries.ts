import { fold } from './fold.ts'
import { perPiece } from './per-piece.ts'
import type { Piece } from './piece.ts'

type FoldedEntries = {
  /** Client, project with its code, and task of the entry in this place; entries of the same work share one text. */
  work: (place: number) => string
  note: (place: number) => string
}

/** The texts of a month’s entries, folded when they are first looked at. */
export const foldedEntries = perPiece(({ entries }: Piece): FoldedEntries => {
  const works = new Map<string, string>()
  const workOf: string[] = []
  const notes: string[] = []
  return {
    work(place) {
      const known = workOf[place]
      const entry = entries[place]
      if (known !== undefined || !entry) return known ?? ''
      const { client, project, task } = entry
      const text = `${client.name}\n${project.name}\n${project.code ?? ''}\n${task.name}`
      const folded = works.get(text) ?? fold(text)
      works.set(text, folded)
      return (workOf[place] = folded)
    },
    note: (place) => (notes[place] ??= fold(entries[place]?.notes ?? '')),
  }
})
