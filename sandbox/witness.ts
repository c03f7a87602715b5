/** What was asked, and what Harvest answered: copies, before faults and CORS change the answer. */
export type Heard = { host: 'id' | 'api'; request: Request; answer: Response }

let witness: ((heard: Heard) => Promise<void>) | undefined

/** From now on every sandbox of this process tells what it answers, and waits until it was heard. */
export function setWitness(listener: (heard: Heard) => Promise<void>): void {
  witness = listener
}

/** Answers a request, and lets the witness hear of it if there is one. */
export async function witnessed(
  request: Request,
  host: 'id' | 'api',
  harvest: () => Response | Promise<Response>,
): Promise<Response> {
  if (!witness) return harvest()
  const asked = request.clone()
  const response = await harvest()
  await witness({ host, request: asked, answer: response.clone() })
  return response
}
