import { createServer } from 'vite'

const port = Number(process.env['SHEAF_PORT'] ?? 5173)

process.env['SHEAF_CLIENT_ID'] ??= 'sandbox'
process.env['SHEAF_ID_ORIGIN'] = `http://localhost:${process.env['SANDBOX_ID_PORT'] ?? 4010}`
process.env['SHEAF_API_ORIGIN'] = `http://localhost:${process.env['SANDBOX_API_PORT'] ?? 4011}`

// npm's shell does not pass on a signal sent to npm alone: without its parent this would hold the ports for good
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.exit(0)
}, 500).unref()

try {
  const app = await createServer({ logLevel: 'warn', server: { port, strictPort: true } })
  await app.listen()
  // listens, prints who can sign in, and ends all of this with a sentence when a port of its own is taken
  await import('../sandbox/in-node.ts')
  console.log(`\nOpen ${app.resolvedUrls?.local[0] ?? ''} and sign in as one of them. Ctrl-C ends it.`)
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(
    sentence.startsWith('Port ') ? `${sentence}. Stop what uses it, or set SHEAF_PORT to another.` : sentence,
  )
  process.exit(1)
}
