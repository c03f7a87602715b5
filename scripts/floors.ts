import { importedFile, type Import } from './imports.ts'

/** What each file imports, by path: `src/app/router.tsx`. */
export type ImportsByFile = ReadonlyMap<string, readonly Import[]>

// The house, from the ground up. `x/*` are rooms of one kind that do not know each other.
const floors = [
  ['paths.ts', 'base-path.ts', 'boot.ts', 'harvest', 'domain', 'ui'],
  ['session', 'preferences', 'queries', 'outbox'],
  ['selection'],
  ['features/*'],
  ['routes'],
  ['app'],
  ['main.tsx'],
]

// The only doors between rooms of one floor.
const doors = new Set([
  'boot.ts -> paths.ts',
  'boot.ts -> base-path.ts',
  'boot.ts -> ui',
  'queries -> session',
  'queries -> preferences',
  'outbox -> session',
  'outbox -> queries',
])

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

function roomOf(file: string): string | undefined {
  const [top, first = '', second = ''] = file.split('/')
  if (top !== 'src') return undefined
  return first === 'features' ? `features/${second}` : first.replace('.test.', '.')
}

const floorOf = (room: string) =>
  floors.findIndex((rooms) => rooms.includes(room) || (room.startsWith('features/') && rooms.includes('features/*')))

function complaint(from: string, { source, kind }: Import): string | undefined {
  const to = importedFile(from, source)
  if (from.startsWith('src/') && source === '') {
    // the build tells boot.ts where the app's files lie
    return from === 'src/boot.ts' ? undefined : 'imports a computed path'
  }
  if (to === undefined) return undefined

  if (from.startsWith('sandbox/')) {
    const isWire = to === 'src/harvest/wire.ts' && kind === 'type'
    return /^(src|cli)\//.test(to) && !isWire && !isTest(from)
      ? `imports ${to}, but may take types from wire.ts only`
      : undefined
  }

  if (from.startsWith('cli/')) {
    const isBelow = to.startsWith('cli/') || to.startsWith('src/harvest/') || isTest(from)
    return isBelow ? undefined : `imports ${to}, but may use src/harvest only`
  }

  const room = roomOf(from)
  if (room === undefined) return undefined
  const floor = floorOf(room)
  if (floor < 0) return `stands on no floor (${room})`

  if (to.startsWith('sandbox/')) {
    const isDemo = from === 'src/main.tsx' && kind === 'dynamic'
    return isDemo || isTest(from) ? undefined : `imports ${to}, but only main.tsx may, dynamically`
  }
  const target = roomOf(to)
  if (target === undefined) return to.endsWith('.json') ? undefined : `imports ${to} from outside src`
  if (target === room) return undefined
  const targetFloor = floorOf(target)
  if (targetFloor < 0) return `imports ${to}, which stands on no floor`
  if (targetFloor > floor) return `climbs to ${to}`
  const isBeside = targetFloor === floor && !isTest(from) && !doors.has(`${room} -> ${target}`)
  return isBeside ? `reaches sideways to ${to}` : undefined
}

/** Every import that does not go down the stairs, as a sentence with the file first. */
export function wrongWays(files: ImportsByFile): string[] {
  return [...files].flatMap(([file, imports]) =>
    imports.flatMap((one) => {
      const problem = complaint(file, one)
      return problem === undefined ? [] : [`${file} ${problem}`]
    }),
  )
}

/** Every circle of imports, types included, as `a.ts -> b.ts -> a.ts`; each once. */
export function circles(files: ImportsByFile): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) found.push([...trail.slice(start), file].join(' -> '))
    if (start >= 0 || done.has(file)) return
    for (const { source } of files.get(file) ?? []) {
      const to = importedFile(file, source)
      if (to !== undefined && files.has(to)) visit(to, [...trail, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return found
}
