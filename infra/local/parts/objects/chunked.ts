import { invalid } from './failure.ts'

/**
 * Takes apart a body in `aws-chunked` coding: sizes in hexadecimal before each part, a part of size zero, then
 * trailing headers such as the checksum. Yields the content; the trailers are complete when it ends.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export async function* unchunk(source: AsyncIterable<Buffer>, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0)
  /** Bytes still to come of the part that is being read; undefined between parts. */
  let remaining: number | undefined
  let ended = false
  for await (const arrived of source) {
    pending = pending.length > 0 ? Buffer.concat([pending, arrived]) : arrived
    while (!ended) {
      if (remaining === undefined) {
        const end = pending.indexOf('\r\n')
        if (end < 0) break
        const size = pending.toString('latin1', 0, end)
        if (!/^[0-9a-f]{1,8}$/i.test(size)) throw invalid('The chunked body is malformed')
        remaining = Number.parseInt(size, 16)
        pending = pending.subarray(end + 2)
        if (remaining === 0) ended = true
      } else {
        const part = pending.subarray(0, remaining)
        if (part.length > 0) yield part
        remaining -= part.length
        pending = pending.subarray(part.length)
        if (remaining > 0 || pending.length < 2) break
        if (pending.toString('latin1', 0, 2) !== '\r\n') throw invalid('The chunked body is malformed')
        pending = pending.subarray(2)
        remaining = undefined
      }
    }
    if (pending.length > 64 << 10 && remaining === undefined) throw invalid('The chunked body is malformed')
  }
  if (!ended) throw invalid('The chunked body ended early')
  for (const line of pending.toString('latin1').split('\r\n')) {
    const at = line.indexOf(':')
    if (at > 0) trailers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
}
