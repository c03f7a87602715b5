/** A copy that has its whole body, so that it outlives its client. Rejects when the client goes before the body is here. */
export async function keptRequest(request: Request): Promise<Request> {
  const { url, method, headers } = request
  const body = await request.arrayBuffer()
  return new Request(url, { method, headers, body: body.byteLength > 0 ? body : null })
}
