import { type RefCallback, useCallback, useState } from 'react'

const usual = 640
const least = 200

/** The width of an element in pixels, as it changes. */
export function useWidth(): [ref: RefCallback<Element>, width: number] {
  const [width, setWidth] = useState(usual)
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const take = (pixels: number) => {
      if (pixels > 0) setWidth(Math.max(least, Math.round(pixels)))
    }
    // before the first paint, so that nothing jumps
    take(element.clientWidth)
    const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
