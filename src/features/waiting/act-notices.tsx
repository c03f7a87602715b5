import { X } from 'lucide-react'
import type { Acts } from '../../outbox/use-acts.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What came of the last gesture, and the way back from it. */
export function ActNotices({ acts: { last, problem, forget } }: { acts: Acts }) {
  const close = (
    <Button look="icon" onClick={forget} aria-label="Close">
      <X aria-hidden="true" />
    </Button>
  )
  if (problem) {
    return (
      <Notice isProblem action={close}>
        {problem}
      </Notice>
    )
  }
  if (!last) return null
  const actions = (
    <>
      {last.undo && <Button onClick={last.undo}>Undo</Button>}
      {close}
    </>
  )
  return (
    <Notice isAnnounced={false} action={actions}>
      {last.said}
    </Notice>
  )
}
