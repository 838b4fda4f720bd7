import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { contentTypeOf, type Content, type ContentOrigin } from './content.ts'

export interface FolderOptions {
  /** The header that the deployment gives to a key. */
  cacheControlOf(key: string): string | undefined
  /** Changes what is read, where local addresses must stand in it. */
  rewrite?(body: Buffer, key: string): Buffer
}

/** Serves a folder as a bucket would after its deployment. */
export function folderOrigin(folder: string, { cacheControlOf, rewrite = (body) => body }: FolderOptions): ContentOrigin {
  const root = path.resolve(folder)
  const known = new Map<string, { stamp: string; content: Content }>()
  return {
    read: async (key) => {
      const file = path.resolve(root, key)
      if (!file.startsWith(root + path.sep)) return undefined
      const found = await stat(file).catch(() => undefined)
      if (!found?.isFile()) return undefined
      const stamp = `${found.mtimeMs}-${found.size}`
      const before = known.get(file)
      if (before?.stamp === stamp) return before.content
      const body = rewrite(await readFile(file), key)
      const content: Content = {
        body,
        contentType: contentTypeOf(key),
        etag: `"${createHash('md5').update(body).digest('hex')}"`,
        cacheControl: cacheControlOf(key),
        contentEncoding: undefined,
        lastModified: found.mtime,
      }
      known.set(file, { stamp, content })
      return content
    },
  }
}
