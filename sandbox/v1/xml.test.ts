import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from './xml.ts'

// what a reader of XML makes of the name
const read = (xml: string) =>
  (/<name>(.*)<\/name>/s.exec(xml)?.[1] ?? '')
    .replaceAll('&#13;', '\r')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('XML of V1', () => {
  it('is written as Rails writes a hash', () => {
    expect(xmlText({ week_start_day: 'Monday', user: { id: 7, admin: false, avatar_url: null }, modules: {} })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<hash>',
        '  <week-start-day>Monday</week-start-day>',
        '  <user>',
        '    <id type="integer">7</id>',
        '    <admin type="boolean">false</admin>',
        '    <avatar-url nil="true"/>',
        '  </user>',
        '  <modules>',
        '  </modules>',
        '</hash>',
        '',
      ].join('\n'),
    )
  })

  it('writes hostile text as text, and what XML cannot say as asterisks', () => {
    expect(xmlText({ name: ']]></name><admin>&amp;' })).toContain(
      '<name>]]&gt;&lt;/name&gt;&lt;admin&gt;&amp;amp;</name>',
    )
    expect(xmlText({ name: 'a\u0000b\u001bc\ufffed\ud800e\t🌲\r' })).toContain('<name>a*b*c*d*e\t🌲&#13;</name>')
  })

  it('says the same when it is read back, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', '1', '3', 'l', 't', 'ä', '\r', '\n', '"') })
    fc.assert(
      fc.property(text, (name) => {
        const xml = xmlText({ name })
        expect(read(xml)).toBe(name)
        expect(xml.match(/</g)).toHaveLength(5)
      }),
    )
  })
})
