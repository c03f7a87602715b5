import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** Another screen begins at its top; going back leaves to the browser where one was, and days keep their place. */
export function useScreenTop(): void {
  const { pathname } = useLocation()
  const isBack = useNavigationType() === NavigationType.Pop
  const screen = pathname.split('/')[1]
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (!isBack) scrollTo(0, 0)
  }, [screen, isBack])
}
