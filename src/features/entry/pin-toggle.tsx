import { Pin } from 'lucide-react'
import { workKey } from '../../domain/tracked.ts'
import { pinToggled, usePins } from '../../preferences/preferences.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'

/** Keeps a project and task first wherever one is chosen, or no longer. */
export function PinToggle({ work }: { work: Assignment }) {
  const isPinned = usePins().includes(workKey(work))
  return (
    <Button
      look="icon"
      aria-pressed={isPinned}
      aria-label={`Pin ${plainText(work.project.name)}, ${plainText(work.task.name)}`}
      title={isPinned ? 'Pinned: stands first' : 'Pin: let it stand first'}
      onClick={() => pinToggled(workKey(work))}
    >
      <Pin aria-hidden="true" />
    </Button>
  )
}
