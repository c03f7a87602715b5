import { describe, expect, it } from 'vitest'
import { callbackDocument, fillMarkers, settingsBlock } from './documents.ts'

describe('filling a page', () => {
  it('puts each part in place of its marker, letter for letter', () => {
    expect(fillMarkers('<a><!--one--></a><!--two-->', { one: "$& $' $$", two: '' })).toBe("<a>$& $' $$</a>")
  })

  it.each([
    ['has no place for a part', '<a></a>'],
    ['has two places for a part', '<!--one--><!--one-->'],
    ['has a place for which there is no part', '<!--one--><!--other-->'],
  ])('stops when the page %s', (_, template) => {
    expect(() => fillMarkers(template, { one: 'x' })).toThrow(/<!--(one|other)-->/)
  })
})

describe('the settings in the page', () => {
  it('can be read back, and cannot end their element early', () => {
    const settings = {
      clientId: '</script><!--',
      contact: `"Ü" & 'co'`,
      idOrigin: 'https://a',
      apiOrigin: 'https://b',
      marksEntries: true,
    }
    const block = settingsBlock(settings)
    expect(block.match(/</g)).toHaveLength(2)
    expect(JSON.parse(block.replaceAll(/<[^>]*>/g, ''))).toEqual(settings)
  })
})

describe('the callback page', () => {
  const template =
    '<head><meta name="referrer" content="no-referrer" /><title>x</title></head><script type="module" src="/a.ts"></script>'

  it('holds its script, and its policy before anything that the policy is about', () => {
    expect(callbackDocument(template, "go('$&')", "default-src 'none'")).toBe(
      `<head><meta name="referrer" content="no-referrer" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'">` +
        `<title>x</title></head><script type="module">go('$&')</script>`,
    )
  })

  it.each([
    ['no script', template.replace(' src="/a.ts"', '')],
    ['two scripts', `${template}<script src="/b.ts"></script>`],
    ['no word on referrers', template.replace('referrer', 'robots')],
  ])('stops when the page has %s', (_, page) => {
    expect(() => callbackDocument(page, 'go()')).toThrow('callback/index.html must')
  })
})
