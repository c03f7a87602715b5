/** Minutes since midnight as `14:05` or `2:05pm`. */
export function formatClockTime(minute: number, clock: '12h' | '24h'): string {
  const hour = Math.floor(minute / 60) % 24
  const minutes = String(minute % 60).padStart(2, '0')
  if (clock === '24h') return `${hour}:${minutes}`
  return `${hour % 12 || 12}:${minutes}${hour < 12 ? 'am' : 'pm'}`
}
