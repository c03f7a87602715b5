import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { repositoryFiles, textOf } from './source-files.ts'

const names = v.optional(v.record(v.string(), v.string()), {})
const manifest = v.parse(
  v.object({ dependencies: names, devDependencies: names, scripts: names }),
  JSON.parse(textOf('package.json')),
)
const lockfile = v.parse(
  v.object({
    packages: v.record(
      v.string(),
      v.object({
        version: v.optional(v.string()),
        integrity: v.optional(v.string()),
        resolved: v.optional(v.string()),
      }),
    ),
  }),
  JSON.parse(textOf('package-lock.json')),
)
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '')

describe('what is installed', () => {
  it('is named by exact version, the same in package.json and in the lockfile', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(wanted.length).toBeGreaterThan(10)
    const loose = wanted.filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || lockfile.packages[`node_modules/${name}`]?.version !== version,
    )
    expect(loose).toEqual([])
  })

  it('is checked against a strong hash, and comes from whichever registry npm is set to', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  it('runs no script while it is installed, neither by npm nor by our own', () => {
    expect(textOf('.npmrc').split('\n')).toContain('ignore-scripts=true')
    const installers = new Set(['preinstall', 'install', 'postinstall', 'prepare'])
    expect(Object.keys(manifest.scripts).filter((name) => installers.has(name))).toEqual([])
  })

  it('ships no more than a dozen packages of others', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12)
  })
})

describe('what is written down', () => {
  it('names no place on the machine it was written on', () => {
    const machinePath = /(?<![\w.:/-])(?:\/(?:work|tmp|root|home|Users|private)\/|[A-Z]:\\)/
    const text = repositoryFiles().filter((path) => !/\.(png|ico|woff2?|webp|jpe?g)$/.test(path))
    expect(text).toContain('package.json')
    const telling = text.flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (machinePath.test(line) ? [`${path}:${index + 1}`] : [])),
    )
    expect(telling).toEqual([])
  })

  it('tells no test to be skipped, or to be the only one', () => {
    const tests = repositoryFiles().filter((path) => /\.(test|spec)\.tsx?$/.test(path))
    expect(tests.filter((path) => /\.(skip|only|todo|fixme)\(/.test(textOf(path)))).toEqual([])
  })
})
