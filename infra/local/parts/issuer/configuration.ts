import type { AdapterFactory, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Person } from '../../people/person.ts'
import { claimsOf } from './access-token.ts'
import type { IssuerKeys } from './keys.ts'
import { failurePage, signOutPage, signedOutPage } from './pages.ts'
import { audience, clientId, codeSeconds, interactionSeconds, sessionSeconds } from './settings.ts'

export interface ConfigurationParts {
  /** Path of the issuer, such as `/oidc`. */
  readonly base: string
  readonly origin: string
  readonly keys: IssuerKeys
  readonly adapter: AdapterFactory
  readonly accessTokenSeconds: number
  person(id: string): Person | undefined
}

const html = (context: KoaContextWithOIDC, body: string): void => {
  context.type = 'html'
  context.body = body
}

/** The one client is our own, so nobody is asked for consent: what it asks for is granted. */
const grantSilently: Configuration['loadExistingGrant'] = async (context) => {
  const { client, session, params, provider } = context.oidc
  if (!client || !session?.accountId) return undefined
  const known = session.grantIdFor(client.clientId)
  const grant = (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(String(params?.scope ?? 'openid'))
  grant.addResourceScope(audience, '')
  await grant.save()
  return grant
}

export const createConfiguration = (parts: ConfigurationParts): Configuration => ({
  adapter: parts.adapter,
  jwks: { keys: [parts.keys.signing] },
  cookies: {
    keys: [parts.keys.cookies],
    long: { signed: true, httpOnly: true, sameSite: 'lax', path: parts.base },
    short: { signed: true, httpOnly: true, sameSite: 'lax' },
  },
  clients: [
    {
      client_id: clientId,
      client_name: '托管通',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${parts.origin}/app/signed-in`],
      post_logout_redirect_uris: [`${parts.origin}/`],
    },
  ],
  clientBasedCORS: (_context, origin) => origin === parts.origin,
  responseTypes: ['code'],
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'offline_access'],
  claims: { openid: ['sub'], profile: ['name', 'groups'] },
  // The id token carries name and groups, so that the page needs no further request to greet a person.
  conformIdTokenClaims: false,
  findAccount: (_context, id) => {
    const person = parts.person(id)
    return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) }
  },
  extraTokenClaims: (_context, token) => {
    const person = 'accountId' in token ? parts.person(token.accountId) : undefined
    return person && { ...claimsOf(person) }
  },
  loadExistingGrant: grantSilently,
  // Always, and not only for offline_access: a refresh token ends with the sign-in it came from.
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: () => true,
  rotateRefreshToken: true,
  ttl: {
    AccessToken: parts.accessTokenSeconds,
    IdToken: parts.accessTokenSeconds,
    AuthorizationCode: codeSeconds,
    Interaction: interactionSeconds,
    Session: sessionSeconds,
    Grant: sessionSeconds,
    RefreshToken: sessionSeconds,
  },
  interactions: { url: (_context, interaction) => `${parts.base}/sign-in/${interaction.uid}` },
  renderError: (context, out) => html(context, failurePage(parts.base, [out.error, out.error_description].filter(Boolean).join('：'))),
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => html(context, signOutPage(parts.base, form)),
      postLogoutSuccessSource: (context) => html(context, signedOutPage(parts.base)),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== audience) throw new errors.InvalidTarget()
        return {
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: parts.accessTokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }
      },
    },
  },
})
