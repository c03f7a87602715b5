import type { Schema } from './description.ts'

const message = form({ message: { type: 'string' } })

/** The bodies of errors, all three seen live. The description has one of its own that nobody ever saw. */
export const refusalForms: Record<number, Schema> = {
  401: form({ error: { enum: ['invalid_token'] }, error_description: { type: 'string' } }),
  403: message,
  404: form({ status: { enum: [404] }, error: { enum: ['Not Found'] } }),
  422: message,
}

/** What is said with these is a guess, or was never the same: text, a page, nothing. */
export const refusalsOfAnyForm = [400, 415, 429]

function form(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
