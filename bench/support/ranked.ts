/** The value below which that share of them is; NaN of none. */
export function ranked(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((one, other) => one - other)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? NaN
}

export const median = (values: readonly number[]): number => ranked(values, 0.5)
