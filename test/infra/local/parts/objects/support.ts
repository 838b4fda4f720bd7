import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { afterEach } from 'vitest'
import { startObjects } from '../../../../../infra/local/parts/objects/start-objects.ts'
import type { LocalObjects, ObjectsOptions } from '../../../../../infra/local/parts/objects/start-objects.ts'

export const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' }

export const clientOf = (endpoint: string, secretAccessKey = credentials.secretAccessKey): S3Client =>
  new S3Client({
    endpoint,
    region: 'cn-north-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: credentials.accessKeyId, secretAccessKey },
  })

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

export const temporaryFolder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'objects-'))
  cleanUp.push(() => rm(dir, { recursive: true, force: true }))
  return dir
}

export interface Started extends LocalObjects {
  readonly dir: string
  readonly client: S3Client
}

export const start = async (options: Partial<ObjectsOptions> = {}): Promise<Started> => {
  const dir = options.dir ?? (await temporaryFolder())
  const objects = await startObjects({ buckets: { files: {} }, credentials, ...options, dir })
  cleanUp.push(() => objects.stop())
  return { ...objects, dir, client: clientOf(objects.endpoint) }
}
