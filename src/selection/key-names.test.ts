import { expect, it } from 'vitest'
import { anEntry, piecesOf } from '../domain/sample-pieces.ts'
import { namedKeys } from './key-names.ts'

const accounts = [{ id: 1, name: 'Nordlicht\u202E' }]

it('names what a filter picks out by its entries, and what nobody tracked as such', () => {
  const filter = {
    account: ['1', '9'],
    project: ['1/1', '1/7'],
    billable: ['not-billable'],
    weekday: ['0', '5'],
    note: ['', 'Call'],
  }
  expect(
    namedKeys(filter, piecesOf([anEntry()]), accounts).map(({ dimension, name }) => `${dimension} ${name}`),
  ).toEqual([
    'account Nordlicht',
    'account Account 9',
    'project Webshop',
    'project without time here',
    'billable Not billable',
    'weekday Sundays',
    'weekday Fridays',
    'note without notes',
    'note Call',
  ])
})
