import { create } from 'zustand'

/** Why reading waits, and for how long from when it was told. */
export type HarvestPause = { because: 'throttled' | 'unreachable'; seconds: number }

const usePause = create<{ pause: HarvestPause | undefined }>()(() => ({ pause: undefined }))

/** Told by the connection: undefined when reading goes on. */
export const harvestPaused = (pause: HarvestPause | undefined): void => usePause.setState({ pause })

/** The pause that reading is in; undefined when it is in none. */
export const useHarvestPause = (): HarvestPause | undefined => usePause((state) => state.pause)
