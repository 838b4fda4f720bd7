import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { followTime, type BusinessTime } from './business-time.ts'
import { openDataDir, type DataDir } from './data-dir.ts'
import type { FaultRates } from './faults.ts'
import { openLog } from './log-file.ts'
import { buildApplication, type Application } from './build/application.ts'
import { writeWhole } from './parts/durable-file.ts'
import { startDynamoDb } from './parts/dynamodb.ts'
import { createIssuer } from './parts/issuer/create-issuer.ts'
import type { Listening } from './parts/listen.ts'
import { people } from './people/people.ts'
import { runMachine, type EndpointName, type PartName } from './machine.ts'
import { restartable } from './restartable.ts'
import { openServer, type OriginServer } from './server.ts'
import { serverCardFile, type ServerCard } from './server-card.ts'
import { loadTemplate } from './template.ts'

export interface LocalOptions {
  /** 0 takes any free one. */
  port: number
  dataDir: string
  /** Empty the data folder first. */
  fresh?: boolean
  /** Show the functions' logs on the terminal too. */
  verbose?: boolean
  /** Say nothing on the terminal; problems go to DATA_DIR/logs/local.log in any case. */
  quiet?: boolean
  /** Play the sample data into a new data folder; default true. */
  samples?: boolean
  /** Make writes to the table go wrong, for tests. */
  faults?: FaultRates
  /** Stands before the table's endpoint, as a meter does. */
  beforeTable?: (endpoint: string) => Promise<Listening>
  /** Most execution environments per function; default 4. */
  maxConcurrency?: number
  /** What to run; default this repository's application, built where it changed. */
  application?: Application
}

export interface Local {
  readonly origin: string
  readonly endpoints: Record<EndpointName, string>
  /** The application's (first) table. */
  readonly tableName: string
  stop(): Promise<void>
  /** An access token for a sample person. */
  accessToken(person: string): Promise<string>
  /** Sets how far business time stands from real time, milliseconds; resolves when the schedules this made due have run. */
  setTime(offsetMs: number): Promise<void>
  /** Takes a part away as if it had failed, and brings it back under the same address. */
  stopPart(name: PartName): Promise<void>
  startPart(name: PartName): Promise<void>
  setFaults(rates: FaultRates): void
  /** Calls of each function so far, by its name. */
  invocations(): Record<string, number>
}

interface Samples {
  playSamples(local: {
    origin: string
    tokenOf(person: string): Promise<string>
    setTime(offsetMs: number): Promise<void>
  }): Promise<void>
}

const samplesFile = path.join(import.meta.dirname, 'samples', 'play.ts')

/** Runs the synthesized application on this machine until stop(); DATA_DIR/server.json tells other tools where it is. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    // The port comes first: nothing is emptied or built for a start that cannot be.
    let now = Date.now
    const server = await openServer(options.port, () => now())
    undo.push(server.stop)
    const dataDir = await openDataDir(options.dataDir, options.fresh ?? false)
    undo.push(dataDir.release)
    const time = await followTime(dataDir.folder)
    undo.push(async () => time.stop())
    now = time.now
    const { serve, port } = server
    return await startIn(dataDir, { ...options, port }, { serve, time, undo, stop })
  } catch (error) {
    await stop()
    throw error
  }
}

interface Frame {
  serve: OriginServer['serve']
  time: BusinessTime
  undo: (() => Promise<void>)[]
  stop(): Promise<void>
}

async function startIn(dataDir: DataDir, options: LocalOptions, { serve, time, undo, stop }: Frame): Promise<Local> {
  const log = openLog(path.join(dataDir.folder, 'logs'), 'local')
  undo.push(log.close)
  const report = (problem: string): void => {
    log.append(`${new Date().toISOString()} ${problem}\n`)
    if (!options.quiet) console.error(problem)
  }
  const origin = `http://localhost:${options.port}`
  const issuerUrl = `${origin}/oidc`
  const issuer = await createIssuer({ issuerUrl, origin, dataDir: dataDir.folder, people })
  undo.push(async () => issuer.close())

  // The engine takes as long to start as a build that finds nothing to do.
  const engine = restartable((port) => startDynamoDb({ dir: path.join(dataDir.folder, 'table'), ...(port !== undefined && { port }) }))
  undo.push(() => engine.then((part) => part.stop(), () => {}))
  const [application] = await Promise.all([options.application ?? buildApplication({ verbose: options.verbose ?? false }), engine])
  const machine = await runMachine({
    template: loadTemplate(application.assembly, application.parameters),
    siteFolder: application.site,
    dataDir: dataDir.folder,
    origin,
    issuer,
    issuerUrl,
    time,
    table: engine,
    faults: options.faults,
    beforeTable: options.beforeTable,
    maxConcurrency: options.maxConcurrency ?? 4,
    verbose: options.verbose ?? false,
    report,
  })
  undo.push(machine.stop)
  serve(machine.listener)
  const setTime = async (offsetMs: number): Promise<void> => {
    await time.set(offsetMs)
    await machine.settleSchedules()
  }
  if (dataDir.isNew && options.samples !== false && existsSync(samplesFile)) {
    const { playSamples }: Samples = await import(pathToFileURL(samplesFile).href)
    await playSamples({ origin, tokenOf: issuer.accessToken, setTime })
  }
  await dataDir.complete()
  const { endpoints, tableName, anchorBucket } = machine
  const card: ServerCard = { pid: process.pid, origin, endpoints, tableName, anchorBucket }
  const cardFile = serverCardFile(dataDir.folder)
  await writeWhole(cardFile, `${JSON.stringify(card, undefined, 2)}\n`)
  undo.push(() => rm(cardFile, { force: true }))
  return {
    origin,
    endpoints,
    tableName,
    stop,
    accessToken: issuer.accessToken,
    setTime,
    stopPart: machine.stopPart,
    startPart: machine.startPart,
    setFaults: machine.setFaults,
    invocations: machine.invocations,
  }
}
