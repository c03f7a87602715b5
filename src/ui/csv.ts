// what spreadsheets take for a formula, also behind spaces and in full width, and what they cut a cell at
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/

/**
 * Lines of cells as a file for spreadsheets (RFC 4180, with a byte order mark). Texts that would be taken for formulas begin
 * with an apostrophe; numbers stay numbers.
 */
export function toCsv(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
