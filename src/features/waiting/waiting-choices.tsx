import {
  allMeant,
  createdAgain,
  discarded,
  doublesRemoved,
  keptOurs,
  notThere,
  recognized,
  sentNow,
} from '../../outbox/choices.ts'
import { outboxNow } from '../../outbox/in-browser.ts'
import type { Operation } from '../../outbox/operation.ts'
import { rules } from '../../outbox/rules.ts'
import { useOutbox } from '../../outbox/use-outbox.ts'
import { Button } from '../../ui/button.tsx'

type Choice = (operations: readonly Operation[], id: string, now: number) => Operation[]

/** What the person may do about one act, most wanted first. `canSend`: it is the signed-in person's own. */
export function WaitingChoices({ operation, canSend }: { operation: Operation; canSend: boolean }) {
  const outbox = useOutbox()
  const { id, goal } = operation

  function choice(label: string, choose: Choice) {
    return (
      <Button
        key={label}
        onClick={() => void outbox.decide(operation, (operations) => choose(operations, id, outboxNow()))}
      >
        {label}
      </Button>
    )
  }

  const isSending = operation.state.is === 'sending'
  return (
    <>
      {canSend && choicesOf(operation).map(([label, choose]) => choice(label, choose))}
      <Button onClick={() => void navigator.clipboard.writeText(JSON.stringify(operation, null, 2))}>Copy</Button>
      {!isSending && choice(goal.kind === 'delete' ? 'Keep the entry' : 'Discard', discarded(rules))}
    </>
  )
}

function choicesOf({ state, goal }: Operation): [string, Choice][] {
  if (state.is === 'queued' || state.is === 'unknown') return [['Send now', sentNow(rules)]]
  if (state.is !== 'parked') return []
  switch (state.because.kind) {
    case 'refused':
      return [['Send again', sentNow(rules)]]
    case 'conflict':
      return [[goal.kind === 'delete' ? 'Delete it all the same' : 'Use mine', keptOurs]]
    case 'deleted-there':
      return [['Make it anew', createdAgain]]
    case 'twins':
      return [
        ['Remove the doubles', doublesRemoved],
        ['Each is meant', allMeant],
      ]
    case 'which': {
      const [entryId] = state.because.ids
      const same: [string, Choice][] = entryId === undefined ? [] : [['It is the same', recognized(entryId)]]
      return [...same, ['Send it again', notThere]]
    }
  }
}
