// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import * as pause from './harvest-pause.ts'
import * as session from './session.ts'

const canary = '123.at.canary-canary-canary'
const granted = { token: canary, expiresAt: 1_773_000_000_000, scope: 'harvest:1', kept: true }
const { useSessionStatus, useSessionExpiresAt, useSessionScope, useIsKept, useIsDemo } = session
const hooks = { useSessionStatus, useSessionExpiresAt, useSessionScope, useIsKept, useIsDemo }
const values = () => Object.values(hooks).map((hook) => renderHook<unknown, unknown>(hook).result.current)

beforeEach(() => session.signedOut())

describe('the session', () => {
  it('starts with nobody', () => {
    expect(session.currentCredentials()).toBeUndefined()
    expect(session.currentSession()).toEqual({
      status: 'signed-out',
      scope: '',
      expiresAt: undefined,
      isKept: false,
      isDemo: false,
    })
  })

  it('is opened, kept, expired and left', () => {
    const status = renderHook(session.useSessionStatus).result
    const kept = renderHook(session.useIsKept).result
    const scope = renderHook(session.useSessionScope).result
    const expiresAt = renderHook(session.useSessionExpiresAt).result
    const seen = () => [status.current, kept.current, scope.current, expiresAt.current]
    act(() => session.sessionOpened(granted))
    expect(seen()).toEqual(['signed-in', true, 'harvest:1', granted.expiresAt])
    act(() => session.keptChanged(false))
    expect(seen()).toEqual(['signed-in', false, 'harvest:1', granted.expiresAt])
    act(() => session.sessionExpired({ scope: 'harvest:1', kept: false }))
    expect(seen()).toEqual(['expired', false, 'harvest:1', undefined])
    act(() => session.keptChanged(true))
    expect(seen()).toEqual(['expired', false, 'harvest:1', undefined])
    act(() => session.signedOut())
    expect(seen()).toEqual(['signed-out', false, '', undefined])
  })

  it('of the demo does not end', () => {
    const isDemo = renderHook(session.useIsDemo).result
    act(() => session.demoOpened({ token: canary, scope: 'all' }))
    expect(isDemo.current).toBe(true)
    expect(session.currentCredentials()).toMatchObject({ token: canary, demo: true, kept: false, expiresAt: Infinity })
  })
})

describe('the token', () => {
  it('is handed out as credentials, and gone with the session', () => {
    session.sessionOpened(granted)
    expect(session.currentCredentials()).toEqual({ ...granted, demo: false })
    session.sessionExpired(granted)
    expect(session.currentCredentials()).toBeUndefined()
  })

  it('is in no hook’s value, nor in what loaders get', () => {
    const exported = Object.keys(session).filter((name) => name.startsWith('use'))
    expect(Object.keys(hooks).toSorted()).toEqual(exported.toSorted())
    session.sessionOpened(granted)
    expect(JSON.stringify([values(), session.currentSession()])).not.toContain('canary')
    session.demoOpened(granted)
    expect(JSON.stringify([values(), session.currentSession()])).not.toContain('canary')
    session.sessionExpired(granted)
    expect(JSON.stringify([values(), session.currentSession()])).not.toContain('canary')
  })

  it('is read by this folder alone', () => {
    const readers = sourceFiles().filter((file) => readFileSync(file, 'utf8').includes('currentCredentials'))
    expect(readers).toEqual(
      ['expiry', 'harvest', 'keep', 'session', 'sign-out'].map((name) => `src/session/${name}.ts`),
    )
  })
})

const sourceFiles = () =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => `src/${file}`)
    .toSorted()

describe('a pause of Harvest’s', () => {
  it('is shown until reading goes on', () => {
    const { result } = renderHook(pause.useHarvestPause)
    act(() => pause.harvestPaused({ because: 'throttled', seconds: 15 }))
    expect(result.current).toEqual({ because: 'throttled', seconds: 15 })
    act(() => pause.harvestPaused(undefined))
    expect(result.current).toBeUndefined()
  })
})
