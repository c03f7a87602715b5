import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { readWanted, type Wanted, writeWanted } from '../../selection/search-address.ts'

// browsers refuse an address that changes with every key
const settledMs = 300

/** What is wanted: typed here, and soon after in the address, so that a reload or a link shows the same. */
export function useWanted() {
  const navigate = useNavigate()
  const { search: address } = useLocation()
  const [wanted, setWanted] = useState(() => readWanted(address))
  const [followed, setFollowed] = useState(address)

  const [written, setWritten] = useState<string>()

  // somebody went back or forth, or followed a link to another search; what was written here arrives late, and more was typed
  if (followed !== address) {
    const asked = writeWanted(readWanted(address))
    setFollowed(address)
    setWritten(undefined)
    if (asked !== written && asked !== writeWanted(wanted)) setWanted(readWanted(address))
  }

  function write(to: Wanted) {
    const search = writeWanted(to)
    if (search === writeWanted(readWanted(address))) return
    setWritten(search)
    void navigate({ search }, { replace: true })
  }
  const settle = useEffectEvent(write)

  useEffect(() => {
    const timer = setTimeout(() => settle(wanted), settledMs)
    return () => clearTimeout(timer)
  }, [wanted])

  return { wanted, want: (other: Wanted) => setWanted(other), settleNow: () => write(wanted) }
}
