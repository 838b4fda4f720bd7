import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { Person } from '../../people/person.ts'
import { signAccessToken } from './access-token.ts'
import { openAdapter } from './adapter.ts'
import { createConfiguration } from './configuration.ts'
import { loadIssuerKeys } from './keys.ts'
import { failurePage, stylesheetPath } from './pages.ts'
import { accessTokenSeconds } from './settings.ts'
import { serveSignIn } from './sign-in.ts'

export interface IssuerOptions {
  /** Such as `http://localhost:8787/oidc`; its path is where the issuer is mounted. */
  readonly issuerUrl: string
  /** Where the application is, such as `http://localhost:8787`. */
  readonly origin: string
  readonly dataDir: string
  readonly people: readonly Person[]
  /** Life of an access token in seconds; 15 minutes without it. */
  readonly accessTokenSeconds?: number
}

export interface Issuer {
  /** Answers every request whose path is the issuer's or below it. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** An access token for a sample person, as the code flow would give it. */
  accessToken(personId: string): Promise<string>
  close(): void
}

/**
 * The provider moves the browser on with a small script in two places (leaving one person for another, and leaving
 * when nobody is signed in); it adds that script's hash to script-src by itself.
 */
const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

const stylesheet = readFileSync(new URL('./sign-in.css', import.meta.url), 'utf8')

const sendHtml = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
}

/** A certified OpenID Connect provider for the local system, signing in sample people by a click. */
export const createIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  const base = new URL(options.issuerUrl).pathname.replace(/\/$/, '')
  const keys = await loadIssuerKeys(options.dataDir)
  const adapter = openAdapter(options.dataDir)
  const byId = new Map(options.people.map((person) => [person.id, person]))
  const lifetime = options.accessTokenSeconds ?? accessTokenSeconds
  const configuration = createConfiguration({
    base,
    origin: options.origin,
    keys,
    adapter: adapter.factory,
    accessTokenSeconds: lifetime,
    person: (id) => byId.get(id),
  })
  const provider = new Provider(options.issuerUrl, configuration)
  const providerCallback = provider.callback()

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', options.issuerUrl)
    const path = url.pathname.slice(base.length)
    if (path === stylesheetPath) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }).end(stylesheet)
    } else if (path.startsWith('/sign-in/')) {
      await serveSignIn({ provider, base, people: options.people }, url, request, response)
    } else {
      // The provider finds where it is mounted by comparing the two.
      const mounted = Object.assign(request, { originalUrl: request.url })
      mounted.url = (request.url ?? '/').slice(base.length) || '/'
      await providerCallback(mounted, response)
    }
  }

  return {
    handle: async (request, response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      try {
        await route(request, response)
      } catch (error) {
        // Mostly a page left open past its hour, or opened in a browser that did not begin here.
        if (response.headersSent) response.destroy()
        else sendHtml(response, 400, failurePage(base, error instanceof Error ? error.message : 'unknown'))
      }
    },
    accessToken: async (personId) => {
      const person = byId.get(personId)
      if (!person) throw new Error(`There is no sample person ${personId}`)
      return signAccessToken(keys, options.issuerUrl, person, lifetime)
    },
    close: adapter.close,
  }
}
