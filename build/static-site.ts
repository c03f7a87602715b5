import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { callbackPolicy, metaText, sitePolicy } from './content-security-policy.ts'
import { callbackDocument, fillMarkers, iconLink, policyMeta, settingsBlock } from './documents.ts'
import { headersFile, nginxFile } from './hosting-files.ts'
import { bundleScript, bundleStyles, hashOf, renderSignIn } from './inline-parts.ts'
import type { SiteSettings } from './site-settings.ts'

const entry = 'src/main.tsx'
// what nearly every signed-in visit begins with: fetched beside the entry, not one after the other
const aheadSignedIn = ['src/app/start.tsx']
const styleFiles = ['src/ui/tokens.css', 'src/ui/base.css', 'src/features/sign-in/sign-in.css']

/** Makes the pages and the hosts' files around the app's modules, in a build and in development. */
export function staticSite(settings: SiteSettings): Plugin {
  let root = ''
  const read = (file: string) => readFile(resolve(root, file), 'utf8')
  const callbackScript = () => bundleScript(root, 'src/session/callback.ts', {})
  const commonParts = async () => ({
    icon: iconLink(await read('public/icon.svg')),
    settings: settingsBlock(settings),
    'sign-in': await renderSignIn(root, settings),
  })

  async function pagesInDevelopment(html: string): Promise<string> {
    const [common, boot] = await Promise.all([
      commonParts(),
      bundleScript(root, 'src/boot.ts', { builtFiles: 'undefined' }),
    ])
    return fillMarkers(html, {
      ...common,
      policy: '',
      styles: styleFiles.map((file) => `<link rel="stylesheet" href="/${file}">`).join(''),
      boot: `<script>${boot}</script><script type="module" src="/${entry}"></script>`,
    })
  }

  // as in a build: one document without a request of its own
  async function callbackInDevelopment(): Promise<string> {
    return callbackDocument(await read('callback/index.html'), await callbackScript())
  }

  async function builtFiles(bundle: Rolldown.OutputBundle): Promise<Record<string, string>> {
    const [common, boot, style, callback, page, callbackPage] = await Promise.all([
      commonParts(),
      bundleScript(root, 'src/boot.ts', { builtFiles: JSON.stringify(startingFiles(bundle, root)) }),
      bundleStyles(root, styleFiles),
      callbackScript(),
      read('index.html'),
      read('callback/index.html'),
    ])
    const site = sitePolicy({
      scriptHashes: [boot, callback].map(hashOf),
      styleHashes: [hashOf(style)],
      origins: [settings.idOrigin, settings.apiOrigin],
    })
    const narrow = callbackPolicy(hashOf(callback))
    const app = fillMarkers(page, {
      ...common,
      policy: policyMeta(metaText(site)),
      styles: `<style>${style}</style>`,
      boot: `<script>${boot}</script>`,
    })
    return {
      'index.html': app,
      '404.html': app,
      'callback/index.html': callbackDocument(callbackPage, callback, metaText(narrow)),
      _headers: headersFile(site),
      '_nginx.conf': nginxFile({ site, callback: narrow }),
    }
  }

  return {
    name: 'static-site',
    config: (_, { command }) => (command === 'build' ? { build: { rolldownOptions: { input: entry } } } : {}),
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: { order: 'pre', handler: pagesInDevelopment },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!/\/callback\/(?:index\.html)?(?:\?|$)/.test(request.url ?? '')) return next()
        callbackInDevelopment().then(
          (page) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page),
          next,
        )
      })
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const [fileName, source] of Object.entries(await builtFiles(bundle))) {
          this.emitFile({ type: 'asset', fileName, source })
        }
      },
    },
  }
}

/** What the page loads to start the app, as `src/boot.ts` wants it. */
function startingFiles(bundle: Rolldown.OutputBundle, root: string) {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
  const made = (file: string) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(resolve(root, file)))
    if (!chunk) throw new Error(`${file} is in no chunk.`)
    return chunk
  }
  const withImports = (from: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] => {
    const more = chunks.filter(
      (chunk) => !from.includes(chunk) && from.some(({ imports }) => imports.includes(chunk.fileName)),
    )
    return more.length === 0 ? from : withImports([...from, ...more])
  }

  const first = withImports([made(entry)])
  const second = withImports(aheadSignedIn.map(made)).filter((chunk) => !first.includes(chunk))
  return {
    entry: made(entry).fileName,
    styles: stylesOf(first),
    ahead: first.map(({ fileName }) => fileName),
    aheadSignedIn: [...second.map(({ fileName }) => fileName), ...stylesOf(second)],
  }
}

const stylesOf = (chunks: Rolldown.OutputChunk[]) =>
  chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
