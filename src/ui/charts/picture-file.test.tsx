import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { pictureFile } from './picture-file.ts'
import { about, hostile, hours } from './sample-pictures.tsx'
import { StackedBars } from './stacked-bars.tsx'

afterEach(cleanup)

function saved(name: string) {
  render(
    <StackedBars
      {...about}
      title={name}
      of="Day"
      series={[
        { key: 'a', name, colour: 'rgb(1, 2, 3)' },
        { key: 'b', name: 'App', colour: 'rgb(4, 5, 6)' },
      ]}
      bars={[{ key: 'mon', name: 'Monday', label: 'Mon', parts: [2, 1] }]}
      measure={hours}
      onPress={() => {}}
      onOpen={() => {}}
    />,
  )
  return pictureFile(screen.getByRole('figure'))
}

describe('a picture as a file', () => {
  it('has its title, its sentence, its keys and the words of its marks', () => {
    const { text, width, height } = saved('Guest app')
    for (const words of ['Guest app', 'Tuesday has the most.', 'App', 'Monday, Guest app: 2 hours of 3 hours'])
      expect(text).toContain(words)
    expect(text).toContain(`viewBox="0 0 ${width} ${height}"`)
  })

  it('stands alone: no style sheet, no script, and nothing that only a page has use for', () => {
    const { text } = saved('Guest app')
    expect(text).not.toMatch(/\s(?:class|style|tabindex|role|aria-\w+|on\w+|href)=/)
    expect(text).not.toMatch(/var\(|Press a part/)
  })

  it('makes nothing of a name but text, and stays readable as XML', () => {
    const { text } = saved(hostile)
    expect(text).not.toMatch(/<(?:img|script)/)
    expect(text).toContain('&lt;img')
    expect(text).not.toContain('\u0000')
    expect(text.match(/<svg/g)?.length).toBe(text.match(/<\/svg>/g)?.length)
  })
})
