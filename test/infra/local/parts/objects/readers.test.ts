import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { start } from './support.ts'

const size = 300_000
const writes = 25
const readers = 6
/** One letter throughout, so that a mixture shows; its length says which state it is. */
const stateOf = (n: number): string => String.fromCharCode(97 + (n % 26)).repeat(size + n)

describe('readers of an object that is written all the time', () => {
  it.each([['keeps versions', true], ['keeps only the last', false]])('see one whole state each, in a bucket that %s', async (_, versioning) => {
    const { client } = await start({ buckets: { files: { versioning } } })
    const put = (n: number) => client.send(new PutObjectCommand({ Bucket: 'files', Key: 'page', Body: stateOf(n) }))
    await put(0)
    let isWriting = true
    const seen: number[] = []
    const read = async (): Promise<void> => {
      let last = 0
      while (isWriting) {
        const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket: 'files', Key: 'page' }))
        const text = (await Body?.transformToString()) ?? ''
        const n = text.length - size
        expect(text.length).toBe(ContentLength)
        expect(text === stateOf(n)).toBe(true)
        // Nobody goes back in time.
        expect(n).toBeGreaterThanOrEqual(last)
        last = n
        seen.push(n)
      }
    }
    const reading = Promise.all(Array.from({ length: readers }, read))
    for (let n = 1; n <= writes; n += 1) await put(n)
    isWriting = false
    await reading
    expect(new Set(seen).size).toBeGreaterThan(3)
  })
})
