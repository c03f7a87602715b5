import { useIsOnline } from '../queries/use-is-online.ts'
import { useHarvestPause } from '../session/harvest-pause.ts'
import { Notice } from '../ui/notice.tsx'

/** Why nothing new arrives: no network, or Harvest asked to wait. */
export function ConnectionNotices() {
  const isOnline = useIsOnline()
  const pause = useHarvestPause()
  if (!isOnline) return <Notice>You are offline. What is shown was read before and may have changed since.</Notice>
  if (pause?.because === 'throttled') {
    return <Notice>Harvest asked for a pause of {Math.ceil(pause.seconds)} seconds. Reading goes on by itself.</Notice>
  }
  if (pause) return <Notice>Harvest could not be reached. Trying again.</Notice>
  return null
}
