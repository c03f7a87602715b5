import type { Outside } from './ask.ts'
import { HarvestError } from './errors.ts'
import { exchange, type HarvestRequest, operationOf } from './exchange.ts'
import { openGate } from './gate.ts'
import { notePauses, type Pause } from './pauses.ts'

/** One line to Harvest, shared by all accounts: who sends over it shares one rate budget and every pause. */
export type HarvestConnection = {
  idOrigin: string
  apiOrigin: string
  /** JSON of a 2xx answer. GETs are tried again where that may help, changes never. */
  send(request: HarvestRequest, signal?: AbortSignal): Promise<unknown>
  /** Lets everything else have its turn, in between of long work. */
  nextTurn: () => Promise<void>
}

type ConnectionOptions = Outside & {
  idOrigin: string
  apiOrigin: string
  random: () => number
  onPause?: (pause: Pause | undefined) => void
  /** Where nothing else waits for a turn it is left out. */
  nextTurn?: () => Promise<void>
}

// Harvest allows 100 requests in 15 s, and 100 reports in 15 min. Other tabs and programs of the person draw on the same
// hundred, so we take 80; half a second more, because its clock is not ours.
// https://help.getharvest.com/api-v2/introduction/overview/general/ (2026-08)
const limits = { ceiling: 80, spanMs: 15_500 }
const reportLimits = { ceiling: 80, spanMs: 900_500 }
const tries = 5
const throttlesTaken = 10
const throttlesGuessed = 3
// while nobody answers, one of all who read asks every so often
const silenceMs = 15_000

/** A connection to Harvest ID and Harvest's API, sending by the given fetch, clock (monotonic ms) and dice (0 to 1). */
export function connectHarvest(options: ConnectionOptions): HarvestConnection {
  const { clock, random } = options
  const notePause = notePauses(options.onPause)
  const general = { gate: openGate(limits, clock, notePause), pauseSeconds: 15, longestSeconds: 300 }
  const reports = { gate: openGate(reportLimits, clock, notePause), pauseSeconds: 60, longestSeconds: 900 }
  const budgetOf = ({ url }: HarvestRequest) => (url.pathname.startsWith('/v2/reports/') ? reports : general)

  // a fifth of jitter, so that several tabs do not come back in the same instant
  const pause = ({ gate, pauseSeconds, longestSeconds }: typeof general, asked = pauseSeconds) =>
    gate.pause(Math.min(asked, longestSeconds) * 1000 * (1 + random() / 5))

  let failedInRow = 0
  let failedAt = -Infinity
  let probe: Promise<unknown> | undefined
  const isSilent = () => failedInRow >= tries

  async function once(request: HarvestRequest, signal?: AbortSignal): Promise<unknown> {
    const budget = budgetOf(request)
    const leave = await budget.gate.enter(signal, request.isBackground)
    try {
      const answer = await exchange(options, request, signal)
      failedInRow = 0
      return answer
    } catch (error) {
      if (error instanceof HarvestError) failedInRow = isUnanswered(error) ? failedInRow + 1 : 0
      failedAt = clock.now()
      if (error instanceof HarvestError && error.kind === 'throttled') pause(budget, error.retryAfterSeconds)
      throw error
    } finally {
      leave()
    }
  }

  /** While nobody answers, one reader asks for all every so often; the others wait for what comes of it. */
  async function orProbe(request: HarvestRequest, signal?: AbortSignal): Promise<unknown> {
    if (!isSilent()) return once(request, signal)
    if (probe) {
      await probe
      if (isSilent()) throw new HarvestError('unreachable', operationOf(request))
      return once(request, signal)
    }
    const ms = Math.max(0, failedAt + silenceMs - clock.now())
    const noteEnd = notePause('unreachable', ms)
    const asked = clock.wait(ms, signal).then(() => once(request, signal))
    probe = asked.catch(() => undefined)
    try {
      return await asked
    } finally {
      probe = undefined
      noteEnd()
    }
  }

  async function read(request: HarvestRequest, signal?: AbortSignal): Promise<unknown> {
    const budget = budgetOf(request)
    let failures = 0
    let throttles = 0
    let guesses = 0
    for (;;) {
      try {
        return await orProbe(request, signal)
      } catch (error) {
        if (!(error instanceof HarvestError)) throw error
        if (error.kind === 'throttled') {
          throttles += 1
          if (throttles > throttlesTaken) throw error
        } else if (error.kind === 'unreachable' && guesses < throttlesGuessed && budget.gate.isCrowded()) {
          guesses += 1
          pause(budget)
        } else {
          failures += 1
          if (!mayPass(error) || failures === tries) throw error
          const ms = random() * Math.min(30_000, 1000 * 2 ** failures)
          const noteEnd = notePause('unreachable', ms)
          await clock.wait(ms, signal).finally(noteEnd)
        }
      }
    }
  }

  return {
    idOrigin: new URL(options.idOrigin).origin,
    apiOrigin: new URL(options.apiOrigin).origin,
    send: (request, signal) => (request.method === 'GET' ? read : once)(request, signal),
    nextTurn: options.nextTurn ?? (async () => undefined),
  }
}

const isUnanswered = ({ kind }: HarvestError) => kind === 'unreachable' || kind === 'timed-out'

const mayPass = ({ kind, status = 0 }: HarvestError) => kind === 'unreachable' || (kind === 'broken' && status >= 500)
