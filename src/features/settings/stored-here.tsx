import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useWaiting } from '../../outbox/use-outbox.ts'
import { paths } from '../../paths.ts'
import { preferencesForgotten, useChoices, useIsPrivate } from '../../preferences/preferences.ts'
import { granted } from '../../session/storages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import styles from './settings.module.css'
import { exported, removeAll, storedThings, type StoredThing } from './stored.ts'
import { StoredItem } from './stored-item.tsx'

type StoredHereProps = { isDemo: boolean; onRemoved: () => void }

/** What this browser stores of Sheaf: seen, taken along, removed. */
export function StoredHere({ isDemo, onRemoved }: StoredHereProps) {
  const [isAsking, setAsking] = useState(false)
  const waiting = useWaiting().length
  const choices = useChoices()
  const isPrivate = useIsPrivate()
  // asked anew each time, as it changes behind the screen's back, and with each choice, as the first one makes their record
  const { data, error } = useQuery({
    queryKey: ['stored-here', choices],
    placeholderData: keepPreviousData,
    queryFn: () => storedThings(browser()),
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
  })
  if (error) return <Notice isProblem>This browser does not tell what it stores. {error.message}</Notice>
  if (!data) return <Skeleton label="Looking" lines={1} />

  return (
    <>
      {isDemo && <p>The demo’s time is in this page alone. What is listed is of this browser, demo or not.</p>}
      {data.length === 0 && <p>Nothing.</p>}
      <ul className={styles['stored']}>
        {data.map((thing) => (
          <StoredItem key={`${thing.place} ${thing.name}`} thing={thing} />
        ))}
      </ul>
      {waiting > 0 && (
        <Notice isAnnounced={false}>
          {waiting} {waiting === 1 ? 'change is' : 'changes are'} not in Harvest yet.{' '}
          <Link to={paths.waiting()}>See what waits</Link> before you remove everything.
        </Notice>
      )}
      <div className={styles['line']}>
        {isPrivate ? (
          <p>Show names again to view or export this.</p>
        ) : (
          <Button onClick={() => void save(data)}>Export as JSON</Button>
        )}
        <Button onClick={preferencesForgotten}>Forget my choices</Button>
        {!isDemo && waiting === 0 && <Button onClick={() => setAsking(true)}>Remove everything and sign out</Button>}
      </div>
      {isAsking && <RemoveDialog onRemove={() => removeAll(data).then(onRemoved)} onClose={() => setAsking(false)} />}
    </>
  )
}

const save = async (things: readonly StoredThing[]) =>
  saveFile(new Blob([await exported(things)], { type: 'application/json' }), 'sheaf-stored.json')

const browser = () => ({
  tab: granted(() => sessionStorage),
  device: granted(() => localStorage),
  databases: granted(() => indexedDB),
})
