import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { type ClockOffset, type ClockReading, narrowed, timeThere } from '../domain/harvest-clock.ts'
import { type Gap, gapBetween, isParted, type Tick } from '../domain/timer-gap.ts'

type Clock = {
  offset: ClockOffset | undefined
  /** The last time in which the device slept, by Harvest's clock. */
  gap: Gap | undefined
  /** The same, as long as only Harvest knows whether it was that or a clock that was set. */
  doubtful: Gap | undefined
}

// one clock for all accounts: they are counted by the same service
const clock = create<Clock>(() => ({ offset: undefined, gap: undefined, doubtful: undefined }))

export const steadyNow = () => performance.now()

export function clockRead(reading: ClockReading | undefined) {
  if (!reading) return
  clock.setState(({ offset }) => ({ offset: narrowed(offset, reading) }))
  const { doubtful } = clock.getState()
  const now = harvestNow()
  if (!doubtful || now === undefined) return
  clock.setState({ doubtful: undefined, ...(now >= doubtful.to - exactMs && { gap: doubtful }) })
}

// to this a running entry tells the time
const exactMs = 60_000

/** The last time in which the device slept while the page was open; epoch ms by Harvest's clock. */
export const useGap = () => clock(({ gap }) => gap)

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

const everyMs = 250
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let last: Tick
let aheadMs = 0

const tickNow = (): Tick => ({ steady: steadyNow(), device: Date.now(), isVisible: !document.hidden })

function eachTick(listener: () => void) {
  if (listeners.size === 0) {
    last = tickNow()
    timer = setInterval(onTick, everyMs)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function onTick() {
  const now = tickNow()
  const gap = gapBetween(last, now)
  if (gap) {
    const there = { from: gap.from + aheadMs, to: gap.to + aheadMs }
    clock.setState(isParted(last, now) ? { doubtful: there } : { gap: there })
  }
  // asleep, the steady clock may stand still; set by hand, the device's clock jumps: either way they part
  const drift = now.device - now.steady - (last.device - last.steady)
  if (Math.abs(drift) > 2000) clock.setState({ offset: undefined })
  else aheadMs = (harvestNow() ?? now.device + aheadMs) - now.device
  last = now
  for (const listener of listeners) listener()
}
