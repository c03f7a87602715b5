import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  /** As written: `./day.ts`, `react`. */
  source: string
  /** `type` when nothing of it is left after compiling. */
  kind: 'static' | 'dynamic' | 'type'
}

interface Node {
  type: string
  source?: { value?: unknown } | null
  importKind?: string
  exportKind?: string
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function kindOf(node: Node): Import['kind'] | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' ? 'type' : 'static'
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.exportKind === 'type' ? 'type' : 'static'
    case 'ImportExpression':
      return 'dynamic'
    case 'TSImportType':
      return 'type'
    default:
      return undefined
  }
}

/** Every import of a TypeScript file: static, re-exported, dynamic, and types. Throws when the text is no TypeScript. */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const found: Import[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    const kind = kindOf(value)
    // an import whose path is computed keeps an empty source: nobody can say where it leads
    if (kind && value.source) {
      const { value: source } = value.source
      found.push({ source: typeof source === 'string' ? source : '', kind })
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(program)
  return found
}

/** The file an import names, as `src/domain/day.ts`; nothing when it names a package. */
export function importedFile(from: string, source: string): string | undefined {
  if (!source.startsWith('.')) return undefined
  const [path = ''] = source.split('?')
  return posix.join(posix.dirname(from), path)
}
