import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readOrCreate } from './durable-file.ts'
import { ServiceFailure, action, startJsonService } from './json-service.ts'
import type { JsonAction } from './json-service.ts'
import { bareKeyId, createKeyMaterial } from './key-material.ts'
import type { KeyMaterial } from './key-material.ts'

export type KeyUsage = 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'SIGN_VERIFY'

export interface KeysOptions {
  /** Where the key file is, readable by its owner only; made on first use. */
  readonly dir: string
  /** Key id → use. With it other ids are unknown and a use is enforced; without it any id is accepted. */
  readonly keys?: Readonly<Record<string, KeyUsage>>
  /** Any free port without it. */
  readonly port?: number
}

export interface LocalKeys {
  /** For AWS_ENDPOINT_URL_KMS. */
  readonly endpoint: string
  stop(): Promise<void>
}

/** Shape of an ARN of this service; the account and region of a local system mean nothing. */
const arnOf = (name: string): string => (name.startsWith('arn:') ? name : `arn:aws:kms:local:000000000000:key/${name}`)

const bytes = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  z.transform((text: string) => Buffer.from(text, 'base64')),
)
const KeyId = z.string().check(z.minLength(1), z.maxLength(2048))
const Context = z.optional(z.record(z.string(), z.string()))
const MacAlgorithm = z.literal('HMAC_SHA_256')
const EncryptionAlgorithm = z.optional(z.literal('SYMMETRIC_DEFAULT'))

const inputs = {
  generateDataKey: z.strictObject({
    KeyId,
    EncryptionContext: Context,
    KeySpec: z.optional(z.enum(['AES_256', 'AES_128'])),
    NumberOfBytes: z.optional(z.int().check(z.minimum(1), z.maximum(1024))),
  }),
  encrypt: z.strictObject({ KeyId, Plaintext: bytes, EncryptionContext: Context, EncryptionAlgorithm }),
  decrypt: z.strictObject({ KeyId: z.optional(KeyId), CiphertextBlob: bytes, EncryptionContext: Context, EncryptionAlgorithm }),
  generateMac: z.strictObject({ KeyId, Message: bytes, MacAlgorithm }),
  verifyMac: z.strictObject({ KeyId, Message: bytes, MacAlgorithm, Mac: bytes }),
  sign: z.strictObject({ KeyId, Message: bytes, MessageType: z.optional(z.literal('RAW')), SigningAlgorithm: z.literal('ECDSA_SHA_256') }),
  getPublicKey: z.strictObject({ KeyId }),
  describeKey: z.strictObject({ KeyId }),
}

/** The longest plaintext of Encrypt and message of GenerateMac and Sign, as in the deployed service. */
const longestBytes = 4096
const requireShort = (content: Buffer): void => {
  if (content.length > longestBytes) throw new ServiceFailure('ValidationException', `At most ${longestBytes} bytes are accepted`)
}

const usageCheck = (keys: KeysOptions['keys']) => {
  const declared = keys && new Map(Object.entries(keys).map(([name, usage]) => [bareKeyId(name), usage]))
  const usageOf = (name: string): KeyUsage | undefined => {
    const usage = declared?.get(bareKeyId(name))
    if (declared && !usage) throw new ServiceFailure('NotFoundException', `Key '${arnOf(name)}' does not exist`)
    return usage
  }
  const requireUsage = (name: string, wanted: KeyUsage): void => {
    const usage = usageOf(name)
    if (usage && usage !== wanted) throw new ServiceFailure('InvalidKeyUsageException', `${arnOf(name)} key usage is ${usage}`)
  }
  return { usageOf, requireUsage }
}

const specs: Readonly<Record<KeyUsage, string>> = { ENCRYPT_DECRYPT: 'SYMMETRIC_DEFAULT', GENERATE_VERIFY_MAC: 'HMAC_256', SIGN_VERIFY: 'ECC_NIST_P256' }

const createActions = (material: KeyMaterial, keys: KeysOptions['keys']): Record<string, JsonAction> => {
  const { usageOf, requireUsage } = usageCheck(keys)
  return {
    GenerateDataKey: action(inputs.generateDataKey, ({ KeyId: name, EncryptionContext = {}, KeySpec, NumberOfBytes }) => {
      requireUsage(name, 'ENCRYPT_DECRYPT')
      if ((KeySpec === undefined) === (NumberOfBytes === undefined))
        throw new ServiceFailure('ValidationException', 'Please specify either number of bytes or key spec.')
      const plaintext = randomBytes(NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32))
      const blob = material.encrypt(name, plaintext, EncryptionContext)
      return { KeyId: arnOf(name), Plaintext: plaintext.toString('base64'), CiphertextBlob: blob.toString('base64') }
    }),
    Encrypt: action(inputs.encrypt, ({ KeyId: name, Plaintext, EncryptionContext = {} }) => {
      requireUsage(name, 'ENCRYPT_DECRYPT')
      requireShort(Plaintext)
      const blob = material.encrypt(name, Plaintext, EncryptionContext)
      return { KeyId: arnOf(name), CiphertextBlob: blob.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    }),
    Decrypt: action(inputs.decrypt, ({ KeyId: name, CiphertextBlob, EncryptionContext = {} }) => {
      if (name !== undefined) requireUsage(name, 'ENCRYPT_DECRYPT')
      const { keyId, plaintext } = material.decrypt(CiphertextBlob, EncryptionContext)
      if (name !== undefined && bareKeyId(name) !== keyId)
        throw new ServiceFailure('IncorrectKeyException', 'The key ID in the request does not identify a key that can perform this operation.')
      return { KeyId: arnOf(keyId), Plaintext: plaintext.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    }),
    GenerateMac: action(inputs.generateMac, ({ KeyId: name, Message, MacAlgorithm: algorithm }) => {
      requireUsage(name, 'GENERATE_VERIFY_MAC')
      requireShort(Message)
      return { KeyId: arnOf(name), Mac: material.mac(name, Message).toString('base64'), MacAlgorithm: algorithm }
    }),
    VerifyMac: action(inputs.verifyMac, ({ KeyId: name, Message, Mac, MacAlgorithm: algorithm }) => {
      requireUsage(name, 'GENERATE_VERIFY_MAC')
      if (!material.macMatches(name, Message, Mac)) throw new ServiceFailure('KMSInvalidMacException', 'The MAC is not valid')
      return { KeyId: arnOf(name), MacValid: true, MacAlgorithm: algorithm }
    }),
    Sign: action(inputs.sign, ({ KeyId: name, Message, SigningAlgorithm }) => {
      requireUsage(name, 'SIGN_VERIFY')
      requireShort(Message)
      return { KeyId: arnOf(name), Signature: material.sign(name, Message).toString('base64'), SigningAlgorithm }
    }),
    GetPublicKey: action(inputs.getPublicKey, ({ KeyId: name }) => {
      requireUsage(name, 'SIGN_VERIFY')
      return { KeyId: arnOf(name), PublicKey: material.publicKey(name).toString('base64'), KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: ['ECDSA_SHA_256'] }
    }),
    DescribeKey: action(inputs.describeKey, ({ KeyId: name }) => {
      const usage = usageOf(name) ?? 'ENCRYPT_DECRYPT'
      const spec = specs[usage]
      const metadata = { KeyId: bareKeyId(name), Arn: arnOf(name), Enabled: true, KeyState: 'Enabled', KeyUsage: usage, KeySpec: spec }
      return { KeyMetadata: { ...metadata, Origin: 'AWS_KMS', KeyManager: 'CUSTOMER', MultiRegion: false } }
    }),
  }
}

/** Starts a KMS-compatible endpoint over a key file. */
export const startKeys = async (options: KeysOptions): Promise<LocalKeys> => {
  const text = await readOrCreate(join(options.dir, 'master.key'), () => randomBytes(32).toString('base64'))
  const material = createKeyMaterial(Buffer.from(text, 'base64'))
  const actions = createActions(material, options.keys)
  return startJsonService({ target: 'TrentService', contentType: 'application/x-amz-json-1.1', actions, port: options.port })
}
