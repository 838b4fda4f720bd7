import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { isObject, type JsonObject } from './json.ts'

/** One stack of the assembly, its template unresolved. */
export interface Stack {
  name: string
  folder: string
  region: string
  account: string
  parameters: Record<string, string>
  body: JsonObject
  /** Path of each file asset in the assembly, by the hash of its content. */
  assets: Map<string, string>
}

/** Where a template leaves region and account open, these are assumed. */
const unknownRegion = 'us-east-1'
const unknownAccount = '000000000000'

const artifact = z.looseObject({
  type: z.string(),
  environment: z.optional(z.string()),
  properties: z.optional(
    z.looseObject({
      templateFile: z.optional(z.string()),
      stackName: z.optional(z.string()),
      directoryName: z.optional(z.string()),
      parameters: z.optional(z.record(z.string(), z.string())),
    }),
  ),
})
const manifest = z.looseObject({ artifacts: z.optional(z.record(z.string(), artifact)) })
/** A top-level section of the template, empty where absent. */
export const section = (stack: Stack, name: string): JsonObject => {
  const value = stack.body[name]
  return isObject(value) ? value : {}
}

/** The stacks of an assembly, those of nested assemblies included. */
export function stacksIn(folder: string, parameters: Record<string, string>): Stack[] {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`no cloud assembly in ${folder}: synthesize the stacks first`)
  const { artifacts = {} } = z.parse(manifest, JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(artifacts).flatMap(([id, { type, environment, properties }]) => {
    if (type === 'cdk:cloud-assembly' && properties?.directoryName)
      return stacksIn(path.join(folder, properties.directoryName), parameters)
    if (type !== 'aws:cloudformation:stack' || !properties?.templateFile) return []
    const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(environment ?? '') ?? []
    const body: JsonObject = JSON.parse(readFileSync(path.join(folder, properties.templateFile), 'utf8'))
    return [
      {
        name: properties.stackName ?? id,
        folder,
        region: region && region !== 'unknown-region' ? region : unknownRegion,
        account: account && account !== 'unknown-account' ? account : unknownAccount,
        parameters: { ...properties.parameters, ...parameters },
        body,
        assets: assetsIn(path.join(folder, properties.templateFile.replace(/\.template\.json$/, '.assets.json'))),
      },
    ]
  })
}

const assetManifest = z.looseObject({
  files: z.optional(z.record(z.string(), z.looseObject({ source: z.looseObject({ path: z.optional(z.string()) }) }))),
})

function assetsIn(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map()
  const { files = {} } = z.parse(assetManifest, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(Object.entries(files).flatMap(([hash, { source }]) => (source.path ? [[hash, source.path]] : [])))
}
