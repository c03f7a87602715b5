import type { Operation } from '../operation.ts'
import type { Rules } from '../rules.ts'
import type { Command } from './command.ts'
import { checkEnd } from './end.ts'
import { Person } from './person.ts'
import { owners } from './model-harvest.ts'
import { someFields, someTime, World } from './world.ts'

/** Lets it all happen, then lets everything heal, and fails if anything was lost, doubled or written where it must not be. */
export function run(commands: readonly Command[], rules: Rules, dice = 1): World {
  const world = new World(rules, dice)
  const person = new Person(world)
  for (const command of commands) perform(world, person, command)
  heal(world, person)
  checkEnd(world)
  return world
}

function heal(world: World, person: Person): void {
  const { device } = world
  device.faults = []
  signIn(world, 1)
  device.isOnline = true
  device.knowsItIsOffline = false
  const before = device.requests
  person.refresh()
  world.live(4 * 86_400_000)
  world.live(0)
  const most = 40 + 15 * world.intentions.all.size
  if (device.requests - before > most) throw new Error(`asks ${device.requests - before} times, more than ${most}`)
}

function signIn(world: World, userId: number): void {
  world.device.crash()
  world.session = { userId, isValid: true }
  world.device.signedInAs = userId
}

function perform(world: World, person: Person, command: Command): void {
  const { device, harvest } = world
  switch (command.do) {
    case 'create':
      return person.create(command.account, command.value)
    case 'edit':
      return person.edit(command.entry, command.field, command.value)
    case 'delete':
      return person.delete(command.entry)
    case 'start':
      return person.start(command.account, command.value)
    case 'stop':
      return person.stop(command.account)
    case 'continue':
      return person.continue(command.entry)
    case 'undo':
      return person.undo()
    case 'click twice':
      return person.clickTwice()
    case 'open form':
      return person.openForm(command.entry)
    case 'save form':
      return person.saveForm(command.field, command.value)
    case 'refresh':
      return person.refresh()
    case 'fault':
      device.faults.push(command.fault)
      return
    case 'go offline':
      device.isOnline = false
      device.knowsItIsOffline = command.isKnown
      return
    case 'go online':
      device.isOnline = true
      device.knowsItIsOffline = false
      return
    case 'crash':
      device.crash()
      person.refresh()
      return
    case 'open tab':
      if (device.tabs.length < 2) device.tabs.push(new Map())
      return
    case 'kill tab':
      return device.killTab(command.tab)
    case 'expire':
      world.session.isValid = false
      return
    case 'sign in':
      return signIn(world, command.user)
    case 'steps':
      for (let count = 0; count < command.count; count++) {
        const next = device.step()
        if (next !== 'moved' && device.flights().length > 0) harvest.advanceTo(next)
      }
      return
    case 'live':
      return world.live(command.seconds * 1000)
    case 'sleep':
      return harvest.advanceTo(harvest.now + command.seconds * 1000)
    case 'elsewhere start': {
      const owner = owners[command.account]
      if (!owner) return
      const time = { kind: 'running' as const, since: harvest.now, secondsBefore: 0 }
      const startMinute = Math.floor((harvest.now % 86_400_000) / 60_000)
      harvest.createElsewhere(owner, {
        ...someFields(owner.accountId, command.value),
        notes: 'Elsewhere',
        time: owner.accountId === 2 ? { ...time, startMinute } : time,
      })
      return
    }
    case 'elsewhere edit':
    case 'elsewhere delete':
    case 'elsewhere lock':
    case 'elsewhere unlock':
    case 'elsewhere stop':
    case 'elsewhere create alike':
      return elsewhere(world, command)
  }
}

type Elsewhere = Extract<Command, { do: `elsewhere ${string}`; entry: number }>

function elsewhere({ harvest, device, rules }: World, command: Elsewhere): void {
  const entries = owners.flatMap((owner) => harvest.of(owner))
  const entry = entries[command.entry % Math.max(1, entries.length)]
  if (!entry) return
  switch (command.do) {
    case 'elsewhere edit': {
      // without a marker nothing tells that it is the one that was sent
      const isKnown = ({ id, target }: Operation) => id !== entry.made || ('id' in target && target.id === entry.id)
      if (!rules.marks && !device.journal.every(isKnown)) return
      const some = someFields(entry.accountId, command.value)
      const isRunning = entry.fields.time.kind === 'running'
      const time = isRunning ? {} : { time: someTime(entry.accountId, command.value) }
      const change = [{ work: some.work }, { day: some.day }, { notes: some.notes }, time][command.field] ?? {}
      harvest.change(entry, change, 'elsewhere')
      return
    }
    case 'elsewhere delete':
      entry.deleted = { at: harvest.now, by: 'elsewhere' }
      return
    case 'elsewhere lock':
    case 'elsewhere unlock':
      entry.isLocked = command.do === 'elsewhere lock' && entry.fields.time.kind !== 'running'
      return
    case 'elsewhere stop':
      return harvest.stopElsewhere(entry)
    case 'elsewhere create alike':
      if (entry.fields.time.kind !== 'running') harvest.createElsewhere(entry, entry.fields)
      return
  }
}
