import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'

export interface LogFile {
  append(text: string): void
  close(): Promise<void>
}

/** Appends to `folder`/`name`.log, which appears with the first line; `echo` shows it on the terminal too. */
export function openLog(folder: string, name: string, echo = false): LogFile {
  let stream: ReturnType<typeof createWriteStream> | undefined
  return {
    append: (text) => {
      if (!stream) {
        mkdirSync(folder, { recursive: true })
        stream = createWriteStream(path.join(folder, `${name}.log`), { flags: 'a' })
        // A log that cannot be written (a full disk, a removed folder) must not take the server down.
        stream.on('error', () => {})
      }
      stream.write(text)
      if (echo) process.stderr.write(`[${name}] ${text}`)
    },
    close: () => new Promise((closed) => (stream ? stream.end(() => closed()) : closed())),
  }
}
