import { useEffect } from 'react'

/** A key that is held down is one press: Enter saves or starts once, however long it is held. Text takes as many lines. */
export function useOnePress(): void {
  useEffect(() => {
    const ignoreRepeats = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLTextAreaElement
      if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault()
    }
    document.addEventListener('keydown', ignoreRepeats, true)
    return () => document.removeEventListener('keydown', ignoreRepeats, true)
  }, [])
}
