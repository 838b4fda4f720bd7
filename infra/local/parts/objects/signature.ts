import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { Failure, accessDenied, invalid } from './failure.ts'
import type { Credentials } from './options.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'

/** AWS Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
const algorithm = 'AWS4-HMAC-SHA256'
const skewMilliseconds = 15 * 60_000
const longestPresignedSeconds = 7 * 86_400

interface SignedParts {
  readonly credential: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly date: string
  readonly payload: string
  /** Milliseconds since 1970 after which a presigned address is void. */
  readonly validUntil: number
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const sameText = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))

const instantOf = (date: string): number => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)
  if (!parts) throw accessDenied('The request date is missing or malformed')
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The signature of a text under a credential scope `<access key>/<day>/<region>/s3/aws4_request`. */
export const sign = (credentials: Credentials, credential: string, text: string): string => {
  const [accessKeyId, day = '', region = '', service, end, ...rest] = credential.split('/')
  if (accessKeyId !== credentials.accessKeyId)
    throw new Failure(403, 'InvalidAccessKeyId', 'The access key ID you provided does not exist in our records')
  if (service !== 's3' || end !== 'aws4_request' || rest.length > 0) throw accessDenied('The credential scope is malformed')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

/** Refuses unless the signature over the text is the given one. */
export const requireSignature = (credentials: Credentials, credential: string, text: string, signature: string): void => {
  if (!sameText(sign(credentials, credential, text), signature))
    throw new Failure(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided')
}

const presignedParts = (request: ObjectRequest): SignedParts => {
  const parameter = (name: string): string => {
    const value = request.query.get(name)
    if (value === undefined) throw new Failure(400, 'AuthorizationQueryParametersError', `The query parameter ${name} is missing`)
    return value
  }
  const date = parameter('X-Amz-Date')
  const seconds = Number(parameter('X-Amz-Expires'))
  if (parameter('X-Amz-Algorithm') !== algorithm || !(seconds >= 1 && seconds <= longestPresignedSeconds))
    throw new Failure(400, 'AuthorizationQueryParametersError', 'X-Amz-Algorithm or X-Amz-Expires is out of range')
  return {
    credential: parameter('X-Amz-Credential'),
    signedHeaders: parameter('X-Amz-SignedHeaders').split(';'),
    signature: parameter('X-Amz-Signature'),
    date,
    payload: request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
    validUntil: instantOf(date) + seconds * 1000,
  }
}

const headerParts = (request: ObjectRequest, authorization: string): SignedParts => {
  const fields = new Map<string, string>()
  for (const field of authorization.slice(algorithm.length).split(',')) {
    const at = field.indexOf('=')
    fields.set(field.slice(0, at).trim(), field.slice(at + 1).trim())
  }
  const field = (name: string): string => {
    const value = fields.get(name)
    if (!value) throw new Failure(400, 'AuthorizationHeaderMalformed', `The authorization header lacks ${name}`)
    return value
  }
  const payload = headerOf(request.message, 'x-amz-content-sha256')
  if (payload === undefined) throw invalid('Missing required header for this request: x-amz-content-sha256')
  const date = headerOf(request.message, 'x-amz-date') ?? ''
  return {
    credential: field('Credential'),
    signedHeaders: field('SignedHeaders').split(';'),
    signature: field('Signature'),
    date,
    payload,
    validUntil: instantOf(date) + skewMilliseconds,
  }
}

const signedParts = (request: ObjectRequest): SignedParts => {
  if (request.query.has('X-Amz-Signature')) return presignedParts(request)
  const authorization = headerOf(request.message, 'authorization')
  if (!authorization?.startsWith(`${algorithm} `)) throw accessDenied()
  return headerParts(request, authorization)
}

const canonicalRequest = (request: ObjectRequest, parts: SignedParts): string => {
  const query = [...request.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted((left, right) => (left < right ? -1 : 1))
  const headers = parts.signedHeaders.map(
    (name) => `${name}:${(headerOf(request.message, name) ?? '').trim().replace(/ +/g, ' ')}\n`,
  )
  return [
    request.method,
    request.path.split('/').map(encode).join('/'),
    query.join('&'),
    headers.join(''),
    parts.signedHeaders.join(';'),
    parts.payload,
  ].join('\n')
}

/** What is not signed could be added by anyone who sees the address, so it must not change what the request does. */
const refuseUnsignedHeaders = (request: ObjectRequest, signedHeaders: readonly string[]): void => {
  const stray = Object.keys(request.message.headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signedHeaders.includes(name),
  )
  if (!signedHeaders.includes('host')) stray.push('host')
  if (stray.length > 0) throw accessDenied(`There were headers present in the request which were not signed: ${stray.join(', ')}`)
}

/**
 * Refuses a request that is not signed by the credentials, in its headers or its query.
 * @returns the declared SHA-256 of the body in hexadecimal, or one of S3's keywords such as UNSIGNED-PAYLOAD
 */
export const verifySignature = (request: ObjectRequest, credentials: Credentials, at: number): string => {
  const parts = signedParts(request)
  const signedAt = instantOf(parts.date)
  if (signedAt > at + skewMilliseconds) throw new Failure(403, 'RequestTimeTooSkewed', 'The request lies in the future')
  if (at > parts.validUntil)
    throw request.query.has('X-Amz-Signature')
      ? accessDenied('Request has expired')
      : new Failure(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large')
  const [, ...scope] = parts.credential.split('/')
  if (scope[0] !== parts.date.slice(0, 8)) throw accessDenied('The credential scope is of another day')
  const digest = createHash('sha256').update(canonicalRequest(request, parts)).digest('hex')
  requireSignature(credentials, parts.credential, [algorithm, parts.date, scope.join('/'), digest].join('\n'), parts.signature)
  refuseUnsignedHeaders(request, parts.signedHeaders)
  return parts.payload
}
