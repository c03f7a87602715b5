import { useEffect } from 'react'
import { outboxNow } from '../../outbox/in-browser.ts'
import { seenAt } from '../../preferences/last-seen.ts'

/** Puts down when the person last did something here, so that a forgotten timer has a likely end. */
export function useLastSeen(isWatching: boolean): void {
  useEffect(() => {
    if (!isWatching) return undefined
    const note = () => seenAt(outboxNow())
    note()
    addEventListener('pointerdown', note)
    addEventListener('keydown', note)
    return () => {
      removeEventListener('pointerdown', note)
      removeEventListener('keydown', note)
    }
  }, [isWatching])
}
