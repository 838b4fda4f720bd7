import { createServer, type RequestListener, type Server } from 'node:http'

export interface OriginServer {
  readonly port: number
  /** Gives the requests that come from now on to another listener. */
  serve(listener: RequestListener): void
  stop(): Promise<void>
}

/** The port is taken by somebody else. */
export class PortTakenError extends Error {
  readonly port: number
  constructor(port: number) {
    super(`port ${port} is taken`)
    this.port = port
  }
}

/** The gateway takes 10,240 bytes of request line and headers together. */
const maxHeaderSize = 10_240

/**
 * Takes the port at once, so that a second start fails early; answers 503 until there is something to serve.
 * Every response carries the business date.
 * @param now business time, epoch milliseconds
 */
export async function openServer(port: number, now: () => number): Promise<OriginServer> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' }).end('正在启动 …')
  }
  const server = createServer({ maxHeaderSize }, (request, response) => {
    response.setHeader('date', new Date(now()).toUTCString())
    listener(request, response)
  })
  // The browser's own idle time is longer, and a connection closed under its hands costs it a retry.
  server.keepAliveTimeout = 65_000
  await listening(server, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (next) => {
      listener = next
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTakenError(port) : error),
    )
    // Without an address: `localhost` is ::1 for some and 127.0.0.1 for others.
    server.listen(port, resolve)
  })
