export type XmlValue = string | number | boolean | undefined | XmlFields | readonly XmlFields[]
export interface XmlFields {
  readonly [name: string]: XmlValue
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', '\r': '&#13;' }
const escape = (text: string): string => text.replace(/[<>&"\r]/g, (character) => entities[character] ?? character)

const isList = (value: XmlValue): value is readonly XmlFields[] => Array.isArray(value)

const element = (name: string, value: XmlValue): string => {
  if (value === undefined) return ''
  if (isList(value)) return value.map((item) => element(name, item)).join('')
  const content = typeof value === 'object' ? inner(value) : escape(String(value))
  return `<${name}>${content}</${name}>`
}

const inner = (fields: XmlFields): string =>
  Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('')

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A result document in S3's namespace. */
export const document = (root: string, fields: XmlFields): string =>
  `${declaration}<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner(fields)}</${root}>`

/** An error document; S3 sends these without a namespace. */
export const errorDocument = (fields: XmlFields): string => `${declaration}${element('Error', fields)}`
