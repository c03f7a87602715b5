import { useEffect } from 'react'

/** When the element that has the focus leaves the page, the focus goes to the screen instead of nowhere. */
export function useFocusKept(screenId: string) {
  useEffect(() => {
    let focused: Element | null = null
    const onFocusIn = ({ target }: FocusEvent) => {
      focused = target instanceof Element ? target : null
    }
    // on its way to another element, which taking it now would prevent
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused = null
    }
    const watch = new MutationObserver(() => {
      if (!focused || focused.isConnected) return
      focused = null
      // which lays the page out, so not before it is laid out anyway
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(screenId)?.focus({ preventScroll: true })
      })
    })
    document.addEventListener('focusin', onFocusIn)
    // first of all: what hears it next may take the element away
    document.addEventListener('focusout', onFocusOut, true)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut, true)
      watch.disconnect()
    }
  }, [screenId])
}
