import type { Range } from '../domain/period.ts'
import { paths } from '../paths.ts'
import type { KeyFilter } from './filter-address.ts'
import type { Material } from './material.ts'
import { writeWanted } from './search-address.ts'

/** Some of the entries: those that a figure stands for. `hour` is one of the clock. */
export type Part = { range?: Range; filter?: KeyFilter; hour?: number }

/** Where the entries of a part are listed. What the part says nothing of is as in the material. */
export function entriesOf(material: Material, part: Part = {}): string {
  const { from, to } = part.range ?? material.range
  const { filter = material.filter, hour } = part
  return paths.search(writeWanted({ text: material.words, from, to, filter, hour }))
}
