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
 * Every response carries the business date, unless its listener says another.
 * @param now business time, epoch milliseconds
 */
export async function openServer(port: number, now: () => number): Promise<OriginServer> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' }).end('正在启动 …')
  }
  const handle: RequestListener = (request, response) => {
    response.setHeader('date', new Date(now()).toUTCString())
    listener(request, response)
  }
  // `localhost` is 127.0.0.1 for some and ::1 for others; the network outside is shown neither.
  const first = await listenOn('127.0.0.1', port, handle)
  const address = first.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const second = await listenOn('::1', bound, handle).catch(async (error: NodeJS.ErrnoException) => {
    if (error instanceof PortTakenError) await close(first)
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined
    throw error
  })
  return {
    port: bound,
    serve: (next) => {
      listener = next
    },
    stop: async () => void (await Promise.all([close(first), second && close(second)])),
  }
}

/** Longer than a browser's own idle time: a connection closed under its hands costs it a retry. */
const keepAliveMs = 65_000

const listenOn = (host: string, port: number, handle: RequestListener): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize, keepAliveTimeout: keepAliveMs }, handle)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTakenError(port) : error),
    )
    server.listen({ host, port }, () => resolve(server))
  })

const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
