/** For tests: the status of an answer and its message. */
export async function refusalOf(response: Response): Promise<[number, string]> {
  const { message }: { message: string } = await response.json()
  return [response.status, message]
}
