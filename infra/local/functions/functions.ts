import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Resource, Template } from '../template.ts'
import type { LogFile } from '../log-file.ts'
import { createPool, type FunctionPool } from './pool.ts'

export interface FunctionsOptions {
  template: Template
  /** Variables that take the place of the template's, for every function. */
  overrides: Record<string, string>
  /** Puts local addresses into a variable of the template. */
  localize(value: string): string
  /** Opens the log of a function. */
  logOf(name: string): LogFile
  /** Most environments per function. */
  maxConcurrency: number
}

export interface Functions {
  /** The function with this ARN (an alias or version at its end is ignored), or with this name. */
  find(arnOrName: string): FunctionPool | undefined
  /** Calls of each function so far, by its name. */
  invocations(): Record<string, number>
  stop(): Promise<void>
}

const defaultTimeoutSeconds = 3
const defaultMemoryMb = 128

/** Lambda's own variables, as a function finds them. */
const runtimeVariables = (resource: Resource<'AWS::Lambda::Function'>, region: string): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: resource.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(resource.properties.MemorySize ?? defaultMemoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${resource.name}`,
  AWS_EXECUTION_ENV: `AWS_Lambda_${resource.properties.Runtime ?? 'nodejs24.x'}`,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
})

const localVariables = (resource: Resource<'AWS::Lambda::Function'>, localize: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(resource.properties.Environment?.Variables ?? {}).map(([name, value]) => [name, localize(value)]))

function handlerFile(resource: Resource<'AWS::Lambda::Function'>): { file: string; exportName: string } {
  const [module = 'index', exportName = 'handler'] = (resource.properties.Handler ?? 'index.handler').split('.')
  const folder = resource.asset ?? ''
  const file = ['.mjs', '.js', '.cjs'].map((extension) => path.join(folder, module + extension)).find(existsSync)
  if (!file) throw new Error(`function ${resource.name}: no ${module} in ${folder}`)
  return { file, exportName }
}

/** A pool for every Node function of the template that has its code in a folder; others are not part of the application. */
export function createFunctions(options: FunctionsOptions): Functions {
  const pools = new Map<string, FunctionPool>()
  for (const resource of options.template.resourcesOf('AWS::Lambda::Function')) {
    if (!resource.asset || !resource.properties.Runtime?.startsWith('nodejs')) continue
    const log = options.logOf(resource.name)
    pools.set(
      resource.name,
      createPool({
        ...handlerFile(resource),
        name: resource.name,
        arn: resource.arn,
        memoryMb: resource.properties.MemorySize ?? defaultMemoryMb,
        timeoutSeconds: resource.properties.Timeout ?? defaultTimeoutSeconds,
        maxConcurrency: Math.min(options.maxConcurrency, resource.properties.ReservedConcurrentExecutions ?? options.maxConcurrency),
        log: (chunk) => log.append(chunk),
        environment: {
          ...runtimeVariables(resource, options.template.region),
          ...localVariables(resource, options.localize),
          ...options.overrides,
        },
      }),
    )
  }
  return {
    find: (arnOrName) => pools.get(/:function:([^:/]+)/.exec(arnOrName)?.[1] ?? arnOrName),
    invocations: () => Object.fromEntries([...pools].map(([name, pool]) => [name, pool.invocations])),
    stop: async () => void (await Promise.all([...pools.values()].map((pool) => pool.stop()))),
  }
}
