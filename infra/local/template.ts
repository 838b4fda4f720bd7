import path from 'node:path'
import * as z from 'zod/mini'
import { attributeOf, referenceOf } from './template/identities.ts'
import { resolve, type Scope } from './template/intrinsics.ts'
import { isObject, type Json } from './template/json.ts'
import { resourceTypes, type Properties, type ResourceType } from './template/resource-types.ts'
import { makeScope, placeOf } from './template/scope.ts'
import { section, stacksIn, type Stack } from './template/stacks.ts'

export interface Resource<T extends ResourceType> {
  /** Logical id in its stack. */
  id: string
  stack: string
  /** Name the resource answers to locally: bucket name, table name, function name, key id. */
  name: string
  /** What `Ref` gives. */
  reference: string
  arn: string
  properties: Properties<T>
  /** Folder of the resource's file asset (a function's bundle), where it has one. */
  asset: string | undefined
}

export interface Template {
  region: string
  account: string
  resourcesOf<T extends ResourceType>(type: T): Resource<T>[]
  /** Folder or file in the assembly behind an asset's object key. */
  assetBehind(objectKey: string): string | undefined
}

const resourceEntry = z.looseObject({
  Type: z.string(),
  Condition: z.optional(z.string()),
  Properties: z.optional(z.record(z.string(), z.unknown())),
})

/**
 * Loads every stack of a synthesized cloud assembly and resolves them together, exports and imports included.
 * @param folder the assembly's folder, holding manifest.json
 * @param parameters values for template parameters, over their defaults
 */
export function loadTemplate(folder: string, parameters: Record<string, string> = {}): Template {
  const stacks = stacksIn(folder, parameters)
  const first = stacks[0]
  if (!first) throw new Error(`no stacks in ${folder}`)
  const scopes = new Map<Stack, Scope>()
  const importValue = (wanted: string): Json => {
    for (const stack of stacks)
      for (const output of Object.values(section(stack, 'Outputs'))) {
        if (!isObject(output) || !isObject(output['Export'])) continue
        const scope = scopeOf(stack)
        if (resolve(output['Export']['Name'] ?? null, scope) === wanted) return resolve(output['Value'] ?? null, scope) ?? ''
      }
    throw new Error(`no stack exports ${wanted}`)
  }
  const scopeOf = (stack: Stack): Scope => {
    const known = scopes.get(stack)
    if (known) return known
    const scope = makeScope(stack, importValue)
    scopes.set(stack, scope)
    return scope
  }

  return {
    region: first.region,
    account: first.account,
    resourcesOf: (type) =>
      stacks.flatMap((stack) => {
        const scope = scopeOf(stack)
        return Object.entries(section(stack, 'Resources')).flatMap(([id, raw]) => {
          const entry = z.parse(resourceEntry, raw)
          if (entry.Type !== type || (entry.Condition && !scope.condition(entry.Condition))) return []
          const place = placeOf(stack, id, scope)
          const properties = resolve(isObject(raw) ? (raw['Properties'] ?? {}) : {}, scope)
          return [
            {
              id,
              stack: stack.name,
              name: place.name,
              reference: referenceOf(type, place),
              arn: String(attributeOf(type, place, 'Arn')),
              properties: parseProperties(type, properties, id),
              asset: assetOf(stack, properties),
            },
          ]
        })
      }),
    assetBehind: (objectKey) => stacks.map((stack) => fileBehind(stack, objectKey)).find((file) => file !== undefined),
  }
}

function assetOf(stack: Stack, properties: Json | undefined): string | undefined {
  const code = isObject(properties) ? properties['Code'] : undefined
  const key = isObject(code) ? code['S3Key'] : undefined
  return typeof key === 'string' ? fileBehind(stack, key) : undefined
}

/** The asset's key names its content, and the asset manifest says where that content lies. */
function fileBehind(stack: Stack, key: string): string | undefined {
  const source = stack.assets.get(path.basename(key, path.extname(key)))
  return source === undefined ? undefined : path.join(stack.folder, source)
}

const schemas: { [T in ResourceType]: z.ZodMiniType<Properties<T>> } = resourceTypes

function parseProperties<T extends ResourceType>(type: T, properties: Json | undefined, id: string): Properties<T> {
  const parsed = schemas[type].safeParse(properties)
  if (!parsed.success) throw new Error(`${type} ${id} in the template: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
