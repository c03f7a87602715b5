import type { Missing } from './pieces-in.ts'

/** A total in words that hold: none while accounts are being read, a lower bound when one failed. */
export function totalOf(seconds: number[], missing: readonly Missing[], format: (seconds: number) => string) {
  const sum = format(seconds.reduce((total, each) => total + each, 0))
  if (missing.some(({ error }) => !error)) return { label: 'Total', shown: '…', said: 'not read yet' }
  // a lower bound of nothing says nothing, and looks like a zero
  if (missing.length > 0 && seconds.every((each) => each === 0))
    return { label: 'Total', shown: '–', said: 'not known' }
  if (missing.length > 0) return { label: 'At least', shown: sum, said: `at least ${sum}` }
  return { label: 'Total', shown: sum, said: sum }
}
