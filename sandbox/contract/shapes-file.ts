import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the OpenAPI description of Harvest lies, if it is there. HARVEST_SHAPES names another place, or none when empty. */
export function shapesFile(): string | undefined {
  const named = process.env['HARVEST_SHAPES']
  if (named !== undefined) return named === '' ? undefined : named
  const file = join(import.meta.dirname, '../../../shared/harvest-v2.shapes.json')
  return existsSync(file) ? file : undefined
}
