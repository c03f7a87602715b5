import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { corrected } from './corrections.ts'
import type { Correction, Description, Operation, Schema } from './description.ts'
import { findOperation } from './operations.ts'
import { refusalForms, refusalsOfAnyForm } from './refusal-forms.ts'
import { asSeen, asWritten } from './strictness.ts'

/** `path` is with the query. */
type Asked = { method: string; path: string; body: string }

/** The body is the answer's. */
type Answered = Asked & { status: number }

export type Contract = {
  /** What is wrong with an answer of the API, as sentences; none when Harvest could have given it. */
  problemsOfAnswer: (answer: Answered) => string[]
  /** What is wrong with a question to the API, as sentences; none when Harvest would understand it. */
  problemsOfAsking: (asked: Asked) => string[]
}

// Harvest's own links have it beside the page or the cursor
const linkParameters = { ref: { type: 'string' } }

/** Reads a description of Harvest with its own corrections and then ours. */
export function readContract(description: Description, exceptions: readonly Correction[] = []): Contract {
  const document = corrected(description, [...description['x-corrections'], ...exceptions])
  const { components, 'x-observed': observed } = document
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [name, asSeen(schema, observed[name])])

  const options = { strict: false, allErrors: true, verbose: true }
  const ajv = addFormats(new Ajv(options)).addSchema({
    $id: 'harvest',
    components: { schemas: Object.fromEntries(schemas) },
  })
  // in a query everything is text
  const queries = addFormats(new Ajv({ ...options, coerceTypes: true }))
  const known = new Map<unknown, ValidateFunction>()

  function problems(value: unknown, key: object, schema: () => Schema, by = ajv): string[] {
    const validate = known.get(key) ?? by.compile(schema())
    known.set(key, validate)
    return validate(value) ? [] : sentences(validate.errors ?? [])
  }

  function ofJson(body: string, key: Schema, schema: () => Schema): string[] {
    try {
      return problems(JSON.parse(body), key, schema)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return ['no JSON']
    }
  }

  function problemsOfAnswer({ method, path, body, status }: Answered): string[] {
    const found = findOperation(document, method, path)
    if (status === 404 && !found)
      return /^<!doctype html>/i.test(body) ? [] : ['no page, though Harvest has no such route']
    const refusal = refusalForms[status]
    if (refusal) return ofJson(body, refusal, () => refusal)
    if (refusalsOfAnyForm.includes(status)) return []

    const answer = found?.operation.responses[status]
    if (!found || !answer) return ['not what Harvest answers there']
    if (method === 'DELETE' && body === '') return []
    const schema = schemaOf(answer) ?? schemaOf(found.reading?.responses['200'])
    if (!schema) return ['a body where Harvest has none']
    return ofJson(body, schema, () => ({ ...schema, ...(schema.$ref && { $ref: `harvest${schema.$ref}` }) }))
  }

  function problemsOfAsking({ method, path, body }: Asked): string[] {
    const found = findOperation(document, method, path)
    if (!found) return ['no such route']
    const { operation, ids } = found
    const query = Object.fromEntries(new URLSearchParams(path.split('?')[1]))
    const form = schemaOf(operation.requestBody)
    return [
      ...ids.filter((id) => !/^(\d+|me)$/.test(id)).map((id) => `${id} is no id`),
      ...problems(query, operation, () => queryOf(operation), queries),
      ...(form ? ofJson(body, form, () => asWritten(form)) : body === '' ? [] : ['a body where Harvest takes none']),
    ]
  }

  return { problemsOfAnswer, problemsOfAsking }
}

type Content = { content?: Record<string, { schema: Schema }> }

const schemaOf = (holder: Content | undefined): Schema | undefined => holder?.content?.['application/json']?.schema

function queryOf({ parameters = [] }: Operation): Schema {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  return {
    type: 'object',
    properties: { ...linkParameters, ...Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])) },
    required: inQuery.flatMap(({ name, required }) => (required ? [name] : [])),
    additionalProperties: false,
  }
}

/** Each kind of problem once, with the first value that had it, however many items of a list have it. */
function sentences(errors: ErrorObject[]): string[] {
  const values = new Map<string, string>()
  for (const error of errors) if (!values.has(sentence(error))) values.set(sentence(error), valueOf(error))
  return [...values].map(([sentence, value]) => sentence + value)
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const steps = instancePath.slice(1).split('/')
  const place = steps.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')
  const unknown: unknown = params['additionalProperty']
  return `${place} ${typeof unknown === 'string' ? `must not have ${unknown}` : message}`.trim()
}

const valueOf = ({ data }: ErrorObject): string =>
  typeof data === 'object' && data !== null ? '' : `, is ${JSON.stringify(data)}`
