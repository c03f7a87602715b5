/** One number of 32 bits for these, always the same; of few numbers the upper bits tell most. */
export const mixed = (numbers: readonly number[]): number =>
  numbers.reduce((hash, number) => Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15), 0x811c9dc5)
