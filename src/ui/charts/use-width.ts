import { type RefCallback, useCallback, useState } from 'react'

const usual = 640
const least = 200

const known = new Map<string, number>()

/** The width in pixels, as it changes, of an element that is the only one of that name. */
export function useWidth(name: string): [ref: RefCallback<Element>, width: number] {
  const [width, setWidth] = useState(() => known.get(name) ?? usual)
  const ref = useCallback(
    (element: Element | null) => {
      if (!element) return
      const take = (pixels: number) => {
        if (pixels <= 0) return
        const now = Math.max(least, Math.round(pixels))
        known.set(name, now)
        setWidth(now)
      }
      // before the first paint, so that nothing jumps; later it nearly always is as wide as before, and asking takes long
      if (!known.has(name)) take(element.clientWidth)
      const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width))
      observer.observe(element)
      return () => observer.disconnect()
    },
    [name],
  )
  return [ref, width]
}
