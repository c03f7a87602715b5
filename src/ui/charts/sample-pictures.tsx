import type { Measure } from './measure.ts'

// What the tests of this folder draw: hours, as seconds.

export const hours: Measure = {
  unit: 1,
  tick: (value) => `${value} h`,
  format: (value) => `${value}:00`,
  say: (value) => `${value} hours`,
}

/** A name as somebody wrote it who means harm. */
export const hostile = '<img src=x onerror="alert(1)"></svg><script>alert(2)</script>\u0000\u202Efdp'

export const about = { title: 'Time', sentence: 'Tuesday has the most.', hint: 'Press a part.' }
