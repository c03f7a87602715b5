import { areTextsHidden } from './plain-text.ts'
import { formatNumber, type Separators } from './number.ts'

/** How an account writes amounts. `currency` is a code such as `EUR`; without one the bare figure is all there is to say. */
export type MoneyAs = {
  currency: string | undefined
  symbol: 'before' | 'after' | 'none'
  code: 'before' | 'after' | 'none'
}

/** An amount in the currency's main unit: `1.234,50 €`, `$1,234.50`, `1,234.50 NOK`. */
export function formatMoney(amount: number, { currency, symbol, code }: MoneyAs, separators: Separators): string {
  if (areTextsHidden()) return '•••'
  const known = currency && /^[A-Z]{3}$/.test(currency) ? currency : undefined
  if (!known) return formatNumber(amount, 2, separators)
  const { sign, places } = currencyOf(known)
  const figure = formatNumber(Math.abs(amount), places, separators)
  const isSign = sign !== known && symbol !== 'none'
  // an amount that names no currency could pass for one in another
  const coded = code === 'none' && !isSign ? 'after' : code
  const before = [coded === 'before' && `${known}\u00a0`, isSign && symbol === 'before' && sign]
  const after = [isSign && symbol === 'after' && `\u00a0${sign}`, coded === 'after' && `\u00a0${known}`]
  const isBelow = amount < 0 && /[1-9]/.test(figure)
  return [isBelow && '−', ...before, figure, ...after].filter(Boolean).join('')
}

/** A currency's sign and how many places its amounts have: none for yen. Of a code that Intl does not know, the code. */
function currencyOf(currency: string): { sign: string; places: number } {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  return { sign, places: format.resolvedOptions().maximumFractionDigits ?? 2 }
}
