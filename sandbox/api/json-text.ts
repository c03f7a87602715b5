// Decimals of resource objects. Other numbers, and those of reports, are written as they are.
const decimals = [
  'amount',
  'billable_rate',
  'budget',
  'cost_budget',
  'cost_rate',
  'default_hourly_rate',
  'fee',
  'hourly_rate',
  'hours',
  'hours_without_timer',
  'over_budget_notification_percentage',
  'rounded_hours',
  'total_cost',
  'unit_price',
  'units',
]

// never inside a text, where a quotation mark has a backslash before it
const wholeDecimal = new RegExp(`"(?:${decimals.join('|')})":-?\\d+(?=[,}])`, 'g')

/** JSON of a resource as Harvest writes it: whole decimals with a point, `100.0`. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(wholeDecimal, '$&.0')

type Scalar = string | number | boolean | null | undefined
type Flat = Readonly<Record<string, Scalar | Readonly<Record<string, Scalar>>>>

/** An item of a list, its own fields first, which hold no lists; the others many items have in common, one and the same object. */
export type ItemParts = { own: Flat; shared: readonly object[] }

/** What `jsonText` writes of a list, in less time: what items share is written once. */
export function jsonListText(items: readonly ItemParts[]): string {
  const own = insidesOf(items.map((item) => item.own))
  const written = new Map<object, string>()
  for (const { shared } of items) {
    for (const part of shared) if (!written.has(part)) written.set(part, `,${jsonText(part).slice(1, -1)}`)
  }
  let text = ''
  for (const [index, { shared }] of items.entries()) {
    text += `${index === 0 ? '' : ','}{"${own[index]}`
    for (const part of shared) text += written.get(part)
    text += '}'
  }
  return `[${text}]`
}

// all at once, which is faster; what parts them is never inside a text, where a quotation mark has a backslash before it
const insidesOf = (parts: readonly Flat[]): string[] => jsonText(parts).slice('[{"'.length, -'}]'.length).split('},{"')
