import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Person } from '../../people/person.ts'
import { signInPage } from './pages.ts'

export interface SignInParts {
  readonly provider: Provider
  readonly base: string
  readonly people: readonly Person[]
}

const largestFormBytes = 10_000

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > largestFormBytes) throw new Error('The form is too large')
  }
  return new URLSearchParams(text)
}

/**
 * The page on which one chooses who to be. A GET shows it, filtered by `q`; a POST of `person` signs that person in.
 * The provider's cookie ties both to the browser that began.
 */
export const serveSignIn = async (
  { provider, base, people }: SignInParts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const interaction = await provider.interactionDetails(request, response)
  const chosen = request.method === 'POST' ? (await readForm(request)).get('person') : null
  const person = people.find(({ id }) => id === chosen)
  if (person) {
    const result = { login: { accountId: person.id, remember: true } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }
  const current = interaction.session?.accountId
  const body = signInPage({ base, path: url.pathname, filter: url.searchParams.get('q') ?? '', current, people })
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
}
