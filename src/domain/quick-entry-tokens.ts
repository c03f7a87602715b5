/** A piece of a line between spaces: a word, or text in quotes or in square brackets, without them. */
export type Token = { kind: 'word' | 'quoted' | 'exact'; from: number; to: number; text: string }

/** A place in a line, in UTF-16 units; `to` is behind it. */
export type Range = { from: number; to: number }

// "…" with a doubled quote inside, “…”, „…“, «…», all of them open to the end while they are typed; […]; a word
const pieces = /"((?:[^"]|"")*)(?:"|$)|[“„]([^“”]*)(?:[“”]|$)|«([^»]*)(?:»|$)|\[([^[\]]*)\]|\S+/g

export function tokensOf(line: string): Token[] {
  return Array.from(line.matchAll(pieces), (match) => {
    const [all, straight, curly, angled, exact] = match
    const range = { from: match.index, to: match.index + all.length }
    const quoted = straight?.replaceAll('""', '"') ?? curly ?? angled
    if (quoted !== undefined) return { kind: 'quoted', ...range, text: quoted }
    if (exact !== undefined) return { kind: 'exact', ...range, text: exact }
    return { kind: 'word', ...range, text: all }
  })
}

/** Text that is read as a note, whatever it says. */
export const quoted = (note: string): string => `"${note.replaceAll('"', '""')}"`

/** The line with something else in a place, or nothing; one space keeps apart what stands there. */
export function replaced(line: string, { from, to }: Range, by: string): string {
  const [before, after] = [line.slice(0, from).trimEnd(), line.slice(to).trimStart()]
  return [before, by, after].filter((text) => text !== '').join(' ')
}
