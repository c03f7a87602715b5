import type { FaultRule } from './fault-rules.ts'
import { Faults } from './faults.ts'
import { Tokens } from './id/tokens.ts'
import { unkind } from './profile.ts'
import type { Profile } from './profile.ts'
import { RateLimit } from './rate-limit.ts'
import type { LoggedRequest } from './request-log.ts'
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
  profile: Profile
  world: World
  tokens: Tokens
  faults: Faults
  rateLimit: RateLimit
  requests: LoggedRequest[]
}

export function freshState(options: SandboxOptions, reset: ResetOptions = {}): State {
  const ahead = reset.now === undefined ? 0 : reset.now - options.now()
  const now = () => options.now() + ahead
  // today is what the member's calendar says
  const world = createWorld(localTime(now(), 'Europe/Berlin').day, { ...options.world, ...reset.world })
  return {
    now,
    profile: { ...unkind, ...options.profile, ...reset.profile },
    world,
    tokens: new Tokens(world.people),
    faults: new Faults(options.faults ?? []),
    rateLimit: new RateLimit(),
    requests: [],
  }
}
