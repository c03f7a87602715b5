import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { type ClockOffset, type ClockReading, narrowed, timeThere } from '../domain/harvest-clock.ts'

// one clock for all accounts: they are counted by the same service
const clock = create<{ offset: ClockOffset | undefined }>(() => ({ offset: undefined }))

export const steadyNow = () => performance.now()

export function clockRead(reading: ClockReading | undefined) {
  if (reading) clock.setState(({ offset }) => ({ offset: narrowed(offset, reading) }))
}

/** Harvest's epoch milliseconds now, or undefined until an answer has told. */
export function harvestNow(): number | undefined {
  const { offset } = clock.getState()
  return offset && timeThere(offset, steadyNow(), Date.now())
}

/** Calls back when what was known of the clock is lost, so that running timers are read again. */
export function onClockLost(callback: () => void): () => void {
  return clock.subscribe((now, before) => {
    if (before.offset && !now.offset) callback()
  })
}

/** A value read off Harvest's clock; the component renders again only when the value changes. */
export function useFromNow<Value extends string | number | undefined>(read: (now: number | undefined) => Value): Value {
  return useSyncExternalStore(eachTick, () => read(harvestNow()))
}

const tick = 250
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let lastDrift = 0

function eachTick(listener: () => void) {
  if (listeners.size === 0) {
    lastDrift = Date.now() - steadyNow()
    timer = setInterval(onTick, tick)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function onTick() {
  // asleep, the steady clock may stand still; set by hand, the device's clock jumps: either way they part
  const drift = Date.now() - steadyNow()
  if (Math.abs(drift - lastDrift) > 2000) clock.setState({ offset: undefined })
  lastDrift = drift
  for (const listener of listeners) listener()
}
