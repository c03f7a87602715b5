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
