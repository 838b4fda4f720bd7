import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { writeWhole } from '../durable-file.ts'
import { Failure } from './failure.ts'
import type { StagedBody } from './receive-body.ts'

const Upload = z.object({ id: z.string(), bucket: z.string(), key: z.string(), at: z.string(), headers: z.record(z.string(), z.string()) })
export type Upload = z.infer<typeof Upload>
const Part = z.object({ number: z.number(), etag: z.string(), size: z.number(), at: z.string() })
export type Part = z.infer<typeof Part>

/**
 * Objects that come in parts, kept on disk until they are complete: `<upload>/upload.json`, and `<number>.bin` and
 * `.json` for each part. A part exists from the moment its `.json` does.
 */
export interface Multipart {
  begin(bucket: string, key: string, headers: Record<string, string>): Promise<Upload>
  find(id: string, bucket: string, key: string): Promise<Upload>
  add(upload: Upload, number: number, body: StagedBody): Promise<Part>
  parts(upload: Upload): Promise<Part[]>
  /** Puts the parts together into one file. @returns the entity tag that S3 gives such an object */
  assemble(upload: Upload, parts: readonly Part[], path: string): Promise<string>
  abort(upload: Upload): Promise<void>
  all(): Promise<Upload[]>
}

const noSuchUpload = (): Failure => new Failure(404, 'NoSuchUpload', 'The specified multipart upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.')

export const openMultipart = async (root: string, now: () => Date): Promise<Multipart> => {
  await mkdir(root, { recursive: true })
  const folder = (id: string): string => join(root, id)
  const file = (id: string, number: number, suffix: string): string => join(folder(id), `${String(number).padStart(5, '0')}${suffix}`)
  const read = async (id: string): Promise<Upload | undefined> => {
    const text = /^[0-9a-f]{32}$/.test(id) ? await readFile(join(folder(id), 'upload.json'), 'utf8').catch(() => undefined) : undefined
    return text === undefined ? undefined : z.parse(Upload, JSON.parse(text))
  }
  return {
    begin: async (bucket, key, headers) => {
      const upload = { id: randomBytes(16).toString('hex'), bucket, key, at: now().toISOString(), headers }
      await mkdir(folder(upload.id))
      await writeWhole(join(folder(upload.id), 'upload.json'), JSON.stringify(upload))
      return upload
    },
    find: async (id, bucket, key) => {
      const upload = await read(id)
      if (upload?.bucket !== bucket || upload.key !== key) throw noSuchUpload()
      return upload
    },
    add: async ({ id }, number, { path, digests }) => {
      const part = { number, etag: `"${digests.md5}"`, size: digests.size, at: now().toISOString() }
      await rename(path, file(id, number, '.bin'))
      await writeWhole(file(id, number, '.json'), JSON.stringify(part))
      return part
    },
    parts: async ({ id }) => {
      const names = (await readdir(folder(id))).filter((name) => /^\d{5}\.json$/.test(name)).toSorted()
      return Promise.all(names.map(async (name) => z.parse(Part, JSON.parse(await readFile(join(folder(id), name), 'utf8')))))
    },
    assemble: async ({ id }, parts, path) => {
      const handle = await open(path, 'wx')
      try {
        for (const { number } of parts)
          for await (const chunk of createReadStream(file(id, number, '.bin'), { highWaterMark: 1 << 20 })) await handle.appendFile(chunk)
        await handle.sync()
      } finally {
        await handle.close()
      }
      const sums = parts.map(({ etag }) => Buffer.from(etag.slice(1, -1), 'hex'))
      return `"${createHash('md5').update(Buffer.concat(sums)).digest('hex')}-${parts.length}"`
    },
    abort: ({ id }) => rm(folder(id), { recursive: true, force: true }),
    all: async () => (await Promise.all((await readdir(root)).map(read))).filter((upload) => upload !== undefined),
  }
}
