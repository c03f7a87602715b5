import { createContext, use, useRef, useState } from 'react'
import type { Act } from './operation.ts'
import { undoOf } from './undo.ts'
import { useOutbox } from './use-outbox.ts'
import { outboxNow } from './in-browser.ts'

export type Acts = {
  /** Keeps the acts of one gesture, told by `said`; answers whether that was done. What follows right after is the same gesture. */
  act: (acts: readonly Act[], said: string) => Promise<boolean>
  /** The last gesture, which can be taken back. */
  last: { said: string; undo: (() => void) | undefined } | undefined
  problem: string | undefined
  forget: () => void
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
  const [last, setLast] = useState<Acts['last']>()
  const [problem, setProblem] = useState<string>()

  async function keep(acts: readonly Act[], said: string, isUndo: boolean): Promise<boolean> {
    try {
      await outbox.act(acts)
    } catch (error) {
      setProblem(`This was not saved. ${reasonOf(error)}`)
      return false
    }
    setProblem(undefined)
    setLast({ said, undo: isUndo ? undefined : () => void undo(acts) })
    return true
  }

  function undo(acts: readonly Act[]): Promise<boolean> {
    const undone = acts.toReversed().flatMap((one) => undoOf(one, newActId(), outboxNow()) ?? [])
    return keep(undone, 'Undone', true)
  }

  return {
    last,
    problem,
    async act(acts, said) {
      if (performance.now() < busyUntil.current) return false
      busyUntil.current = Infinity
      const isKept = await keep(acts, said, false)
      busyUntil.current = performance.now() + sameGestureMs
      return isKept
    },
    forget() {
      setProblem(undefined)
      setLast(undefined)
    },
  }
}

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
