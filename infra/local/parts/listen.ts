import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string
  /** Closes the listener and every open connection. */
  stop(): Promise<void>
}

/** Serves on the loopback address only; port 0 takes any free one. */
export const listen = (listener: RequestListener, port = 0): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      resolve({
        endpoint: `http://127.0.0.1:${bound}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            server.closeAllConnections()
          }),
      })
    })
  })

/** A port that was free a moment ago, for a child process that must be told its port. */
export const freePort = async (): Promise<number> => {
  const probe = await listen(() => {})
  await probe.stop()
  return Number(new URL(probe.endpoint).port)
}
