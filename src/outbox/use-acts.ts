import { createContext, use, useRef, useState } from 'react'
import type { Act } from './operation.ts'
import { undoOf } from './undo.ts'
import { useOutbox } from './use-outbox.ts'
import { outboxNow } from './in-browser.ts'

export type Acts = {
  /** Keeps the acts of one gesture, told by `said`; answers whether that was done. What follows right after is the same gesture. */
  act: (acts: readonly Act[], said: string, more?: GestureOptions) => Promise<boolean>
  /** The last gesture, which can be taken back. */
  last: { acts: readonly Act[]; said: string; undo: (() => void) | undefined } | undefined
  problem: string | undefined
  /** Tells what was done without a change to time, such as a copy. */
  tell: (said: string) => void
  forget: () => void
}

export type GestureOptions = {
  /** The acts that take it back, as of then; `never` where nothing can. Otherwise each of the acts is undone. */
  takeBack?: (() => readonly Act[]) | 'never'
  /** Whether it goes on with the last gesture, so that both are taken back as one. */
  isPartOfLast?: boolean
  /** Whether it cannot be the last one's double, however soon it follows, such as the next cell of a sheet that is filled in. */
  isApart?: boolean
}

// a double click, or a click and Enter; the second may hit what has moved under the pointer meanwhile
const sameGestureMs = 500

/** The screen's acts, so that the last one can be undone wherever the person has gone since. */
export const ActsContext = createContext<Acts | undefined>(undefined)

export function useScreenActs(): Acts {
  const acts = use(ActsContext)
  if (!acts) throw new Error('Nobody says what came of an act outside the shell.')
  return acts
}

/** What is done with time: each gesture is kept first, and can be undone as one. */
export function useActs(): Acts {
  const outbox = useOutbox()
  const busyUntil = useRef(0)
  const [gesture, setGesture] = useState<Gesture>()
  const [problem, setProblem] = useState<string>()

  async function keep(acts: readonly Act[], kept: Gesture): Promise<boolean> {
    try {
      await outbox.act(acts)
    } catch (error) {
      setProblem(`This was not saved. ${reasonOf(error)}`)
      return false
    }
    setProblem(undefined)
    setGesture(kept)
    return true
  }

  function undo(takeBack: () => readonly Act[]): void {
    const back = takeBack()
    void keep(back, { acts: back, said: 'Undone', takeBack: 'never' })
  }

  return {
    last: gesture && {
      ...gesture,
      undo: typeof gesture.takeBack === 'function' ? undo.bind(undefined, gesture.takeBack) : undefined,
    },
    problem,
    async act(acts, said, { takeBack = () => undone(acts), isPartOfLast = false, isApart = false } = {}) {
      const alone: Gesture = { acts, said, takeBack }
      if (isApart) return keep(acts, alone)
      if (performance.now() < busyUntil.current) return false
      busyUntil.current = Infinity
      const isKept = await keep(acts, isPartOfLast && gesture ? joined(gesture, alone) : alone)
      busyUntil.current = performance.now() + sameGestureMs
      return isKept
    },
    tell(said) {
      setProblem(undefined)
      setGesture({ acts: [], said, takeBack: 'never' })
    },
    forget() {
      setProblem(undefined)
      setGesture(undefined)
    },
  }
}

type Gesture = { acts: readonly Act[]; said: string; takeBack: NonNullable<GestureOptions['takeBack']> }

/** Two gestures as one, of which the later is taken back first. */
function joined(earlier: Gesture, later: Gesture): Gesture {
  const [before, after] = [earlier.takeBack, later.takeBack]
  const canBoth = before !== 'never' && after !== 'never'
  return {
    acts: [...earlier.acts, ...later.acts],
    said: later.said,
    takeBack: canBoth ? () => [...after(), ...before()] : after,
  }
}

/** What takes acts back, the last one first, as of now. */
export const undone = (acts: readonly Act[]): Act[] =>
  acts.toReversed().flatMap((one) => undoOf(one, newActId(), outboxNow()) ?? [])

/** A name that no other act has, and that is short enough to stand in a reference. */
export function newActId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function reasonOf(error: unknown): string {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  if (isFull) return 'This browser has no room left: free some space, then try again.'
  return error instanceof DOMException || !(error instanceof Error)
    ? 'This browser could not store it. Try again; if it stays so, reload the page.'
    : error.message
}
