import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useOutletContext } from 'react-router'
import type { Day } from '../domain/day.ts'
import { NotLoaded } from '../features/entry/all-fields.tsx'
import type { Opened } from '../features/entry/entry-action.ts'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { readBackTo } from '../features/search/read-back.ts'
import { ReadingProgress } from '../features/search/reading-progress.tsx'
import { Search } from '../features/search/search.tsx'
import { useOverlaidPieces } from '../outbox/use-overlaid-pieces.ts'
import { useHistory } from '../queries/history.ts'
import { usePiecesIn } from '../queries/pieces-in.ts'
import type { AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import type { SearchDeskProps } from './search-desk.tsx'

// without it entries are still found
const SearchDesk = lazy<ComponentType<SearchDeskProps>>(() =>
  import('./search-desk.tsx').then(
    (part) => ({ default: part.SearchDesk }),
    () => ({ default: ({ opened }) => opened && <NotLoaded /> }),
  ),
)

/** The days that were read when reading was stopped, and all that there are. */
type Stop = { back: Day; from: Day; to: Day; progress: { monthsRead: number; months: number } }

export function Component() {
  const scope = useOutletContext<AccountsInScope>()
  const { shown: accounts, hidden } = scope
  const [stop, setStop] = useState<Stop>()
  const [opened, setOpened] = useState<Opened>()
  const today = useToday(accounts)
  // what no screen shows is not read on
  const all = useHistory(stop ? [] : accounts)
  const some = usePiecesIn(stop ? accounts : [], stop?.back ?? today, stop?.to ?? today)
  const read = stop ? { ...some, from: stop.from, to: stop.to, progress: stop.progress } : all
  const ready = accounts.filter((account) => account.state === 'ready')
  const pieces = useOverlaidPieces(
    read.pieces,
    ready.map(({ me }) => me),
  )
  const back = readBackTo(
    accounts.map(({ id }) => id),
    read.pieces,
    read,
  )
  const { from, to, progress } = read
  const isReading = progress.monthsRead < progress.months && from !== undefined

  return (
    <>
      <title>Search · Sheaf</title>
      <Search
        accounts={accounts}
        hiddenCount={hidden.length}
        pieces={pieces}
        span={{ from, to }}
        asOf={read.asOf}
        isRefreshing={read.isRefreshing}
        onEdit={(entry) => setOpened({ entry, action: 'edit' })}
      >
        {(isReading || stop) && (
          <ReadingProgress
            progress={progress}
            back={back}
            isStopped={stop !== undefined}
            onStop={(isStopped) =>
              setStop(isStopped && from && to ? { back: back ?? today, from, to, progress } : undefined)
            }
          />
        )}
        <ReadingNotices read={read} />
      </Search>
      <Suspense>
        <SearchDesk
          accounts={scope}
          pieces={pieces}
          opened={opened}
          onOpen={setOpened}
          onClose={() => setOpened(undefined)}
        />
      </Suspense>
    </>
  )
}
