import { HarvestError, type HarvestErrorKind } from './errors.ts'

type ErrorAnswer = {
  status: number
  contentType: string | null
  text: string
  retryAfterSeconds: number | undefined
}

/**
 * The error behind an answer that is not 2xx. Bodies seen: JSON with `message`, `error` and `error_description`, or
 * `status` and `error`; plain text; HTML; nothing. `token` is blotted out should the answer repeat it.
 */
export function errorFromAnswer(answer: ErrorAnswer, operation: string, token: string): HarvestError {
  const { status, retryAfterSeconds } = answer
  const detail = plain(wordsOf(answer) ?? '')
    .replaceAll(token, '…')
    .slice(0, 500)
    .toWellFormed()
    .trim()
  return new HarvestError(kindOf(status), operation, {
    status,
    ...(detail !== '' && { detail }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
}

function kindOf(status: number): HarvestErrorKind {
  switch (status) {
    case 401:
      return 'signed-out'
    case 403:
      return 'forbidden'
    case 404:
      return 'missing'
    case 400:
    case 409:
    case 422:
      return 'refused'
    case 429:
      return 'throttled'
    default:
      return 'broken'
  }
}

// JSON before the content type: Harvest has labelled JSON as HTML
function wordsOf({ text, contentType }: ErrorAnswer): string | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return contentType?.includes('html') || text.trimStart().startsWith('<') ? undefined : text
  }
  if (typeof body !== 'object' || body === null) return typeof body === 'string' ? body : undefined
  const fields = new Map(Object.entries(body))
  return ['message', 'error_description', 'error'].map((name) => fields.get(name)).find((words) => isText(words))
}

const isText = (value: unknown): value is string => typeof value === 'string'

// control and format characters, bidi overrides among them, could make a sentence read as another one
const plain = (words: string) => words.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')
