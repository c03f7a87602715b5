// Runs a TypeScript file of this repository, once everything that package-lock.json names is installed.
// Plain Node, nothing imported from a package before that: this is what a fresh clone starts with.
import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}

// By content, not by date: a checkout touches the lockfile without changing it. npm writes the second file when it is done.
function isInstalled() {
  const wanted = Object.entries(lockedPackages('package-lock.json')).filter(([path]) => path !== '')
  const present = lockedPackages('node_modules/.package-lock.json')
  const missing = wanted.filter(([path, { integrity, optional }]) =>
    present[path] ? present[path].integrity !== integrity : !optional,
  )
  return wanted.length > 0 && missing.length === 0
}

process.chdir(root)
if (!isInstalled()) {
  console.log('Installing what is missing (npm ci)')
  try {
    execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
  } catch {
    console.error('npm ci did not succeed. Its reason stands above; nothing else was run.')
    process.exit(1)
  }
}

process.argv.splice(1, 1)
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(resolve(process.argv[1])).href)
