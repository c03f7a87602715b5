import type { Work } from '../../outbox/entry.ts'
import { plainText } from '../../ui/format/plain-text.ts'

/** Work as it is told in a sentence. */
export const nameOf = ({ project, task }: Pick<Work, 'project' | 'task'>): string =>
  `${plainText(project.name)}, ${plainText(task.name)}`
