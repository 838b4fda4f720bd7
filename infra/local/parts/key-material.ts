import { createCipheriv, createDecipheriv, createECDH, createHmac, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { ServiceFailure } from './json-service.ts'

/** Names and values that must be given again to decrypt; they are bound to the ciphertext, not kept in it. */
export type EncryptionContext = Readonly<Record<string, string>>

export interface KeyMaterial {
  encrypt(keyId: string, plaintext: Buffer, context: EncryptionContext): Buffer
  decrypt(blob: Buffer, context: EncryptionContext): { keyId: string; plaintext: Buffer }
  mac(keyId: string, message: Buffer): Buffer
  macMatches(keyId: string, message: Buffer, mac: Buffer): boolean
  /** ECDSA over SHA-256 on P-256, in DER as the deployed service answers it. */
  sign(keyId: string, message: Buffer): Buffer
  /** SubjectPublicKeyInfo, DER. */
  publicKey(keyId: string): Buffer
}

const format = 1
const ivBytes = 12
const tagBytes = 16
const headerBytes = 2

/** The same key by its id, its alias or its ARN. */
export const bareKeyId = (name: string): string => (name.startsWith('arn:') ? name.split(':').slice(5).join(':').replace(/^key\//, '') : name)

const canonical = (context: EncryptionContext): string =>
  JSON.stringify(Object.entries(context).toSorted(([left], [right]) => (left < right ? -1 : 1)))

/** The private key whose scalar these bytes are. One in four thousand million is none of the curve: that throws. */
const privateKeyOf = (scalar: Buffer): KeyObject => {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  const part = (from: number): string => point.subarray(from, from + 32).toString('base64url')
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d: scalar.toString('base64url'), x: part(1), y: part(33) } })
}

/** Keys for encryption, for codes and for signatures, one of each per key id, derived from one secret. */
export const createKeyMaterial = (secret: Buffer): KeyMaterial => {
  const derive = (purpose: 'encrypt' | 'mac' | 'sign', keyId: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `${purpose}:${keyId}`, 32))
  const mac = (keyId: string, message: Buffer): Buffer => createHmac('sha256', derive('mac', bareKeyId(keyId))).update(message).digest()

  return {
    // Layout: format, length of the key id, key id, IV, tag, ciphertext. All before the IV is authenticated too.
    encrypt: (name, plaintext, context) => {
      const keyId = bareKeyId(name)
      const idBytes = Buffer.from(keyId)
      const header = Buffer.concat([Buffer.from([format, idBytes.length]), idBytes])
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', derive('encrypt', keyId), iv)
      cipher.setAAD(Buffer.concat([header, Buffer.from(canonical(context))]))
      const content = Buffer.concat([cipher.update(plaintext), cipher.final()])
      return Buffer.concat([header, iv, cipher.getAuthTag(), content])
    },
    decrypt: (blob, context) => {
      const headerEnd = headerBytes + (blob[1] ?? 0)
      const contentStart = headerEnd + ivBytes + tagBytes
      try {
        if (blob[0] !== format || blob.length < contentStart) throw new Error('not our format')
        const keyId = blob.toString('utf8', headerBytes, headerEnd)
        const decipher = createDecipheriv('aes-256-gcm', derive('encrypt', keyId), blob.subarray(headerEnd, headerEnd + ivBytes), {
          authTagLength: tagBytes,
        })
        decipher.setAAD(Buffer.concat([blob.subarray(0, headerEnd), Buffer.from(canonical(context))]))
        decipher.setAuthTag(blob.subarray(headerEnd + ivBytes, contentStart))
        return { keyId, plaintext: Buffer.concat([decipher.update(blob.subarray(contentStart)), decipher.final()]) }
      } catch {
        throw new ServiceFailure('InvalidCiphertextException', 'The ciphertext is corrupt, or its encryption context is another')
      }
    },
    mac,
    macMatches: (keyId, message, given) => {
      const expected = mac(keyId, message)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
    sign: (keyId, message) => sign('sha256', message, privateKeyOf(derive('sign', bareKeyId(keyId)))),
    publicKey: (keyId) => createPublicKey(privateKeyOf(derive('sign', bareKeyId(keyId)))).export({ format: 'der', type: 'spki' }),
  }
}
