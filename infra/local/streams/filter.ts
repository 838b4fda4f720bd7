import { isObject, type Json } from '../template/json.ts'

/** Whether a record passes one of the patterns of an event source mapping; no patterns let everything pass. */
export function passes(record: Json, patterns: Json[]): boolean {
  return patterns.length === 0 || patterns.some((pattern) => fits(record, pattern))
}

function fits(value: Json | undefined, pattern: Json): boolean {
  if (Array.isArray(pattern)) return pattern.some((rule) => fitsRule(value, rule))
  if (!isObject(pattern)) throw new Error(`a filter pattern ends in a list, not in ${JSON.stringify(pattern)}`)
  return Object.entries(pattern).every(([key, inner]) =>
    key === '$or' && Array.isArray(inner)
      ? inner.some((alternative) => fits(value, alternative))
      : fits(isObject(value) ? value[key] : undefined, inner),
  )
}

function fitsRule(value: Json | undefined, rule: Json): boolean {
  if (!isObject(rule)) return value === rule
  const [name, argument = null] = Object.entries(rule)[0] ?? []
  switch (name) {
    case 'exists':
      return (value !== undefined) === argument
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(argument))
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(argument))
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase()
    case 'anything-but':
      return value !== undefined && ![argument].flat().some((one) => fitsRule(value, one))
    case 'numeric':
      return typeof value === 'number' && fitsNumbers(value, Array.isArray(argument) ? argument : [])
    default:
      throw new Error(`the filter rule ${name} is not known to the local runtime`)
  }
}

function fitsNumbers(value: number, [operator, bound, ...more]: Json[]): boolean {
  if (typeof bound !== 'number') return true
  const holds = { '=': value === bound, '<': value < bound, '<=': value <= bound, '>': value > bound, '>=': value >= bound }
  return Object.entries(holds).some(([name, yes]) => name === operator && yes) && fitsNumbers(value, more)
}
