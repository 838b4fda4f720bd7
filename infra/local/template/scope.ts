import { attributeOf, physicalName, referenceOf, type Place } from './identities.ts'
import { holds, resolve, type Scope } from './intrinsics.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { section, type Stack } from './stacks.ts'

const isChina = (region: string) => region.startsWith('cn-')

/** Names the resource `id` of `stack`. */
export function placeOf(stack: Stack, id: string, scope: Scope): Place {
  const raw = section(stack, 'Resources')[id]
  const properties = isObject(raw) && isObject(raw['Properties']) ? raw['Properties'] : {}
  const named: JsonObject = {}
  for (const [key, value] of Object.entries(properties))
    if (key === 'Name' || key.endsWith('Name')) named[key] = resolve(value, scope) ?? null
  const type = isObject(raw) ? String(raw['Type']) : ''
  return {
    partition: isChina(stack.region) ? 'aws-cn' : 'aws',
    suffix: isChina(stack.region) ? 'amazonaws.com.cn' : 'amazonaws.com',
    region: stack.region,
    account: stack.account,
    name: physicalName(type, id, stack.name, named),
  }
}

/** What the intrinsics of `stack` resolve against. */
export function makeScope(stack: Stack, importValue: (name: string) => Json): Scope {
  const resources = section(stack, 'Resources')
  const typeOf = (id: string) => {
    const raw = resources[id]
    if (!isObject(raw)) throw new Error(`${stack.name} refers to ${id}, which it does not hold`)
    return String(raw['Type'])
  }
  const pseudo: Record<string, Json | undefined> = {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': isChina(stack.region) ? 'aws-cn' : 'aws',
    'AWS::URLSuffix': isChina(stack.region) ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': undefined,
  }
  const scope: Scope = {
    region: stack.region,
    importValue,
    ref: (name) => {
      if (name in pseudo) return pseudo[name]
      const parameter = section(stack, 'Parameters')[name]
      if (isObject(parameter)) return parameterValue(name, stack.parameters[name] ?? parameter['Default'], parameter)
      return referenceOf(typeOf(name), placeOf(stack, name, scope))
    },
    attribute: (resource, attribute) => attributeOf(typeOf(resource), placeOf(stack, resource, scope), attribute),
    condition: (name) => {
      const expression = section(stack, 'Conditions')[name]
      if (expression === undefined) throw new Error(`${stack.name} has no condition ${name}`)
      return holds(expression, scope)
    },
    mapping: (map, top, second) => {
      const inner = section(stack, 'Mappings')[map]
      const row = isObject(inner) ? inner[top] : undefined
      const value = isObject(row) ? row[second] : undefined
      if (value === undefined) throw new Error(`${stack.name} maps no ${map}/${top}/${second}`)
      return value
    },
  }
  return scope
}

function parameterValue(name: string, value: Json | undefined, parameter: JsonObject): Json {
  if (value === undefined) return `local-${name}`
  return typeof value === 'string' && /^(CommaDelimitedList|List<)/.test(String(parameter['Type'])) ? value.split(',') : value
}
