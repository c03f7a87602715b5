import { describe, expect, it } from 'vitest'
import { anEntry, piecesOf } from '../domain/sample-pieces.ts'
import type { Missing } from '../queries/pieces-in.ts'
import { standingOf, toldFigure } from './standing.ts'

const pieces = piecesOf([anEntry(), anEntry({ accountId: 2 })])
const late = { account: { id: 2, name: 'Pinecrest' }, error: undefined, retry: undefined }
const failed = { ...late, error: new Error('Harvest did not answer.') }

describe('what can be shown', () => {
  it('is everything when everything has been read', () => {
    expect(standingOf({ pieces, missing: [] })).toEqual({ pieces, missing: [], isLoading: false, lacking: '' })
  })

  it('is no part of an account that is not all there, and says so', () => {
    const { pieces: shown, lacking, isLoading } = standingOf({ pieces, missing: [failed] })
    expect(shown.map(({ accountId }) => accountId)).toEqual([1])
    expect([lacking, isLoading]).toEqual([' Without Pinecrest.', false])
    expect(standingOf({ pieces, missing: [late] })).toMatchObject({
      lacking: ' Pinecrest is still being read.',
      isLoading: true,
    })
  })

  it('lacks nothing where the missing account is not asked for', () => {
    expect(standingOf({ pieces, missing: [failed] }, ['1'])).toMatchObject({ missing: [], lacking: '' })
  })
})

const told = (missing: Missing[], isZero = false) => toldFigure('1:00', isZero, standingOf({ pieces, missing }))

describe('a figure', () => {
  it('is told as the least while an account is missing, and not at all while one is read or of nothing', () => {
    expect(told([])).toEqual({ text: '1:00', isLeast: false })
    expect(told([failed])).toEqual({ text: '1:00', isLeast: true })
    expect(told([failed], true)).toEqual({ text: '–', isLeast: false })
    expect(told([late])).toEqual({ text: '…', isLeast: false })
  })
})
