/** Which of a list are selected, and where the last range would begin. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | undefined }

export const nothing: Selection = { keys: new Set(), anchor: undefined }

export const onlyOne = (key: string): Selection => ({ keys: new Set([key]), anchor: key })

export const everything = (order: readonly string[]): Selection => ({ keys: new Set(order), anchor: undefined })

/** Turns one of the list on or off; with a range, all from the last one that was turned to this one, as this one becomes. */
export function turned(
  { keys, anchor }: Selection,
  key: string,
  order: readonly string[],
  isRange: boolean,
): Selection {
  const isOn = !keys.has(key)
  const from = isRange && anchor !== undefined ? order.indexOf(anchor) : -1
  const to = order.indexOf(key)
  const meant = from < 0 ? [key] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
  const next = new Set(keys)
  for (const one of meant) {
    if (isOn) next.add(one)
    else next.delete(one)
  }
  return { keys: next, anchor: key }
}
