import { expect, it } from 'vitest'
import { readInsights, writeInsights } from './insights-address.ts'

it('is empty for this month by project, and says what bars are layered by otherwise', () => {
  expect(writeInsights(readInsights('?by=mood'))).toBe('')
  expect(readInsights('?range=year&by=task')).toMatchObject({ layering: 'task', choice: { period: 'year' } })
  expect(writeInsights(readInsights('?by=task&project=1/2&range=year'))).toBe('range=year&project=1%2F2&by=task')
})
