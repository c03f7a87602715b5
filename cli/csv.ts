// Of our own, because every complaint has to name its line and a quote that is never closed must not swallow the file.

/** Whether a text ends inside a quoted field, which then goes on in the next line. */
export const isOpen = (text: string): boolean => {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1
  return quotes % 2 === 1
}

const quotedField = /"([^"]*(?:""[^"]*)*)"/y

/** The fields of a record after RFC 4180, or a reason why it has none. */
export function fieldsOf(record: string): string[] | { reason: string } {
  if (!record.includes('"')) return record.split(',')
  const fields: string[] = []
  for (let at = 0; ;) {
    if (record[at] === '"') {
      quotedField.lastIndex = at
      const [whole = '', inside = ''] = quotedField.exec(record) ?? []
      fields.push(inside.replaceAll('""', '"'))
      at += whole.length
      if (at < record.length && record[at] !== ',') return { reason: 'has a quoted field with text after its end' }
    } else {
      const comma = record.indexOf(',', at)
      const field = record.slice(at, comma < 0 ? undefined : comma)
      if (field.includes('"')) return { reason: 'has a quote inside a field that does not begin with one' }
      fields.push(field)
      at += field.length
    }
    if (at >= record.length) return fields
    at += 1
  }
}

/** A record with its line break, quoted where needed. */
export const csvRecord = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`
