// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { reportViewRemoved, reportViewSaved, useReportViews } from './report-views.ts'

const views = () => renderHook(useReportViews).result.current

afterEach(() => {
  localStorage.clear()
  for (const { name } of views()) reportViewRemoved(name)
})

it('keeps reports by name, the newest last, one for each name', () => {
  reportViewSaved({ name: 'Week', query: 'range=week' })
  reportViewSaved({ name: 'Year', query: 'range=year' })
  reportViewSaved({ name: 'Week', query: 'by=task' })
  expect(views()).toEqual([
    { name: 'Year', query: 'range=year' },
    { name: 'Week', query: 'by=task' },
  ])
  reportViewRemoved('Year')
  expect(views()).toEqual([{ name: 'Week', query: 'by=task' }])
})

it('does not take away what another tab has saved', () => {
  reportViewSaved({ name: 'Week', query: '' })
  localStorage.setItem('sheaf.report-views', JSON.stringify([{ name: 'Elsewhere', query: '' }]))
  reportViewSaved({ name: 'Year', query: '' })
  expect(views().map(({ name }) => name)).toEqual(['Elsewhere', 'Year'])
})

it('goes on from what it had where the storage holds something else', () => {
  reportViewSaved({ name: 'Week', query: '' })
  localStorage.setItem('sheaf.report-views', '{"name":7}')
  reportViewSaved({ name: 'Year', query: '' })
  expect(views().map(({ name }) => name)).toEqual(['Week', 'Year'])
})
