import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod/mini'
import { readOrCreate } from '../durable-file.ts'

const SigningKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})
export const IssuerKeys = z.object({
  signing: SigningKey,
  /** Signs the issuer's cookies. */
  cookies: z.string(),
})
export type IssuerKeys = z.infer<typeof IssuerKeys>

const generate = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const signing = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' }
  return JSON.stringify({ signing, cookies: randomBytes(32).toString('base64url') }, undefined, 2)
}

/** The issuer's keys, made on first use and then kept, so that a restart signs nobody out. */
export const loadIssuerKeys = async (dataDir: string): Promise<IssuerKeys> =>
  IssuerKeys.parse(JSON.parse(await readOrCreate(join(dataDir, 'issuer', 'keys.json'), generate)))
