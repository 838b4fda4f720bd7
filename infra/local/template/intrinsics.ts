import { isObject, type Json, type JsonObject } from './json.ts'

/** What the intrinsic functions need to know about the stack they stand in. */
export interface Scope {
  /** Value of `Ref` to a parameter, pseudo parameter or resource; `undefined` for AWS::NoValue. */
  ref(name: string): Json | undefined
  attribute(resource: string, attribute: string): Json
  importValue(name: string): Json
  condition(name: string): boolean
  mapping(map: string, top: string, second: string): Json
  region: string
}

/** Resolves every CloudFormation intrinsic in a template value; AWS::NoValue drops its property. */
export function resolve(value: Json, scope: Scope): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined)
  if (!isObject(value)) return value
  const [entry, ...rest] = Object.entries(value)
  if (entry && rest.length === 0) {
    const [name, argument] = entry
    const intrinsic = intrinsics[name]
    if (intrinsic) return intrinsic(argument, scope)
    if (name.startsWith('Fn::')) throw new Error(`template uses ${name}, which the local runtime does not know`)
  }
  const resolved: JsonObject = {}
  for (const [key, item] of Object.entries(value)) {
    const inner = resolve(item, scope)
    if (inner !== undefined) resolved[key] = inner
  }
  return resolved
}

/** Evaluates a condition expression of the template's Conditions section. */
export function holds(expression: Json, scope: Scope): boolean {
  if (!isObject(expression)) return expression === true || expression === 'true'
  const [name, argument] = Object.entries(expression)[0] ?? ['', null]
  switch (name) {
    case 'Condition':
      return scope.condition(text(argument, scope))
    case 'Fn::Equals':
      return String(resolve(list(argument)[0] ?? '', scope)) === String(resolve(list(argument)[1] ?? '', scope))
    case 'Fn::And':
      return list(argument).every((item) => holds(item, scope))
    case 'Fn::Or':
      return list(argument).some((item) => holds(item, scope))
    case 'Fn::Not':
      return !holds(list(argument)[0] ?? false, scope)
    default:
      throw new Error(`condition uses ${name}, which the local runtime does not know`)
  }
}

const list = (value: Json | undefined): Json[] => {
  if (!Array.isArray(value)) throw new Error(`expected a list in the template, found ${JSON.stringify(value)}`)
  return value
}

const text = (value: Json | undefined, scope: Scope): string => {
  const resolved = value === undefined ? undefined : resolve(value, scope)
  if (resolved === undefined || resolved === null || typeof resolved === 'object')
    throw new Error(`expected a string in the template, found ${JSON.stringify(value)}`)
  return String(resolved)
}

const texts = (value: Json | undefined, scope: Scope) => {
  const resolved = value === undefined ? undefined : resolve(value, scope)
  return list(resolved).map((item) => text(item, scope))
}

const intrinsics: Record<string, (argument: Json, scope: Scope) => Json | undefined> = {
  Ref: (argument, scope) => scope.ref(text(argument, scope)),
  'Fn::GetAtt': (argument, scope) => {
    const path = typeof argument === 'string' ? argument.split('.') : texts(argument, scope)
    return scope.attribute(path[0] ?? '', path.slice(1).join('.'))
  },
  'Fn::Join': (argument, scope) => texts(list(argument)[1], scope).join(text(list(argument)[0], scope)),
  'Fn::Sub': (argument, scope) => {
    const [pattern, variables] = Array.isArray(argument) ? argument : [argument]
    const own = isObject(variables) ? variables : {}
    return text(pattern, scope).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      const variable = own[name]
      if (variable !== undefined) return text(variable, scope)
      const [resource = '', ...attribute] = name.split('.')
      return attribute.length ? text(scope.attribute(resource, attribute.join('.')), scope) : text({ Ref: name }, scope)
    })
  },
  'Fn::Select': (argument, scope) => texts(list(argument)[1], scope)[Number(text(list(argument)[0], scope))] ?? '',
  'Fn::Split': (argument, scope) => text(list(argument)[1], scope).split(text(list(argument)[0], scope)),
  'Fn::If': (argument, scope) => {
    const [condition, yes = null, no = null] = list(argument)
    return resolve(scope.condition(text(condition, scope)) ? yes : no, scope)
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map = '', top = '', second = ''] = texts(argument, scope)
    return scope.mapping(map, top, second)
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(text(argument, scope)),
  'Fn::Base64': (argument, scope) => Buffer.from(text(argument, scope)).toString('base64'),
  'Fn::GetAZs': (_, scope) => ['a', 'b', 'c'].map((zone) => `${scope.region}${zone}`),
}
