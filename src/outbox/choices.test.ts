import { describe, expect, it } from 'vitest'
import {
  allMeant,
  createdAgain,
  discarded,
  doublesRemoved,
  keptOurs,
  notThere,
  recognized,
  sentNow,
} from './choices.ts'
import type { Operation, State } from './operation.ts'
import { rules } from './rules.ts'
import { at, change, fields, hours, onEntry, operation, parked, running, seen } from './sample-operations.ts'
import { nextStep } from './step.ts'

const now = at('10:00')
const sending: State = { is: 'sending' }
const done: State = { is: 'done', at: at('09:30'), sweeps: [at('11:00')] }
const refused = parked({ kind: 'refused', words: 'No.' })
const conflict = parked({ kind: 'conflict', theirs: seen(5, { notes: 'Theirs' }) })
const lost = parked({ kind: 'deleted-there' })
const twins = parked({ kind: 'twins', ids: [6, 7] })
const which = parked({ kind: 'which', ids: [6, 7] })
const queued: State = { is: 'queued', notBefore: at('12:00') }
const unknown: State = { is: 'unknown', lookAt: at('10:01') }

const edit = (state: State, some: Partial<Operation> = {}) =>
  onEntry('a', seen(5), change({ notes: 'Ours' }), { state, ...some })
const made = (state: State, some: Partial<Operation> = {}) => operation('a', { state, ...some })
const other = operation('z', { seq: at('09:05') })

const choices = {
  sentNow: sentNow(rules),
  keptOurs,
  createdAgain,
  recognized: recognized(6),
  notThere,
  allMeant,
  doublesRemoved,
  discarded: discarded(rules),
}

describe('every choice', () => {
  it.each(Object.entries(choices))('leaves what is on its way and what is in Harvest alone (%s)', (_, choose) => {
    for (const state of [sending, done]) {
      for (const one of [edit(state), made(state)]) expect(choose([one, other], 'a', now)).toEqual([one, other])
    }
  })

  it.each(Object.entries(choices))('leaves everything else alone, and what is not there any more (%s)', (_, choose) => {
    for (const state of [queued, unknown, refused, conflict, lost, twins, which]) {
      expect(choose([edit(state), other], 'a', now)).toContain(other)
      expect(choose([other], 'a', now)).toEqual([other])
    }
  })

  it.each(Object.entries(choices).filter(([name]) => name !== 'discarded'))(
    'but giving up loses nothing that a person entered, in whatever state (%s)',
    (_, choose) => {
      for (const state of [queued, unknown, refused, conflict, lost, which]) {
        for (const one of [edit(state), made(state)]) {
          const wanted = one.goal.kind === 'delete' ? {} : one.goal.fields
          const still = choose([one, other], 'a', now).filter(({ state: { is } }) => is !== 'done')
          expect(still.map(({ goal }) => goal)).toContainEqual(
            expect.objectContaining({ fields: expect.objectContaining(wanted) }),
          )
        }
      }
    },
  )
})

describe('sending now', () => {
  it.each([queued, refused])('does not wait any longer ($is)', (state) => {
    expect(sentNow(rules)([edit(state, { attempts: 3 })], 'a', now)).toEqual([
      edit({ is: 'queued', notBefore: now }, { attempts: 0 }),
    ])
  })

  it('does not cut the quiet time short, after which what may be there is looked for', () => {
    const choose = (lastSentAt: number, lookAt: number) =>
      sentNow(rules)([made({ is: 'unknown', lookAt }, { lastSentAt, wasUnknown: true })], 'a', now)[0]?.state
    expect(choose(now - 10_000, now + 80_000)).toEqual({ is: 'unknown', lookAt: now + 80_000 })
    expect(choose(now - 100_000, now + 25_000)).toEqual({ is: 'unknown', lookAt: now })
  })

  it('looks again for what was sent without an answer, when looking was refused', () => {
    const asked = made(refused, { lastSentAt: at('09:50'), wasUnknown: true })
    const after = sentNow(rules)([asked], 'a', now)
    expect(nextStep(after, now, rules)).toMatchObject({ do: 'look', request: { kind: 'marked', marker: 'a' } })
  })
})

describe('of a conflict', () => {
  it('ours counts: it is sent over what Harvest was seen to have', () => {
    const after = keptOurs([edit(conflict)], 'a', now)
    expect(after).toMatchObject([{ base: { seen: { notes: 'Theirs' }, at: now }, state: { is: 'queued' } }])
    expect(nextStep(after, now, rules)).toMatchObject({
      do: 'write',
      request: { kind: 'change', id: 5, fields: { notes: 'Ours' } },
    })
  })

  it.each([queued, unknown, refused, lost])('is the only thing that this decides ($is)', (state) => {
    expect(keptOurs([edit(state)], 'a', now)).toEqual([edit(state)])
  })
})

describe('what was deleted in Harvest', () => {
  it('is made anew with what was meant for it', () => {
    const after = createdAgain([edit(lost), other], 'a', now)
    expect(after.map(({ id }) => id).toSorted()).toEqual(['a/anew', 'z'])
    expect(after.find(({ id }) => id === 'a/anew')).toMatchObject({
      goal: { kind: 'create', fields: fields({ notes: 'Ours' }) },
      target: { create: 'a/anew' },
      state: { is: 'queued', notBefore: now },
    })
  })

  it('is made before what waits for it, which then is done to the new entry', () => {
    const behind = onEntry('b', seen(5), change({ time: hours(2) }), { seq: at('09:10') })
    const after = createdAgain([behind, edit(lost)], 'a', now)
    expect(after.find(({ id }) => id === 'b')?.target).toEqual({ create: 'a/anew' })
    expect(nextStep(after, now, rules)).toMatchObject({ do: 'write', request: { kind: 'create', marker: 'a/anew' } })
  })

  it('does not call back what was done to it', () => {
    const before = edit(done, { id: 'b', seq: at('08:30'), wasUnknown: true })
    expect(createdAgain([before, edit(lost)], 'a', now)).toContainEqual(before)
  })

  it('stays deleted when that was meant', () => {
    const remove = onEntry('a', seen(5), { kind: 'delete' }, { state: lost })
    expect(createdAgain([remove], 'a', now)).toEqual([remove])
  })
})

describe('what may be in Harvest already', () => {
  const behind = operation('b', { target: { create: 'a' }, goal: change({ notes: 'More' }), seq: at('09:10') })
  const sent = { wasUnknown: true, firstSentAt: at('09:00'), lastSentAt: at('09:00') }

  it('is that entry, and what waits behind goes to it', () => {
    const after = recognized(6)([made(which, sent), behind], 'a', now)
    expect(after.map(({ target }) => target)).toEqual([{ id: 6 }, { id: 6 }])
    expect(nextStep(after, now, rules)).toMatchObject({ do: 'look', request: { kind: 'entry', id: 6 } })
  })

  it('is that entry, whose timer is started if that is left to do', () => {
    const timer = made(which, { ...sent, goal: { kind: 'create', fields: fields({ time: running('08:00') }) } })
    expect(recognized(6)([timer], 'a', now)).toMatchObject([{ target: { id: 6 }, state: { is: 'queued' } }])
  })

  it('is none of them, and is sent again', () => {
    const after = notThere([made(which, sent)], 'a', now)
    expect(nextStep(after, now, rules)).toMatchObject({ do: 'write', request: { kind: 'create' } })
  })

  it.each([queued, unknown, refused])('is asked of nothing else ($is)', (state) => {
    for (const choose of [recognized(6), notThere]) expect(choose([made(state)], 'a', now)).toEqual([made(state)])
  })
})

describe('what looks like twins', () => {
  const twice = made(twins, { target: { id: 5 }, base: { seen: seen(5), at: at('09:00') } })

  it('is meant, and nothing is done', () => {
    const after = allMeant([twice], 'a', now)
    expect(after).toEqual([{ ...twice, state: { is: 'done', at: now, sweeps: [] } }])
    expect(nextStep(after, now, rules)).toEqual({ do: 'wait', until: undefined })
  })

  it('goes but for the one that is known, each after a look', () => {
    const [kept, ...removals] = doublesRemoved([twice], 'a', now)
    expect(kept).toMatchObject({ target: { id: 5 }, state: { is: 'done' } })
    expect(removals).toMatchObject([6, 7].map((id) => ({ target: { id }, goal: { kind: 'delete' } })))
    expect(nextStep(removals, now, rules)).toMatchObject({ do: 'look', request: { kind: 'entry', id: 6 } })
  })

  it.each([queued, unknown, refused, which])('is the only thing that this decides ($is)', (state) => {
    for (const choose of [allMeant, doublesRemoved]) expect(choose([made(state)], 'a', now)).toEqual([made(state)])
  })
})

describe('giving up', () => {
  const behind = operation('b', { target: { create: 'a' }, goal: change({ notes: 'More' }), seq: at('09:10') })

  it.each([queued, unknown, refused, conflict, lost])(
    'a change leaves what was done before and after ($is)',
    (state) => {
      const later = onEntry('b', seen(5), change({ time: hours(2) }), { seq: at('09:10') })
      expect(discarded(rules)([edit(state), later], 'a', now)).toEqual([later])
    },
  )

  it.each([queued, refused])('a new entry gives up all that was meant for it ($is)', (state) => {
    expect(discarded(rules)([made(state), behind, other], 'a', now)).toEqual([other])
  })

  it.each([unknown, refused, which])('a new entry that may still arrive watches for it ($is)', (state) => {
    const after = discarded(rules)([made(state, { wasUnknown: true }), behind], 'a', now)
    expect(after).toMatchObject([{ id: 'a', state: { is: 'done', sweeps: rules.sweepsMs.map((ms) => now + ms) } }])
    expect(nextStep(after, now + rules.sweepsMs[0]!, rules)).toMatchObject({ do: 'look', request: { kind: 'marked' } })
  })

  it('a new entry’s timer leaves the entry that Harvest has', () => {
    const later = onEntry('b', seen(5), change({ notes: 'More' }), { seq: at('09:10') })
    const timer = made(queued, { target: { id: 5 }, base: { seen: seen(5), at: at('09:00') } })
    expect(discarded(rules)([timer, later], 'a', now)).toEqual([later])
  })
})
