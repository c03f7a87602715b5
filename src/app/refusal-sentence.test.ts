import { expect, it } from 'vitest'
import { refusalSentence } from './refusal-sentence.ts'

it('tells every refused sign-in apart, and a way on', () => {
  const told = ['denied', 'not-started-here', 'stale', 'malformed', 'no-harvest-access', 'harvest-error'] as const
  const reasons = [...told, 'expired', 'broken'] as const
  const sentences = reasons.map((because) => refusalSentence({ because }))
  expect(new Set(sentences).size).toBe(reasons.length)
  for (const sentence of sentences) expect(sentence).toMatch(/sign in|start here|try again/i)
})

it('passes on what Harvest itself said', () => {
  expect(refusalSentence({ because: 'harvest-error', description: 'The server is on fire.' })).toContain(
    'The server is on fire.',
  )
})
