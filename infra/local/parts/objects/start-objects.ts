import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen } from '../listen.ts'
import { answer } from './answer.ts'
import type { Operation } from './answer.ts'
import { applyCors } from './cors.ts'
import { Failure, notImplemented } from './failure.ts'
import { getVersioning, listObjects, listVersions } from './list-objects.ts'
import type { ObjectsOptions } from './options.ts'
import { abortMultipartUpload, completeMultipartUpload, createMultipartUpload, listParts, uploadPart } from './multipart-operations.ts'
import { isPostForm, postObject } from './post-object.ts'
import { readObject } from './read-object.ts'
import { deleteObject } from './remove-object.ts'
import { parseRequest } from './request.ts'
import type { ObjectRequest } from './request.ts'
import { getRetention, putRetention } from './retention.ts'
import { verifySignature } from './signature.ts'
import { openStore } from './store.ts'
import type { Store } from './store.ts'
import { refuseUnsupported } from './supported.ts'
import { sweep } from './sweep.ts'
import { copyObject, putObject } from './write-object.ts'
import { errorDocument } from './xml.ts'

export type { BucketOptions, CorsRule, ExpiryRule, ObjectsOptions } from './options.ts'

export interface LocalObjects {
  /** For AWS_ENDPOINT_URL_S3; addresses buckets by path, so clients need `forcePathStyle`. */
  readonly endpoint: string
  stop(): Promise<void>
  /** Applies the buckets' expiry rules. @returns how many versions were removed */
  sweep(): Promise<number>
}

const bucketOperation = ({ method, query }: ObjectRequest): Operation => {
  if (method === 'HEAD') return ({ response }) => answer(response, 200)
  if (method === 'GET' && query.has('versions')) return listVersions
  if (method === 'GET' && query.has('versioning')) return getVersioning
  if (method === 'GET' && query.get('list-type') === '2') return listObjects
  throw notImplemented(`${method} on a bucket`)
}

const partOperation = (method: string): Operation => {
  if (method === 'PUT') return uploadPart
  if (method === 'POST') return completeMultipartUpload
  if (method === 'GET') return listParts
  if (method === 'DELETE') return abortMultipartUpload
  throw notImplemented(`${method} of a part`)
}

const objectOperation = ({ method, query, header }: ObjectRequest): Operation => {
  if (query.has('retention') && method === 'GET') return getRetention
  if (query.has('retention') && method === 'PUT') return putRetention
  if (query.has('uploads') && method === 'POST') return createMultipartUpload
  if (query.has('uploadId')) return partOperation(method)
  if (method === 'GET' || method === 'HEAD') return readObject
  if (method === 'DELETE') return deleteObject
  if (method === 'PUT') return header('x-amz-copy-source') === undefined ? putObject : copyObject
  throw notImplemented(`${method} on an object`)
}

const dispatch = async (store: Store, options: ObjectsOptions, request: ObjectRequest, response: ServerResponse): Promise<void> => {
  const bucket = store.bucket(request.bucket)
  const allowed = applyCors(request, response, bucket)
  if (request.method === 'OPTIONS') {
    if (!allowed) throw new Failure(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
    return answer(response, 200)
  }
  if (isPostForm(request)) return postObject(request, response, store, options.credentials)
  const payload = verifySignature(request, options.credentials, Date.now())
  refuseUnsupported(request)
  if (request.bucket === '') throw notImplemented('ListBuckets')
  if (!bucket) throw new Failure(404, 'NoSuchBucket', 'The specified bucket does not exist')
  const operation = request.key === '' ? bucketOperation(request) : objectOperation(request)
  await operation({ request, response, store, bucket, payload })
}

const refuse = (message: IncomingMessage, response: ServerResponse, failure: Failure): void => {
  if (response.headersSent) return void response.destroy()
  const body = errorDocument({ Code: failure.code, Message: failure.message, Resource: message.url })
  // What is left of a refused body is not waited for.
  response.writeHead(failure.status, { 'content-type': 'application/xml', connection: 'close' })
  response.end(message.method === 'HEAD' ? undefined : body)
  message.resume()
}

/** Starts a strict S3-compatible endpoint over a folder; whatever it does not understand it answers with 501. */
export const startObjects = async (options: ObjectsOptions): Promise<LocalObjects> => {
  const store = await openStore(options)
  const report = options.report ?? console.error
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await dispatch(store, options, parseRequest(message), response)
    } catch (error) {
      const known = error instanceof Failure
      const callerLeft = message.errored !== null || response.destroyed
      if (!known && !callerLeft) report(error)
      refuse(message, response, known ? error : new Failure(500, 'InternalError', 'We encountered an internal error.'))
    }
  }
  const { endpoint, stop } = await listen((message, response) => void handle(message, response), options.port)
  return { endpoint, stop, sweep: () => sweep(store) }
}
