import { createHash } from 'node:crypto'
import { build, type Rolldown, runnerImport } from 'vite'
import { browsers } from './browsers.ts'
import type { SiteSettings } from './site-settings.ts'

/** A script file with all it imports as one classic script. `define` puts values in place of global names. */
export async function bundleScript(root: string, file: string, define: Record<string, string>): Promise<string> {
  const output = await bundle(root, file, { format: 'iife', define })
  const script = output.find((part) => part.type === 'chunk')?.code.trim()
  if (!script || output.length !== 1) throw new Error(`${file} must become one script and nothing else.`)
  if (/<\/script|<!--/i.test(script)) throw new Error(`${file} holds a text that would end its element in the page.`)
  return script
}

/** Style sheets minified, in the order given, as one text. */
export async function bundleStyles(root: string, files: readonly string[]): Promise<string> {
  const sheets = await Promise.all(files.map((file) => bundleSheet(root, file)))
  return sheets.join('')
}

async function bundleSheet(root: string, file: string): Promise<string> {
  const output = await bundle(root, file, { format: 'es' })
  const sheet = output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') throw new Error(`${file} gave no style sheet.`)
  const text = sheet.source.toString().trim()
  if (/<\/style|url\((?!["']?data:)/i.test(text)) {
    throw new Error(
      `${file} names another file. It stands inside a page that has no path of its own: use a data: address.`,
    )
  }
  return text
}

/** The markup of the signed-out screen. */
export async function renderSignIn(root: string, settings: SiteSettings): Promise<string> {
  const { module } = await runnerImport<{ signInMarkup(settings: SiteSettings): string }>(
    `${root}/src/features/sign-in/prerender.tsx`,
    {
      root,
      configFile: false,
      logLevel: 'warn',
    },
  )
  return module.signInMarkup(settings)
}

/** The hash by which a policy allows exactly this inline text. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

type Form = { format: 'iife' | 'es'; define?: Record<string, string> }

async function bundle(root: string, file: string, { format, define }: Form): Promise<Rolldown.OutputBundle[string][]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: define ?? {},
    build: {
      write: false,
      target: browsers,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: `${root}/${file}`, output: { format } },
    },
  })
  if (!('output' in result)) throw new Error(`${file} was not bundled.`)
  return result.output
}
