import { ActNotices } from '../features/waiting/act-notices.tsx'
import type { Acts } from '../outbox/use-acts.ts'
import { Toasts } from '../ui/toasts.tsx'
import { ConnectionNotices } from './connection-notices.tsx'

export type PassingNewsProps = { acts: Acts }

/** What is told in passing on every screen: how the line to Harvest is, and what came of the last act. */
export function PassingNews({ acts }: PassingNewsProps) {
  return (
    <Toasts>
      <ConnectionNotices />
      <ActNotices acts={acts} />
    </Toasts>
  )
}
