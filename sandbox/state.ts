import type { FaultRule } from './fault-rules.ts'
import { Faults } from './faults.ts'
import type { Version } from './id/applications.ts'
import { Tokens } from './id/tokens.ts'
import { unkind } from './profile.ts'
import type { Profile } from './profile.ts'
import { RateLimit } from './rate-limit.ts'
import type { Host, LoggedRequest } from './request-log.ts'
import { createWorld } from './world/world.ts'
import type { World, WorldOptions } from './world/world.ts'
import { localTime } from './world/zone.ts'

export type SandboxOptions = {
  /** Epoch ms. */
  now: () => number
  world?: WorldOptions
  faults?: FaultRule[]
  profile?: Partial<Profile>
}

export type ResetOptions = {
  /** Epoch ms at which the sandbox's clock starts; it runs on from there. */
  now?: number | undefined
  /** In place of what the sandbox was made with. */
  world?: WorldOptions | undefined
  profile?: Partial<Profile> | undefined
}

/** Everything that a reset makes new. */
export type State = {
  /** Epoch ms. */
  now: () => number
  /** Sets the clock forward by so many ms. */
  skip: (ms: number) => void
  profile: Profile
  world: World
  tokens: Record<Version, Tokens>
  faults: Faults
  rateLimit: RateLimit
  /** Of V1, which counts for itself. */
  rateLimitOfV1: RateLimit
  requests: LoggedRequest[]
  /** Where connections are refused. */
  refused: ReadonlySet<Host>
}

export function freshState(options: SandboxOptions, reset: ResetOptions = {}): State {
  let ahead = reset.now === undefined ? 0 : reset.now - options.now()
  const now = () => options.now() + ahead
  // today is what the member's calendar says
  const world = createWorld(localTime(now(), 'Europe/Berlin').day, { ...options.world, ...reset.world })
  const profile = { ...unkind, ...options.profile, ...reset.profile }
  const tokens = { v1: new Tokens('v1'), v2: new Tokens('v2') }
  for (const person of world.people) tokens.v2.addPersonal(person)
  return {
    now,
    skip(ms) {
      ahead += ms
    },
    profile,
    world,
    tokens,
    faults: new Faults(options.faults ?? []),
    rateLimit: new RateLimit(profile.blockedCallsProlong),
    rateLimitOfV1: new RateLimit(true),
    requests: [],
    refused: new Set(),
  }
}
