/** Where a mark stands among the others: columns run to the right, rows down. */
export type Place = { column: number; row: number }

/**
 * The index of the place that a key leads to from another; undefined for a key that does not walk. Along a single line
 * every arrow walks; elsewhere up and down stay in the column, and left and right keep as near to the row as they can.
 */
export function neighbour(places: readonly Place[], from: number, key: string): number | undefined {
  const here = places[from]
  if (!here) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return places.length - 1
  const way = ways[key]
  if (!way) return undefined
  const isLine = places.every(({ column }) => column === here.column) || places.every(({ row }) => row === here.row)
  if (isLine) return Math.min(places.length - 1, Math.max(0, from + (way.column || way.row)))
  const far = (place: Place) =>
    way.column === 0
      ? Math.abs(place.row - here.row)
      : Math.abs(place.column - here.column) * 10_000 + Math.abs(place.row - here.row)
  const ahead = places.flatMap((place, index) => (isAhead(place, here, way) ? [{ index, far: far(place) }] : []))
  return ahead.toSorted((one, other) => one.far - other.far)[0]?.index ?? from
}

const ways: Partial<Record<string, Place>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

function isAhead(place: Place, here: Place, way: Place): boolean {
  if (way.column !== 0) return (place.column - here.column) * way.column > 0
  return place.column === here.column && (place.row - here.row) * way.row > 0
}
