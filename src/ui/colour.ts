const hues = 10

/** One of the palette's colours for a thing that should always look the same, by its ids. */
export function colourOf(...ids: number[]): string {
  const mixed = ids.reduce((hash, id) => Math.imul(hash ^ id, 0x9e3779b1) ^ (hash >>> 15), 0x811c9dc5)
  return `var(--hue-${(mixed >>> 7) % hues})`
}
