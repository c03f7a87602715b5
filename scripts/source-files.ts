import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '..')
const notOurs = new Set(['node_modules', '.git', 'dist', 'dist-e2e', 'test-results', 'playwright-report', 'coverage'])

/** Every file of this repository, as `src/app/router.tsx`, without what is installed or built. */
export function repositoryFiles(): string[] {
  const found: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (notOurs.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else found.push(relative(root, path).split(sep).join('/'))
    }
  }
  visit(root)
  return found.toSorted()
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
