import { HarvestError, type HarvestErrorKind } from './errors.ts'

type SaidAnswer = { contentType: string | null; text: string }

type ErrorAnswer = SaidAnswer & {
  status: number
  retryAfterSeconds: number | undefined
}

/**
 * The error behind an answer that is not 2xx. Bodies seen: JSON with `message`, `error` and `error_description`, or
 * `status` and `error`; plain text; HTML; nothing. `token` is blotted out should the answer repeat it.
 */
export function errorFromAnswer(answer: ErrorAnswer, operation: string, token: string): HarvestError {
  const { status, retryAfterSeconds } = answer
  const detail = harvestsWords(answer, [token])
  return new HarvestError(kindOf(status), operation, {
    status,
    ...(detail !== '' && { detail }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
}

/** Harvest's own words in an answer, as one plain line of at most 500 characters, or nothing. `secrets` are blotted out. */
export function harvestsWords(answer: SaidAnswer, secrets: readonly string[]): string {
  const words = secrets.reduce((words, secret) => words.replaceAll(secret, '…'), plain(wordsOf(answer) ?? ''))
  return words.slice(0, 500).toWellFormed().trim()
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
function wordsOf({ text, contentType }: SaidAnswer): string | undefined {
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
