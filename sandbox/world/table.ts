/** The records of one kind in an account, in no promised order. */
export class Table<Item extends { readonly id: number }> {
  #records: Item[]
  #byId: Map<number, Item>
  #nextId: number

  constructor(records: Item[]) {
    this.#records = records
    this.#byId = new Map(records.map((record) => [record.id, record]))
    this.#nextId = records.reduce((highest, { id }) => Math.max(highest, id), 0) + 1
  }

  get all(): readonly Item[] {
    return this.#records
  }

  /** An id that no record has or had. */
  nextId(): number {
    return this.#nextId++
  }

  find(id: number | undefined): Item | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  add(record: Item): void {
    this.#byId.set(record.id, record)
    this.#records.push(record)
  }

  remove(record: Item): void {
    if (this.#byId.delete(record.id)) this.#records.splice(this.#records.indexOf(record), 1)
  }
}
