/** A number as the commands write it: `10,000`. */
export const counted = (count: number): string => count.toLocaleString('en-US')

/** `1 token`, `2 tokens`. */
export const some = (count: number, noun: string): string => `${counted(count)} ${noun}${count === 1 ? '' : 's'}`
