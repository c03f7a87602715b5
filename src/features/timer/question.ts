import { create } from 'zustand'
import type { Decision } from './decision.ts'
import type { Deed } from './deed.ts'
import type { RunningTimer } from './use-running-timers.ts'

/** What the person says of a timer, and what that does. */
type Answer = { decision: Decision; deed: Deed }

type Question = {
  timer: RunningTimer
  /** Whether the timer is to end in any case. */
  isEnding: boolean
  answer: (answer: Answer | undefined) => void
}

const useAsked = create<{ question: Question | undefined }>(() => ({ question: undefined }))

export const useQuestion = () => useAsked(({ question }) => question)

/** Asks on whatever screen what became of a timer; undefined when the person turns back. */
export function askAbout(timer: RunningTimer, isEnding: boolean): Promise<Answer | undefined> {
  useAsked.getState().question?.answer(undefined)
  return new Promise((resolve) => {
    const answer = (given: Answer | undefined) => {
      useAsked.setState({ question: undefined })
      resolve(given)
    }
    useAsked.setState({ question: { timer, isEnding, answer } })
  })
}
