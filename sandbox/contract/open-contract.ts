import { readFileSync } from 'node:fs'
import { routePath } from '../api/route-path.ts'
import { isV1 } from '../v1/v1.ts'
import type { Heard } from '../witness.ts'
import { readContract } from './contract.ts'
import type { Description } from './description.ts'
import { exceptions, notImitated } from './exceptions.ts'

/** What checks answers against the description in a file, and questions too where Sheaf has asked. Gives sentences. */
export function openContract(file: string): (heard: Heard, isSheaf: boolean) => Promise<string[]> {
  const description: Description = JSON.parse(readFileSync(file, 'utf8'))
  const contract = readContract(description, exceptions)

  return async ({ host, request, answer }, isSheaf) => {
    const url = new URL(request.url)
    // Harvest ID and V1 are not described, preflights are the browser's, and HEAD has no body to check
    if (host === 'id' || isV1(url.pathname) || ['OPTIONS', 'HEAD'].includes(request.method)) return []
    const { method } = request
    const asked = { method, path: url.pathname + url.search, body: isSheaf ? await request.text() : '' }
    const answered = { method, path: routePath(url), status: answer.status, body: await answer.text() }
    const isLeftOut = answer.status === 404 && notImitated.test(url.pathname)
    return [
      ...(isSheaf ? contract.problemsOfAsking(asked).map((problem) => `asked: ${problem}`) : []),
      ...(isLeftOut ? [] : contract.problemsOfAnswer(answered)).map(
        (problem) => `answered ${answer.status}: ${problem}`,
      ),
    ].map((problem) => `${method} ${asked.path} ${problem}`)
  }
}
