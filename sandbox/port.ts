import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'

/** A port on both loopback addresses, for localhost may be either. It is closed until it is opened. */
export class Port {
  /** 0 until it is opened, if any free one will do. */
  number: number
  readonly #setBy: string
  readonly #servers: { ipv4: Server; ipv6: Server }

  /** `setBy` names the environment variable that sets the number. */
  constructor(number: number, setBy: string, listener: RequestListener) {
    this.number = number
    this.#setBy = setBy
    this.#servers = { ipv4: createServer(listener), ipv6: createServer(listener) }
    // one request per connection: browsers quietly send a request again when a connection that they kept breaks
    for (const server of Object.values(this.#servers)) server.maxRequestsPerSocket = 1
  }

  /** Takes connections. Rejects with what to do when somebody else has the port. */
  async open(): Promise<void> {
    const { ipv4, ipv6 } = this.#servers
    this.number = await this.#listen(ipv4, '127.0.0.1')
    await this.#listen(ipv6, '::1')
  }

  /** Refuses connections and ends those that are idle; what is being answered goes on. */
  refuse(): void {
    for (const server of Object.values(this.#servers)) server.close()
  }

  #listen(server: Server, host: string): Promise<number> {
    if (server.listening) return Promise.resolve(this.number)
    return new Promise((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE')
          reject(new Error(`Port ${this.number} is taken. Stop what uses it, or set ${this.#setBy} to another port.`))
        // a machine without IPv6 does without
        else if (host === '::1') resolve(this.number)
        else reject(error)
      }
      server.once('error', onError)
      server.listen(this.number, host, () => {
        server.off('error', onError)
        const address = server.address()
        resolve(address !== null && typeof address === 'object' ? address.port : this.number)
      })
    })
  }
}
