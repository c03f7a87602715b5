import { expect, it } from 'vitest'
import { everybodyIdle, fakeClock } from './fake-harvest.ts'
import { openGate } from './gate.ts'

function open(ceiling: number) {
  const clock = fakeClock()
  const entered: string[] = []
  const gate = openGate({ ceiling, spanMs: 1000 }, clock, () => () => {})
  const enter = async (name: string, signal?: AbortSignal, isBackground?: boolean) => {
    const leave = await gate.enter(signal, isBackground)
    entered.push(`${name} at ${clock.now()}`)
    leave()
  }
  return { clock, gate, entered, enter }
}

it('lets callers in first come, first served, as room comes', async () => {
  const { clock, entered, enter } = open(2)
  await clock.until(Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => enter(name))))
  expect(entered).toEqual(['a at 0', 'b at 0', 'c at 1000', 'd at 1000', 'e at 2000'])
})

it('lets nobody in while it is closed, and a shorter pause does not open it early', async () => {
  const { clock, gate, entered, enter } = open(9)
  gate.pause(5000)
  gate.pause(100)
  await clock.until(Promise.all([enter('a'), enter('b')]))
  expect(entered).toEqual(['a at 5000', 'b at 5000'])
})

it('stays closed for the longer of two pauses, also for those already in line', async () => {
  const { clock, gate, entered, enter } = open(9)
  gate.pause(1000)
  const waiting = enter('a')
  gate.pause(3000)
  await clock.until(waiting)
  expect(entered).toEqual(['a at 3000'])
})

it('rejects a caller who gives up in line with their own reason, and the place goes to the next', async () => {
  const { clock, entered, enter } = open(1)
  const giveUp = new AbortController()
  const first = enter('a')
  const second = enter('b', giveUp.signal)
  const third = enter('c')
  await everybodyIdle()
  giveUp.abort()
  await expect(second).rejects.toBe(giveUp.signal.reason)
  await clock.until(Promise.all([first, third]))
  expect(entered).toEqual(['a at 0', 'c at 1000'])
})

it('never lets in a caller who had given up before', async () => {
  const { entered, enter } = open(1)
  await expect(enter('a', AbortSignal.abort())).rejects.toThrow('aborted')
  expect(entered).toEqual([])
})

it('waits for a request under way when only its end can make room', async () => {
  const { clock, gate, entered, enter } = open(1)
  const leave = await gate.enter()
  const waiting = enter('a')
  await clock.pass(7000)
  expect(entered).toEqual([])
  leave()
  await clock.until(waiting)
  expect(entered).toEqual(['a at 8000'])
})

it('lets the background in after all others, and never to the last quarter', async () => {
  const { clock, entered, enter } = open(4)
  const inBackground = ['1', '2', '3', '4', '5'].map((name) => enter(name, undefined, true))
  const later = ['a', 'b', 'c'].map((name) => enter(name))
  await clock.until(Promise.all([...inBackground, ...later]))
  expect(entered).toEqual(['1 at 0', '2 at 0', '3 at 0', 'a at 0', 'b at 1000', 'c at 1000', '4 at 1000', '5 at 2000'])
})

it('lets others in as soon as there is room, also while the background waits longer', async () => {
  const { clock, entered, enter } = open(4)
  const early = ['a', 'b', 'c', 'd'].map((name) => enter(name))
  const inBackground = enter('1', undefined, true)
  await clock.pass(500)
  const later = ['e', 'f'].map((name) => enter(name))
  await clock.until(Promise.all([...early, inBackground, ...later]))
  expect(entered.slice(4)).toEqual(['e at 1000', 'f at 1000', '1 at 1000'])
})
