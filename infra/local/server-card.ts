import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { EndpointName } from './machine.ts'

/** What runs in a data folder says there where it does: for the tools beside it. */
export interface ServerCard {
  readonly pid: number
  readonly origin: string
  readonly endpoints: Readonly<Record<EndpointName, string>>
  readonly tableName: string
  readonly anchorBucket: string
}

export const serverCardFile = (dataDir: string): string => path.join(dataDir, 'server.json')

/** Throws where nothing runs. */
export const readServerCard = (dataDir: string): ServerCard => JSON.parse(readFileSync(serverCardFile(dataDir), 'utf8')) as ServerCard

/** The origin of what runs in the folder, so that its port need not be named again; of what would start there otherwise. */
export const originIn = (dataDir: string): string =>
  existsSync(serverCardFile(dataDir)) ? readServerCard(dataDir).origin : `http://localhost:${process.env.PORT || '8787'}`
