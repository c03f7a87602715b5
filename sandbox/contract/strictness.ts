import type { Observed, Schema } from './description.ts'

/** The schema of an answer, as tight as answers were seen: nothing unknown, what was always there is, null only where null was. */
export function asSeen(schema: Schema, observed: Observed | undefined): Schema {
  const seen = observed ? narrowed(schema, observed) : schema
  return closed(seen, ({ required, properties }) => required ?? Object.keys(properties ?? {}))
}

/** The schema of a body: nothing unknown in it, and what is required. */
export function asWritten(schema: Schema): Schema {
  return closed(schema, ({ required }) => required ?? [])
}

function narrowed(schema: Schema, { neverNull, seenNull, sometimesAbsent }: Observed): Schema {
  const known = Object.keys(schema.properties ?? {})
  const always = [...neverNull, ...seenNull].filter((name) => known.includes(name) && !sometimesAbsent.includes(name))
  const isNeverNull = (name: string) => neverNull.includes(name) && !seenNull.includes(name)
  return {
    ...schema,
    required: [...new Set([...(schema.required ?? []), ...always])],
    properties: mapped(schema.properties ?? {}, (field, name) => (isNeverNull(name) ? withoutNull(field) : field)),
  }
}

function withoutNull(schema: Schema): Schema {
  const { nullable: _, ...rest } = schema
  return { ...rest, ...(schema.anyOf && { anyOf: schema.anyOf.filter((one) => !one.enum?.includes(null)) }) }
}

function closed(schema: Schema, requiredOf: (schema: Schema) => string[]): Schema {
  const inner = (one: Schema) => closed(one, requiredOf)
  return {
    ...schema,
    ...(schema.anyOf && { anyOf: schema.anyOf.map(inner) }),
    ...(schema.items && { items: inner(schema.items) }),
    ...(schema.properties && {
      properties: mapped(schema.properties, inner),
      required: requiredOf(schema),
      additionalProperties: false,
    }),
  }
}

const mapped = (fields: Record<string, Schema>, change: (field: Schema, name: string) => Schema) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field, name)]))
