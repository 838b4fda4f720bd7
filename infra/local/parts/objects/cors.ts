import type { ServerResponse } from 'node:http'
import type { BucketOptions, CorsRule } from './options.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'

const matches = (pattern: string, text: string): boolean => {
  const [before = '', ...after] = pattern.toLowerCase().split('*')
  const subject = text.toLowerCase()
  if (after.length === 0) return subject === before
  const end = after.join('*')
  return subject.length >= before.length + end.length && subject.startsWith(before) && subject.endsWith(end)
}

const requestedHeaders = (request: ObjectRequest): string[] =>
  (headerOf(request.message, 'access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const ruleFor = (request: ObjectRequest, bucket: BucketOptions, origin: string): CorsRule | undefined => {
  const method = headerOf(request.message, 'access-control-request-method') ?? request.method
  return bucket.cors?.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      requestedHeaders(request).every((name) => rule.allowedHeaders?.some((pattern) => matches(pattern, name)) ?? false),
  )
}

/** Sets what the bucket's rules allow the calling page to read; false where no rule applies. */
export const applyCors = (request: ObjectRequest, response: ServerResponse, bucket: BucketOptions | undefined): boolean => {
  const origin = headerOf(request.message, 'origin')
  const rule = origin !== undefined && bucket ? ruleFor(request, bucket, origin) : undefined
  if (!rule || origin === undefined) return false
  const anyone = rule.allowedOrigins.includes('*')
  response.setHeader('access-control-allow-origin', anyone ? '*' : origin)
  response.setHeader('access-control-allow-methods', rule.allowedMethods.join(', '))
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method')
  if (!anyone) response.setHeader('access-control-allow-credentials', 'true')
  if (rule.exposedHeaders) response.setHeader('access-control-expose-headers', rule.exposedHeaders.join(', '))
  if (rule.maxAgeSeconds !== undefined) response.setHeader('access-control-max-age', String(rule.maxAgeSeconds))
  const headers = requestedHeaders(request)
  if (headers.length > 0) response.setHeader('access-control-allow-headers', headers.join(', '))
  return true
}
