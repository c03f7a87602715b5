import { useEffect } from 'react'

/** When the element that has the focus leaves the page, the focus goes to the screen instead of nowhere. */
export function useFocusKept(screenId: string) {
  useEffect(() => {
    let focused: Element | null = null
    const onFocusIn = ({ target }: FocusEvent) => {
      focused = target instanceof Element ? target : null
    }
    const watch = new MutationObserver(() => {
      if (!focused || focused.isConnected) return
      focused = null
      if (document.activeElement === document.body) document.getElementById(screenId)?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', onFocusIn)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      watch.disconnect()
    }
  }, [screenId])
}
