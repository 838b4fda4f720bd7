import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { createIssuer } from '../../../../../infra/local/parts/issuer/create-issuer.ts'
import type { Issuer } from '../../../../../infra/local/parts/issuer/create-issuer.ts'
import { people } from '../../../../../infra/local/people/people.ts'

const cleanUp: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

export const temporaryFolder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'issuer-'))
  cleanUp.push(() => rm(dir, { recursive: true, force: true }))
  return dir
}

export interface RunningIssuer {
  readonly origin: string
  readonly issuerUrl: string
  readonly issuer: Issuer
  /** A new issuer over the same folder at the same address, as after a restart of the whole system. */
  restart(): Promise<void>
}

export const startIssuer = async (options: { accessTokenSeconds?: number } = {}): Promise<RunningIssuer> => {
  const dataDir = await temporaryFolder()
  let listener: RequestListener = () => {}
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const origin = `http://localhost:${port}`
  const issuerUrl = `${origin}/oidc`
  const create = () => createIssuer({ issuerUrl, origin, dataDir, people, ...options })
  let issuer = await create()
  listener = (request, response) => void issuer.handle(request, response)
  cleanUp.push(() => {
    server.closeAllConnections()
    server.close()
    issuer.close()
  })
  return {
    origin,
    issuerUrl,
    issuer,
    restart: async () => {
      issuer.close()
      issuer = await create()
    },
  }
}

export interface Page {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** As much of a browser as signing in needs: cookies by path, and redirects up to the application's own pages. */
export const createBrowser = (running: RunningIssuer) => {
  const jar = new Map<string, { value: string; path: string }>()
  const send = async (url: URL, init: RequestInit): Promise<Response> => {
    const cookies = [...jar].filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
    const cookie = cookies.map(([name, { value }]) => `${name.split('@')[0]}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie, accept: 'text/html' } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/'
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(`${name}@${path}`)
      else jar.set(`${name}@${path}`, { value, path })
    }
    return response
  }
  const open = async (address: string | URL, init: RequestInit = {}): Promise<Page> => {
    let url = new URL(address, running.origin)
    let response = await send(url, init)
    for (let hops = 0; hops < 10 && response.headers.has('location'); hops += 1) {
      url = new URL(response.headers.get('location') ?? '', url)
      if (!url.pathname.startsWith('/oidc/')) break
      response = await send(url, {})
    }
    return { url, status: response.status, headers: response.headers, text: await response.text() }
  }
  const post = (address: string | URL, fields: Record<string, string>): Promise<Page> =>
    open(address, { method: 'POST', body: new URLSearchParams(fields) })
  /** Sends a page's only form with its hidden fields, as its button or its script would. */
  const submit = (page: Page, extra: Record<string, string> = {}): Promise<Page> => {
    const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? page.url.href
    return post(action, { ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])), ...extra })
  }
  return { open, post, submit }
}
export type Browser = ReturnType<typeof createBrowser>
