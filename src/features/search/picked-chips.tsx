import type { Piece } from '../../domain/piece.ts'
import { toggled } from '../../selection/filter-address.ts'
import { FilterChips } from '../../selection/filter-chips.tsx'
import { dimensionWords, namedKeys } from '../../selection/key-names.ts'
import type { Wanted } from '../../selection/search-address.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'

type PickedChipsProps = {
  wanted: Wanted
  /** Of all that has been read. */
  pieces: readonly Piece[]
  accounts: readonly { id: number; name: string }[]
  clock: '12h' | '24h'
  onChange: (wanted: Wanted) => void
}

/** What the address picks out besides words and days, each to be taken away. */
export function PickedChips({ wanted, pieces, accounts, clock, onChange }: PickedChipsProps) {
  const { filter, hour } = wanted
  const chips = namedKeys(filter, pieces, accounts).map(({ dimension, key, name }) => ({
    id: `${dimension} ${key}`,
    of: dimensionWords[dimension],
    name,
    takeAway: () => onChange({ ...wanted, filter: toggled(filter, dimension, key) }),
  }))
  if (hour !== undefined) {
    const [from, to] = [hour, hour + 1].map((hour) => formatClockTime(hour * 60, clock))
    const takeAway = () => onChange({ ...wanted, hour: undefined })
    chips.push({ id: 'hour', of: 'Partly from', name: `${from} to ${to}`, takeAway })
  }
  return <FilterChips chips={chips} onClear={() => onChange({ ...wanted, filter: {}, hour: undefined })} />
}
