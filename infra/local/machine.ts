import type { RequestListener } from 'node:http'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { S3Client } from '@aws-sdk/client-s3'
import { createAsynchronousInvoke } from './asynchronous.ts'
import type { BusinessTime } from './business-time.ts'
import { startEventSources } from './event-sources.ts'
import { sweepExpired } from './expiry.ts'
import { startFaults, type FaultRates } from './faults.ts'
import { localVariables } from './function-environment.ts'
import { createFunctions } from './functions/functions.ts'
import { createGateway } from './gateway.ts'
import { deployedQueues, localizer } from './local-address.ts'
import { openLog, type LogFile } from './log-file.ts'
import type { Issuer } from './parts/issuer/create-issuer.ts'
import type { Part, Running } from './restartable.ts'
import { runSchedules } from './schedules.ts'
import { schedulesOf } from './schedules/definitions.ts'
import { startServices } from './services.ts'
import { createSite } from './site.ts'
import { edgeOf } from './site/behaviors.ts'
import { bucketOrigin } from './site/bucket-origin.ts'
import type { ContentOrigin } from './site/content.ts'
import { cacheControlIn } from './site/deployments.ts'
import { folderOrigin } from './site/folder-origin.ts'
import { createStopper } from './stopper.ts'
import { ensureTable } from './tables.ts'
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
  maxConcurrency: number
  /** Show the functions' logs on the terminal too. */
  verbose: boolean
  report(problem: string): void
}

export interface Machine {
  listener: RequestListener
  endpoints: Record<EndpointName, string>
  tableName: string
  settleSchedules(): Promise<void>
  stopPart(name: PartName): Promise<void>
  startPart(name: PartName): Promise<void>
  setFaults(rates: FaultRates): void
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
  const endpoints = { ...services.endpoints, dynamodb: faulty?.endpoint ?? engine.endpoint }

  const region = template.region
  const table = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials })
  const streams = new DynamoDBStreamsClient({ endpoint: engine.endpoint, region, credentials })
  const objects = new S3Client({ endpoint: endpoints.s3, region, credentials, forcePathStyle: true })
  undo.push(async () => [table, streams, objects].forEach((client) => client.destroy()))

  const tables = [...template.resourcesOf('AWS::DynamoDB::GlobalTable'), ...template.resourcesOf('AWS::DynamoDB::Table')]
  const streamArns = new Map<string, string>()
  const sweeps = createStopper()
  undo.push(async () => sweeps.stop())
  for (const one of tables) {
    const streamArn = await ensureTable(table, one)
    if (streamArn) streamArns.set(one.name, streamArn)
    const attribute = one.properties.TimeToLiveSpecification?.AttributeName
    const keyNames = one.properties.KeySchema.map(({ AttributeName }) => AttributeName)
    if (attribute) void sweepExpired({ client: table, table: one.name, attribute, keyNames, stopper: sweeps, report })
  }

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
    streamArns,
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

  const localize = localizer(template, { origin, objects: endpoints.s3 })
  const edge = edgeOf(template, localize)
  const origins = new Map<string, ContentOrigin>()
  const siteBucket = edge.behaviors.at(-1)?.target
  const originOf = (bucket: string): ContentOrigin => {
    const known = origins.get(bucket)
    if (known) return known
    const isSite = siteBucket?.kind === 'bucket' && siteBucket.bucket === bucket
    const made = isSite ? folderOrigin(options.siteFolder, cacheControlIn(template, bucket)) : bucketOrigin(objects, bucket)
    origins.set(bucket, made)
    return made
  }
  const site = createSite({ edge, gateway: createGateway({ template, functions, now: time.now }), originOf, report })
  const issuerPath = new URL(issuerUrl).pathname
  let issuerAnswers = true
  const listener: RequestListener = (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    if (path !== issuerPath && !path.startsWith(`${issuerPath}/`)) return site(request, response)
    if (issuerAnswers) void issuer.handle(request, response)
    else request.socket.destroy()
  }
  const parts: Record<PartName, Pick<Part<Running>, 'start' | 'stop'>> = {
    ...services.parts,
    dynamodb: engine,
    issuer: {
      stop: async () => void (issuerAnswers = false),
      start: async () => void (issuerAnswers = true),
    },
  }
  const [firstTable] = tables
  return {
    listener,
    endpoints,
    tableName: firstTable?.name ?? '',
    settleSchedules: schedules.settle,
    stopPart: (name) => parts[name].stop(),
    startPart: (name) => parts[name].start(),
    setFaults: (rates) => {
      if (!faulty) throw new Error('start with faults to change them')
      faulty.setRates(rates)
    },
    stop,
  }
}
