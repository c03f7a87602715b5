/**
 * Minutes since midnight (0 to 1439) of a time of day as people type it: `8`, `805`, `8.05`, `20:15`, `8:05am`, `8p`.
 * Undefined for anything else, and for 24:00: no answer of Harvest's is known to hold it.
 */
export function minuteOfText(text: string): number | undefined {
  // `1 2` is not 12
  if (/[\d.]\s+[\d.]/.test(text)) return undefined
  const parts = /^(\d{1,2})(?:[:.]?([0-5]\d))?(?:([ap])m?)?$/i.exec(text.replace(/\s/g, ''))
  if (!parts) return undefined
  const [, hours, minutes = '0', half] = parts
  const hour = hourOfDay(Number(hours), half?.toLowerCase())
  return hour === undefined ? undefined : hour * 60 + Number(minutes)
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
