import type { AccountUser } from '../session/harvest.ts'
import type { Journal } from './journal.ts'
import type { Operation } from './operation.ts'
import type { Look, Outcome, Write } from './request.ts'
import type { Rules } from './rules.ts'
import { finished, recovered, sending, settled } from './settle.ts'
import { nextStep, type Step } from './step.ts'
import { pruned } from './sweep.ts'

export type SenderOptions = {
  journal: Journal
  /** Web Locks, or what stands for them. */
  locks: Pick<LockManager, 'request'>
  ask: (owner: AccountUser, request: Write | Look) => Promise<Outcome>
  /** Epoch ms by Harvest's clock. */
  now: () => number
  /** 0 to 1. */
  random: () => number
  /** Whether it makes sense to send: the browser is online and a session runs. */
  canSend: () => boolean
  /** Told what the journal has after each look into it, and whether this one changed it. */
  onJournal: (owner: AccountUser, operations: Operation[], isChanged: boolean) => void
  rules: Rules
}

/**
 * Does the next step for one person in one account, while no other tab does. Answers when to come back (epoch ms):
 * now, later, or undefined when nothing is left to do. Rejects when the journal cannot be written.
 */
export function stepOnce(options: SenderOptions, owner: AccountUser): Promise<number | undefined> {
  const { journal, locks, rules, now, random } = options
  return locks.request(lockName(owner), async () => {
    const moment = () => ({ now: now(), chance: random(), rules })
    const planned: { step: Step } = { step: { do: 'wait', until: undefined } }
    // deciding and putting down are one, or an act from another tab could come between
    await change((all) => {
      const open = pruned(recovered(all, now(), rules), now(), rules)
      if (options.canSend()) planned.step = nextStep(open, now(), rules)
      const { step } = planned
      if (step.do === 'finish') return finished(open, step.operation.id, moment())
      return step.do === 'write' ? sending(open, step.operation.id, step.request, now()) : open
    })
    const { step } = planned
    if (step.do === 'wait') return step.until
    if (step.do === 'finish') return now()
    const outcome = await options.ask(owner, step.request)
    await change((all) => settled(all, step.operation.id, step.request, outcome, moment()))
    return outcome.kind === 'signed-out' ? undefined : now()
  })

  async function change(make: (all: Operation[]) => Operation[]): Promise<Operation[]> {
    let isChanged = false
    const operations = await journal.change(owner, (before) => {
      const after = make(before)
      isChanged = after.length !== before.length || !after.every((one) => before.includes(one))
      return after
    })
    options.onJournal(owner, operations, isChanged)
    return operations
  }
}

const lockName = ({ userId, accountId }: AccountUser) => `sheaf.outbox:${userId}:${accountId}`
