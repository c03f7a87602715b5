/** The two signs in a written number. The second may be none. */
export type Separators = { decimal: '.' | ','; thousands: '.' | ',' | "'" | ' ' | '' }

/** A number with so many places, such as `1.234,50`. A space in it does not break the line. */
export function formatNumber(value: number, places: number, { decimal, thousands }: Separators): string {
  const [whole = '', part] = Math.abs(value).toFixed(places).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands === ' ' ? '\u00a0' : thousands)
  const written = part === undefined ? grouped : grouped + decimal + part
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written
}
