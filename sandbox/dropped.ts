/** A connection that broke: in a page the TypeError of a failed fetch, in Node a destroyed socket. */
export class Dropped extends TypeError {
  /** Whether the socket is reset instead of ended in order. A page cannot tell. */
  readonly isReset: boolean

  constructor(isReset = false) {
    super('Failed to fetch')
    this.isReset = isReset
  }
}
