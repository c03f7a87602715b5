/**
 * Cents of an amount as people type it, such as `95`, `95,50` or `1 200.00`; above zero. Undefined for anything else, and
 * for `1.200`, which is one thing here and another there.
 */
export function centsOfText(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s'’]/g, '')) ?? []
  const cents = Number(`${whole}${part.padEnd(2, '0')}`)
  return Number.isSafeInteger(cents) && cents > 0 ? cents : undefined
}
