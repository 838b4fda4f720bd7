import type { RequestListener } from 'node:http'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { S3Client } from '@aws-sdk/client-s3'
import { createAsynchronousInvoke } from './asynchronous.ts'
import type { BusinessTime } from './business-time.ts'
import { startEventSources } from './event-sources.ts'
import { startFaults, type FaultRates } from './faults.ts'
import { localVariables } from './function-environment.ts'
import { createFront } from './front.ts'
import { createFunctions } from './functions/functions.ts'
import { createGateway } from './gateway.ts'
import { deployedQueues, localizer } from './local-address.ts'
import { openLog, type LogFile } from './log-file.ts'
import type { Issuer } from './parts/issuer/create-issuer.ts'
import type { Part, Running } from './restartable.ts'
import { runSchedules } from './schedules.ts'
import { schedulesOf } from './schedules/definitions.ts'
import type { Listening } from './parts/listen.ts'
import { startServices } from './services.ts'
import { createSite } from './site.ts'
import { edgeOf } from './site/behaviors.ts'
import { originsOf } from './site/origins.ts'
import { createStopper } from './stopper.ts'
import { prepareTables } from './tables.ts'
import type { Template } from './template.ts'

export type EndpointName = 'dynamodb' | 's3' | 'kms' | 'sqs'
export type PartName = EndpointName | 'issuer'

export interface MachineOptions {
  template: Template
  siteFolder: string
  dataDir: string
  origin: string
  issuer: Issuer
  issuerUrl: string
  time: BusinessTime
  /** The table's engine, which takes longest to start and so was started first. */
  table: Promise<Part<Running>>
  faults?: FaultRates | undefined
  /** Stands before the table's endpoint (faults included), as a meter does. */
  beforeTable?: ((endpoint: string) => Promise<Listening>) | undefined
  maxConcurrency: number
  /** Show the functions' logs on the terminal too. */
  verbose: boolean
  report(problem: string): void
}

export interface Machine {
  listener: RequestListener
  endpoints: Record<EndpointName, string>
  tableName: string
  /** The bucket of the archives' locked heads; empty where the application has none. */
  anchorBucket: string
  settleSchedules(): Promise<void>
  stopPart(name: PartName): Promise<void>
  startPart(name: PartName): Promise<void>
  setFaults(rates: FaultRates): void
  invocations(): Record<string, number>
  stop(): Promise<void>
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Starts everything the template describes. What was started is stopped again where a later step fails. */
export async function runMachine(options: MachineOptions): Promise<Machine> {
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return await assemble(options, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(options: MachineOptions, undo: (() => Promise<void>)[], stop: () => Promise<void>): Promise<Machine> {
  const { template, dataDir, origin, issuer, issuerUrl, time, report } = options
  const logs: LogFile[] = []
  undo.push(async () => void (await Promise.all(logs.map((log) => log.close()))))
  const services = await startServices(template, { dataDir, origin, report })
  undo.push(services.stop)
  const engine = await options.table
  const faulty = options.faults && (await startFaults(engine.endpoint, options.faults))
  if (faulty) undo.push(faulty.stop)
  const behind = faulty?.endpoint ?? engine.endpoint
  const before = await options.beforeTable?.(behind)
  if (before) undo.push(before.stop)
  const endpoints = { ...services.endpoints, dynamodb: before?.endpoint ?? behind }

  const region = template.region
  const table = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials })
  const streams = new DynamoDBStreamsClient({ endpoint: engine.endpoint, region, credentials })
  const objects = new S3Client({ endpoint: endpoints.s3, region, credentials, forcePathStyle: true })
  undo.push(async () => [table, streams, objects].forEach((client) => client.destroy()))

  const tables = await prepareTables(template, table, report)
  undo.push(tables.stop)
  const functions = createFunctions({
    template,
    overrides: localVariables(template, { issuerUrl, endpoints }),
    localize: (value) => value.replace(deployedQueues(template), endpoints.sqs),
    logOf: (name) => {
      const log = openLog(path.join(dataDir, 'logs'), name, options.verbose)
      logs.push(log)
      return log
    },
    maxConcurrency: options.maxConcurrency,
  })
  undo.push(functions.stop)
  const sources = await startEventSources({
    template,
    functions,
    streams,
    streamArns: tables.streamArns,
    folder: path.join(dataDir, 'streams'),
    readerOf: services.readerOf,
    sendTo: services.sendTo,
    report,
  })
  undo.push(sources.stop)
  const stopper = createStopper()
  const invoke = createAsynchronousInvoke({ template, functions, stopper, sendTo: services.sendTo, report })
  const schedules = await runSchedules({ schedules: schedulesOf(template), time, invoke, folder: dataDir, report })
  undo.push(async () => {
    stopper.stop()
    await schedules.stop()
  })

  const localize = localizer(template, { issuerUrl, objects: endpoints.s3 })
  const gateway = createGateway({ template, functions, now: time.now })
  const edge = edgeOf(template, localize)
  const originOf = originsOf({ template, siteBucket: edge.siteBucket, siteFolder: options.siteFolder, objects, localize })
  const site = createSite({ edge, gateway, originOf, report })
  const front = createFront(site, issuer, issuerUrl)
  const parts: Record<PartName, Pick<Part<Running>, 'start' | 'stop'>> = {
    ...services.parts,
    dynamodb: engine,
    issuer: front.issuer,
  }
  return {
    listener: front.listener,
    endpoints,
    tableName: tables.names[0] ?? '',
    anchorBucket: template.resourcesOf('AWS::Lambda::Function').flatMap(({ properties }) => properties.Environment?.Variables?.['ANCHOR_BUCKET'] ?? [])[0] ?? '',
    settleSchedules: schedules.settle,
    stopPart: (name) => parts[name].stop(),
    startPart: (name) => parts[name].start(),
    setFaults: (rates) => {
      if (!faulty) throw new Error('start with faults to change them')
      faulty.setRates(rates)
    },
    invocations: functions.invocations,
    stop,
  }
}
