/** Why reading waits, and for about how long. */
export type Pause = { because: 'throttled' | 'unreachable'; seconds: number }

/** Notes that a pause has begun; the result notes that it is over. */
export type NotePause = (because: Pause['because'], ms: number) => () => void

/** Tells `onPause` of every pause that begins, and undefined once none is left. */
export function notePauses(onPause: ((pause: Pause | undefined) => void) | undefined): NotePause {
  let open = 0
  return (because, ms) => {
    open += 1
    onPause?.({ because, seconds: Math.ceil(ms / 1000) })
    return () => {
      open -= 1
      if (open === 0) onPause?.(undefined)
    }
  }
}
