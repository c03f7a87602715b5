/** As much of an OpenAPI 3.0 description of Harvest as is read here, with three parts that OpenAPI does not know. */
export type Description = {
  paths: Record<string, PathItem>
  components: { schemas: Record<string, Schema> }
  /** By schema: which fields were seen in documented examples and recorded answers. */
  'x-observed': Record<string, Observed>
  /** What is known better than the description, in order. */
  'x-corrections': Correction[]
}

export type PathItem = { get?: Operation; post?: Operation; patch?: Operation; delete?: Operation }

export type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

export type Schema = {
  $ref?: string
  type?: string
  format?: string
  nullable?: boolean
  enum?: unknown[]
  default?: unknown
  minimum?: number
  maximum?: number
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean
}

/** Names of fields. One that is in both of the first two lists has been null. */
export type Observed = { neverNull: string[]; seenNull: string[]; sometimesAbsent: string[] }

/** One operation of a JSON patch, RFC 6902. */
export type Correction =
  | { op: 'add' | 'replace'; path: string; value: unknown; reason: string }
  | { op: 'remove'; path: string; reason: string }
