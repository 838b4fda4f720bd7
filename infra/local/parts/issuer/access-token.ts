import { randomUUID } from 'node:crypto'
import { SignJWT, importJWK } from 'jose'
import type { Person } from '../../people/person.ts'
import type { IssuerKeys } from './keys.ts'
import { accessTokenSeconds, audience, clientId } from './settings.ts'

export interface PersonClaims {
  readonly name: string
  readonly groups: readonly string[]
}

/** What a token says of a person beside the `sub`. */
export const claimsOf = ({ name, groups }: Person): PersonClaims => ({ name, groups })

/** An access token as the code flow gives it (RFC 9068), without a browser. */
export const signAccessToken = async (
  keys: IssuerKeys,
  issuerUrl: string,
  person: Person,
  seconds = accessTokenSeconds,
): Promise<string> =>
  new SignJWT({ ...claimsOf(person), client_id: clientId })
    .setProtectedHeader({ alg: keys.signing.alg, typ: 'at+jwt', kid: keys.signing.kid })
    .setIssuer(issuerUrl)
    .setAudience(audience)
    .setSubject(person.id)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${seconds} s`)
    .sign(await importJWK(keys.signing, keys.signing.alg))
