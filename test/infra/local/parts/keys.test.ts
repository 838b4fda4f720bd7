import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GenerateRandomCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startKeys } from '../../../../infra/local/parts/keys.ts'
import type { KeysOptions, LocalKeys } from '../../../../infra/local/parts/keys.ts'

let dir: string
let keys: LocalKeys
let client: KMSClient

const start = async (declared?: KeysOptions['keys']): Promise<void> => {
  keys = await startKeys({ dir, keys: declared })
  process.env.AWS_ENDPOINT_URL_KMS = keys.endpoint
  client = new KMSClient({ region: 'cn-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
}
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'keys-'))
  await start()
})
afterEach(async () => {
  await keys.stop()
  delete process.env.AWS_ENDPOINT_URL_KMS
  await rm(dir, { recursive: true, force: true })
})

const refusal = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )
const EncryptionContext = { table: 'parties', id: 'par_1' }

describe('a data key', () => {
  const generate = () => client.send(new GenerateDataKeyCommand({ KeyId: 'DataKey', KeySpec: 'AES_256', EncryptionContext }))

  test('is given back with the same context, also after a restart', async () => {
    const { Plaintext, CiphertextBlob } = await generate()
    expect(Plaintext).toHaveLength(32)
    await keys.stop()
    await start()
    const reordered = { id: 'par_1', table: 'parties' }
    const decrypted = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: reordered }))
    expect(decrypted.Plaintext).toEqual(Plaintext)
  })

  test('is refused with another context, with none, and when tampered with', async () => {
    const { CiphertextBlob = new Uint8Array() } = await generate()
    const decrypt = (blob: Uint8Array, context?: Record<string, string>) =>
      refusal(client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: context })))
    expect(await decrypt(CiphertextBlob, { ...EncryptionContext, id: 'par_2' })).toBe('InvalidCiphertextException')
    expect(await decrypt(CiphertextBlob)).toBe('InvalidCiphertextException')
    for (const place of [0, 1, 5, 15, 30, CiphertextBlob.length - 1]) {
      const tampered = Uint8Array.from(CiphertextBlob, (byte, index) => (index === place ? byte ^ 1 : byte))
      expect(await decrypt(tampered, EncryptionContext)).toBe('InvalidCiphertextException')
    }
  })

  test('cannot be decrypted under another key', async () => {
    const { CiphertextBlob } = await generate()
    expect(await refusal(client.send(new DecryptCommand({ KeyId: 'Other', CiphertextBlob, EncryptionContext })))).toBe('IncorrectKeyException')
  })
})

test('a key is the same by its id and by its ARN', async () => {
  const KeyId = 'arn:aws-cn:kms:cn-north-1:123456789012:key/DataKey'
  const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: 'DataKey', Plaintext: Buffer.from('secret') }))
  const { Plaintext = new Uint8Array() } = await client.send(new DecryptCommand({ KeyId, CiphertextBlob }))
  expect(Buffer.from(Plaintext).toString()).toBe('secret')
})

test('a code is the same for the same message and key, and is verified', async () => {
  const MacAlgorithm = 'HMAC_SHA_256'
  const generate = async (KeyId: string, text: string) =>
    (await client.send(new GenerateMacCommand({ KeyId, Message: Buffer.from(text), MacAlgorithm }))).Mac
  const Mac = await generate('LookupKey', '13800000000')
  expect(await generate('LookupKey', '13800000000')).toEqual(Mac)
  expect(await generate('OtherKey', '13800000000')).not.toEqual(Mac)
  const verify = (text: string) => client.send(new VerifyMacCommand({ KeyId: 'LookupKey', Message: Buffer.from(text), MacAlgorithm, Mac }))
  expect((await verify('13800000000')).MacValid).toBe(true)
  expect(await refusal(verify('13900000000'))).toBe('KMSInvalidMacException')
})

test('declared keys are used only for what they are for, and no others exist', async () => {
  await keys.stop()
  await start({ DataKey: 'ENCRYPT_DECRYPT', LookupKey: 'GENERATE_VERIFY_MAC' })
  const encrypt = (KeyId: string) => refusal(client.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('a') })))
  expect(await encrypt('DataKey')).toBe('accepted')
  expect(await encrypt('LookupKey')).toBe('InvalidKeyUsageException')
  expect(await encrypt('Unknown')).toBe('NotFoundException')
  const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: 'LookupKey' }))
  expect(KeyMetadata).toMatchObject({ KeyUsage: 'GENERATE_VERIFY_MAC', KeySpec: 'HMAC_256', Enabled: true })
})

test('the key file is for its owner only', async () => {
  expect((await stat(join(dir, 'master.key'))).mode & 0o777).toBe(0o600)
})

test('what it does not do is refused', async () => {
  expect(await refusal(client.send(new GenerateRandomCommand({ NumberOfBytes: 8 })))).toBe('UnknownOperationException')
})
