import type { Look, Outcome, Write } from '../request.ts'
import type { Answer, ModelHarvest, Owner } from './model-harvest.ts'

/** What befalls a request. */
export type Fault =
  | { is: 'slow'; seconds: number }
  | { is: 'answer lost' }
  | { is: 'request lost' }
  /** Done so many seconds after the client has given up. */
  | { is: 'late'; seconds: number }
  | { is: 'refused'; status: 403 | 404 | 422 | 429 }
  | { is: 'broken'; isDone: boolean }
  | { is: 'unreadable' }

/** A request on its way. What is known of it until it ends is that nothing is. */
export type Flight = { id: string; request: Write | Look; endsAt: number; outcome: Outcome }

const patienceMs = 30_000
const onTheWayMs = 400

const isWrite = (request: Write | Look): request is Write =>
  ['create', 'change', 'stop', 'restart', 'delete'].includes(request.kind)

/** Sends a request of an operation; it arrives, or does not, as time goes on. */
export function launch(
  harvest: ModelHarvest,
  owner: Owner,
  { id, request }: Pick<Flight, 'id' | 'request'>,
  fault: Fault | undefined,
  mayEnter: () => boolean,
): Flight {
  const { now } = harvest
  const flight: Flight = {
    id,
    request,
    endsAt: now + 2 * onTheWayMs,
    outcome: isWrite(request) ? { kind: 'unknown' } : { kind: 'unread' },
  }
  const done = (): Answer => (isWrite(request) ? harvest.write(owner, request, id) : harvest.look(owner, request))
  const arrive = (at: number, isAnswered: boolean) =>
    harvest.schedule(at, () => {
      if (!mayEnter()) {
        if (isAnswered) flight.outcome = { kind: 'signed-out' }
        return
      }
      const answer = done()
      if (isAnswered) flight.outcome = outcomeOf(request, answer)
    })
  switch (fault?.is) {
    case undefined:
      arrive(now + onTheWayMs, true)
      break
    case 'slow':
      flight.endsAt = now + fault.seconds * 1000
      arrive(flight.endsAt, true)
      break
    case 'answer lost':
    case 'unreadable':
      arrive(now + onTheWayMs, false)
      break
    case 'late': {
      flight.endsAt = now + patienceMs
      const isBound = request.kind === 'create' || (request.kind === 'change' && !request.fields.time)
      // only these are ever done long after: the others are not to be told from what a person does elsewhere
      const seconds = isBound ? fault.seconds : fault.seconds % 60
      if (isWrite(request))
        harvest.schedule(flight.endsAt + seconds * 1000, () => harvest.write(owner, request, id, seconds >= 60))
      break
    }
    case 'broken':
      if (fault.isDone) arrive(now + onTheWayMs, false)
      break
    case 'refused':
      flight.outcome = mayEnter() ? refusal(fault.status) : { kind: 'signed-out' }
      break
    case 'request lost':
      break
  }
  return flight
}

function outcomeOf(request: Write | Look, answer: Answer): Outcome {
  if (answer.status === 404) return { kind: 'gone' }
  if (answer.status === 422) return refusal(answer.status)
  if ('entries' in answer) return { kind: 'found', entries: answer.entries }
  return request.kind === 'delete' ? { kind: 'gone' } : { kind: 'confirmed', entry: answer.entry }
}

// an entry that is said to be missing is: a 404 out of the blue is of the account, not of the entry
const refusal = (status: number): Outcome =>
  status === 429 ? { kind: 'later', waitMs: 15_000 } : { kind: 'refused', words: `Refused with ${status}` }
