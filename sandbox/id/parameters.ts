import { bodyOf } from '../api/body.ts'
import { text } from '../api/values.ts'
import { refusedExchange } from './oauth-errors.ts'

/** The parameters of a request to a token endpoint; what is missing is empty. */
export type Parameters = (name: string) => string

/** Reads a body in JSON or as a form. Throws invalid_request for what cannot be read. */
export async function parametersOf(request: Request): Promise<Parameters> {
  const fields = await bodyOf(request).catch(() => {
    throw refusedExchange('invalid_request')
  })
  return (name) => (Object.hasOwn(fields, name) && text(fields[name])) || ''
}
