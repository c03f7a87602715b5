import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { entryDraftForgotten } from '../preferences/entry-draft.ts'
import { followOtherTabs } from '../preferences/preferences.ts'
import { tellsTime } from '../queries/entry-keys.ts'
import { onClockLost } from '../queries/harvest-clock.ts'
import { type SessionActions, SessionActionsContext } from '../session/session-actions.ts'
import { connectSession, type Endpoint } from '../session/harvest.ts'
import { currentSession } from '../session/session.ts'
import type { Storages } from '../session/storages.ts'
import { openBrowserOutbox } from '../outbox/in-browser.ts'
import { OutboxContext } from '../outbox/use-outbox.ts'
import { keepReading } from './kept-reading.ts'
import { createQueryClient } from './query-client.ts'
import { loadAhead } from './later.ts'
import { createRouter } from './router.tsx'

type Place = { root: Root; basename: string; endpoint: Endpoint; storages: Storages; marksEntries: boolean }

/** Shows the signed-in app. Answers what empties it again. */
export async function startApp(
  { root, basename, endpoint, storages, marksEntries }: Place,
  actions: SessionActions,
): Promise<() => Promise<void>> {
  connectSession(endpoint, storages, Date.now)
  // the demo's Harvest is in the page, so it is always reached
  if (currentSession().isDemo) onlineManager.setEventListener(() => undefined)
  const client = createQueryClient()
  // loads the screen of this address meanwhile
  const router = createRouter(basename)
  const [outbox, forgetReads] = await Promise.all([
    openBrowserOutbox(client, marksEntries, new URL(basename, location.origin).href),
    keepReading(client),
  ])
  onClockLost(() => void client.invalidateQueries({ predicate: ({ queryKey }) => tellsTime(queryKey) }))
  root.render(
    <StrictMode>
      <SessionActionsContext value={actions}>
        <QueryClientProvider client={client}>
          <OutboxContext value={outbox}>
            <RouterProvider router={router} />
          </OutboxContext>
        </QueryClientProvider>
      </SessionActionsContext>
    </StrictMode>,
  )
  const stopFollowing = followOtherTabs(window)
  loadAhead()
  return async () => {
    stopFollowing()
    entryDraftForgotten()
    outbox.close()
    root.unmount()
    client.clear()
    await forgetReads()
  }
}
