import { shortText, widthOf } from './short-text.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A picture as a text of its own. Sizes in pixels. */
export type PictureFile = { text: string; width: number; height: number }

const margin = 20
const titleSize = 20
const wordSize = 13

/** The picture that stands in a figure with its words and keys, in the colours that it has on the screen. */
export function pictureFile(figure: HTMLElement): PictureFile {
  const plot = figure.querySelector('svg[role="group"]')
  const title = figure.querySelector('h2')
  const words = figure.querySelector('[data-picture-words]')
  if (!plot || !title || !words) throw new Error('There is no picture in this figure.')
  const width = Number(plot.getAttribute('width')) + 2 * margin
  const plotHeight = Number(plot.getAttribute('height'))

  const file = drawn('svg', {})
  const ground = file.appendChild(
    drawn('rect', { width: '100%', height: '100%', fill: getComputedStyle(figure).backgroundColor }),
  )
  let y = margin
  const write = (text: string, like: Element, size: number, x = margin) => {
    const { color, fontFamily, fontWeight } = getComputedStyle(like)
    const attributes = {
      x,
      y: y + size * 0.8,
      fill: color,
      'font-family': fontFamily,
      'font-weight': fontWeight,
      'font-size': size,
    }
    const line = file.appendChild(drawn('text', attributes))
    line.textContent = inXml(text)
    y += size * 1.5
  }
  for (const line of lines(title.textContent, width - 2 * margin, titleSize)) write(line, title, titleSize)
  for (const line of lines(words.textContent, width - 2 * margin, wordSize)) write(line, words, wordSize)
  y += 8
  file.append(placed(plot, margin, y))
  y += plotHeight + 12
  for (const key of figure.querySelectorAll('[data-picture-key]')) {
    const swatch = key.querySelector('svg')
    if (swatch) file.append(placed(swatch, margin, y))
    write(shortText(key.textContent, width - 3 * margin - 24, wordSize), key, wordSize, margin + 32)
  }
  const height = Math.ceil(y + margin - 8)
  ground.setAttribute('height', String(height))
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    file.setAttribute(name, String(value))
  return { text: new XMLSerializer().serializeToString(file), width, height }
}

/** The same in pixels, twice as many as on a plain screen. */
export async function pngOf({ text, width, height }: PictureFile, scale = 2): Promise<Blob> {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be painted.'))),
      'image/png',
    )
  })
}

// what the style sheets say of a drawn thing; a file has none
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A copy at a place, with its looks written into it and nothing that only a page has use for. */
function placed(original: SVGElement | Element, x: number, y: number): Element {
  const copy = inked(original)
  copy?.setAttribute('x', String(x))
  copy?.setAttribute('y', String(y))
  copy?.setAttribute('overflow', 'visible')
  return copy ?? drawn('g', {})
}

const kept = /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|points|transform|viewBox|id|patternUnits)$/

/** `within` is the style of what it stands in: what is inherited from there need not be said again. */
function inked(original: Element, within?: CSSStyleDeclaration): Element | undefined {
  if (original.hasAttribute('data-screen')) return undefined
  const copy = document.createElementNS(svgNamespace, original.localName)
  for (const { name, value } of original.attributes) if (kept.test(name)) copy.setAttribute(name, value)
  const style = getComputedStyle(original)
  for (const look of looks) {
    const value = style.getPropertyValue(look)
    if (value === (look === 'opacity' ? '1' : within?.getPropertyValue(look))) continue
    // a reference is told with the page's address by some browsers: it must stay one within the file
    if (value) copy.setAttribute(look, value.replace(/^url\("?[^"#)]*(#[^")]*)"?\)$/, 'url($1)'))
  }
  const words = original.getAttribute('aria-label')
  if (words) copy.appendChild(drawn('title', {})).textContent = inXml(words)
  for (const child of original.childNodes) {
    if (child instanceof Element) copy.append(inked(child, style) ?? '')
    else copy.append(inXml(child.textContent ?? ''))
  }
  return copy
}

function drawn(name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS(svgNamespace, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  return element
}

/** What may not stand in XML, whoever wrote it, would make the whole file unreadable. */
const inXml = (text: string) =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

function lines(text: string, width: number, fontSize: number): string[] {
  const made: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = made.length === 0 ? word : `${made.at(-1)} ${word}`
    if (made.length > 0 && widthOf(longer, fontSize) <= width) made[made.length - 1] = longer
    else made.push(shortText(word, width, fontSize))
  }
  return made
}
