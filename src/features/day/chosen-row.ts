// The chosen row is the one that holds the focus: nothing else to remember, and Tab goes on from there.

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')]

/** A row's name in the page. */
export const rowKey = ({ accountId, id }: { accountId: number; id: number }): string => `${accountId} ${id}`

export const chosenRowKey = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry']

/** Chooses the row after or before the chosen one, or the first or last when none is. Answers whether there is one. */
export function chooseRow(by: 1 | -1): boolean {
  const all = rows()
  const chosen = all.findIndex((row) => row.contains(document.activeElement))
  const row = chosen < 0 ? all.at(by === 1 ? 0 : -1) : all[chosen + by]
  row?.querySelector<HTMLElement>('[data-edit]')?.focus()
  return row !== undefined
}
