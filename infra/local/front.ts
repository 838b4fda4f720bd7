import type { RequestListener } from 'node:http'
import type { Issuer } from './parts/issuer/create-issuer.ts'

export interface Front {
  listener: RequestListener
  /** Takes the issuer away as if it had failed, and brings it back. */
  issuer: { stop(): Promise<void>; start(): Promise<void> }
}

/** One origin for both: the issuer below its own path, the edge for everything else. */
export function createFront(site: RequestListener, issuer: Issuer, issuerUrl: string): Front {
  const issuerPath = new URL(issuerUrl).pathname
  let isIssuing = true
  return {
    listener: (request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?')
      if (path !== issuerPath && !path.startsWith(`${issuerPath}/`)) return site(request, response)
      if (!isIssuing) return request.socket.destroy()
      // A browser ages cookies by the answer's own date: by a shifted one the sign-in's cookie would be expired on arrival.
      response.setHeader('date', new Date().toUTCString())
      void issuer.handle(request, response)
    },
    issuer: {
      stop: async () => {
        isIssuing = false
      },
      start: async () => {
        isIssuing = true
      },
    },
  }
}
