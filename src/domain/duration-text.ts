const mostSeconds = 1000 * 3600

const shapes = [
  // 1:30, :30, and 0:42:07 as a timer shows it
  /^(?<hours>\d*):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/,
  // 1, 1.5, 1,5, .5, 1.5h, 2 hours
  /^(?<hours>\d+(?:[.,]\d+)?|[.,]\d+)(?:h(?:(?:ou)?rs?)?)?$/i,
  // 1h30, 1h 5m, 7 hours 30 minutes
  /^(?<hours>\d+)h(?:(?:ou)?rs?)?(?<minutes>[0-5]?\d)(?:m(?:in(?:ute)?s?)?)?$/i,
  // 90m, 45 min
  /^(?<minutes>\d+(?:[.,]\d+)?|[.,]\d+)m(?:in(?:ute)?s?)?$/i,
]

/**
 * Whole seconds of a duration as people type it, sums and differences included; a bare number is hours. Undefined for
 * anything else, below zero or above 1000 h. Not rounded to the 36 s (0.01 h) that Harvest can hold.
 */
export function secondsOfText(text: string): number | undefined {
  // `1 30` is not 130
  if (/[\d.,]\s+[\d.,]/.test(text)) return undefined
  let total = 0
  for (const [term] of `+${text.replace(/\s/g, '')}`.matchAll(/[+-][^+-]*/g)) {
    const seconds = secondsOfTerm(term.slice(1))
    if (seconds === undefined) return undefined
    total += term.startsWith('-') ? -seconds : seconds
  }
  return total >= 0 && total <= mostSeconds ? total : undefined
}

function secondsOfTerm(term: string): number | undefined {
  for (const shape of shapes) {
    const groups = shape.exec(term)?.groups
    if (!groups) continue
    const { hours, minutes, seconds } = groups
    const total = Math.round(numberOf(hours) * 3600 + numberOf(minutes) * 60 + numberOf(seconds))
    return total <= mostSeconds ? total : undefined
  }
  return undefined
}

const numberOf = (digits = '') => Number(digits.replace(',', '.'))
