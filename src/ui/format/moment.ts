/** A moment of this device's, such as `11 Mar, 10:30`. */
export const formatMoment = (epochMs: number): string =>
  new Date(epochMs).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
