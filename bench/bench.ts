// Runs the benchmarks that are named, or all of them, one after the other.
import { execFileSync } from 'node:child_process'

const all = [
  'sandbox',
  'read-path',
  'computing',
  'quick-entry',
  'search-in-browser',
  'day-in-browser',
  'insights-in-browser',
]
const named = process.argv.slice(2)

for (const name of named.length > 0 ? named : all) {
  if (!all.includes(name)) throw new RangeError(`There is no benchmark ${name}; there are ${all.join(', ')}.`)
  console.log(`\n${name}`)
  execFileSync(process.execPath, ['scripts/run.mjs', `bench/${name}.ts`], { stdio: 'inherit' })
}
