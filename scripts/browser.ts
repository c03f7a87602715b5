import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// A system browser started as root, without a graphics card, and without errands of its own on the network.
const systemBrowserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Started, not only looked for: a downloaded browser may lack libraries, and Ubuntu's package is a stub that asks for snap.
function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The path of a Chromium that starts: `CHROMIUM_PATH` if set (then no other), Playwright's own, or the system's. */
function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return starts(chosen) ? chosen : undefined
  return [chromium.executablePath(), '/usr/bin/chromium', ...onPath()].find(starts)
}

/** How Playwright is to start the browser found; without one it says so itself, once it wants to start it. */
export function browserLaunch(): { executablePath?: string; args?: string[] } {
  const executablePath = findBrowser()
  if (executablePath === undefined) return {}
  return { executablePath, args: executablePath === chromium.executablePath() ? [] : systemBrowserFlags }
}

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  console.log(`  ${command} ${args.join(' ')}`)
  // Output is kept off the screen: that the download is refused is no news where the next way succeeds.
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env } })
}

function installFromPlaywright(): void {
  run('npx', ['playwright', 'install', 'chromium', '--no-shell'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' })
}

function installFromSystem(): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...args]
    run(command, rest)
  }
}

/** Finds a browser or installs one. Throws with a sentence for the person when neither works. */
export function ensureBrowser(): string {
  const present = findBrowser()
  if (present !== undefined) return present
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) throw new Error(`CHROMIUM_PATH is ${chosen}, but no browser starts there.`)
  console.log('No browser found, installing Chromium')
  for (const install of [installFromPlaywright, installFromSystem]) {
    install()
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error('No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}
