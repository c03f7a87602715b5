/**
 * What is known of the other side's clock: its epoch milliseconds minus ours on a steady clock lie in this interval.
 * The device's own clock may be wrong, and no readable header carries the time, so it is narrowed from entries.
 */
export type ClockOffset = { least: number; most: number }

/** A time that the other side named (epoch ms, true to `toWithin` ms after it) in an exchange on our steady clock. */
export type ClockReading = { named: number; toWithin: number; sentAt: number; receivedAt: number }

/** Narrows what was known by one more reading; readings that contradict it mean that a clock was set: the newest counts. */
export function narrowed(known: ClockOffset | undefined, reading: ClockReading): ClockOffset {
  const seen = { least: reading.named - reading.receivedAt, most: reading.named + reading.toWithin - reading.sentAt }
  if (!known) return seen
  const both = { least: Math.max(known.least, seen.least), most: Math.min(known.most, seen.most) }
  return both.least <= both.most ? both : seen
}

/** The other side's epoch milliseconds now. The device's clock is believed where it fits, since it is finer. */
export function timeThere(offset: ClockOffset, steadyNow: number, deviceNow: number): number {
  const ofDevice = deviceNow - steadyNow
  const fits = offset.least <= ofDevice && ofDevice <= offset.most
  return steadyNow + (fits ? ofDevice : (offset.least + offset.most) / 2)
}
