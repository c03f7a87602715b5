/** How a picture's numbers are counted and told. They are not negative. */
export type Measure = {
  /** What the axis counts in: 3600 where seconds are told as hours. */
  unit: number
  /** On the axis, such as `8 h`. */
  tick: (value: number) => string
  /** Beside a mark, such as `7:30`. */
  format: (value: number) => string
  /** For those who hear it, such as `7 hours 30 minutes`. */
  say: (value: number) => string
}
