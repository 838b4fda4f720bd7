import * as oauth from 'oauth4webapi';
import { KEPT_CACHE } from './keep/names.ts';
import { siteConfig } from './config.ts';
import { readStored } from './stored.ts';
import { currentSession, dropSession, keepSession, noteSignedIn, type Session } from './session.ts';

const redirectUri = (): string => `${location.origin}/app/signed-in`;

const issuer = async () => {
  const config = await siteConfig();
  const url = new URL(config.issuer);
  // Only the issuer of the local run has no TLS, and browsers treat localhost as secure.
  const insecure = url.protocol === 'http:' && url.hostname === 'localhost';
  const options = { [oauth.allowInsecureRequests]: insecure };
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options));
  return { config, server, client: { client_id: config.clientId } satisfies oauth.Client, options };
};

const sessionOf = (tokens: oauth.TokenEndpointResponse, before?: Session): Session => {
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  return {
    accessToken: tokens.access_token,
    expiresAt: Date.now() + (tokens.expires_in ?? 300) * 1000,
    refreshToken: tokens.refresh_token ?? before?.refreshToken,
    idToken: tokens.id_token ?? before?.idToken,
    person: claims ? { id: claims.sub, name: typeof claims.name === 'string' ? claims.name : claims.sub } : (before?.person ?? { id: '', name: '' }),
  };
};

export const begin = async (returnTo: string): Promise<void> => {
  const { config, server } = await issuer();
  if (!server.authorization_endpoint) throw new Error('the issuer has no authorization endpoint');
  const [state, nonce, verifier] = [oauth.generateRandomState(), oauth.generateRandomNonce(), oauth.generateRandomCodeVerifier()];
  sessionStorage.setItem(`sign-in:${state}`, JSON.stringify({ nonce, verifier, returnTo }));
  const address = new URL(server.authorization_endpoint);
  address.search = String(
    new URLSearchParams({
      client_id: config.clientId,
      redirect_uri: redirectUri(),
      response_type: 'code',
      scope: 'openid profile',
      resource: config.audience,
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  );
  location.assign(address);
};

/** Only addresses of the app itself: a link from elsewhere must not lead on to another site. */
const safeReturn = (returnTo: unknown): string => (typeof returnTo === 'string' && /^\/app(\/(?!\/)|$)/.test(returnTo) ? returnTo : '/app/');

export const finish = async (address: URL): Promise<string> => {
  const key = `sign-in:${address.searchParams.get('state') ?? ''}`;
  const begun: { nonce?: string; verifier?: string; returnTo?: string } | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (!begun?.verifier || !begun.nonce) throw new Error('this sign-in was not begun here');
  const { server, client, options } = await issuer();
  const parameters = oauth.validateAuthResponse(server, client, address, address.searchParams.get('state') ?? oauth.expectNoState);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri(), begun.verifier, options);
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: begun.nonce, requireIdToken: true });
  keepSession(sessionOf(tokens));
  noteSignedIn();
  sessionStorage.removeItem(key);
  return safeReturn(begun.returnTo);
};

export const renew = async (session: Session): Promise<Session | undefined> => {
  if (!session.refreshToken) {
    dropSession();
    return undefined;
  }
  const { server, client, options } = await issuer();
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), session.refreshToken, options);
  try {
    const renewed = sessionOf(await oauth.processRefreshTokenResponse(server, client, response), session);
    keepSession(renewed);
    return renewed;
  } catch (error) {
    // The issuer's own refusal (the sign-in is over) ends the session; an outage does not.
    if (!(error instanceof oauth.ResponseBodyError)) throw error;
    dropSession();
    return undefined;
  }
};

export const end = async (): Promise<void> => {
  const session = currentSession();
  dropSession();
  // The names and codes of a fair's guests do not stay on the device of an officer who leaves.
  if (readStored(localStorage, 'rosters')) await import('./desk/kept-roster.ts').then(({ forgetRosters }) => forgetRosters()).catch(() => undefined);
  // Nor do photos that were chosen and not sent.
  if (session && readStored(localStorage, 'kept-files')) await import('./files/tidy.ts').then(({ forgetFiles }) => forgetFiles(session.person.id)).catch(() => undefined);
  // What was kept for showing without a network is this person's.
  await globalThis.caches?.delete(KEPT_CACHE);
  try {
    const { server, config } = await issuer();
    if (!server.end_session_endpoint) return location.assign('/');
    const address = new URL(server.end_session_endpoint);
    address.search = String(new URLSearchParams({ client_id: config.clientId, post_logout_redirect_uri: `${location.origin}/`, ...(session?.idToken && { id_token_hint: session.idToken }) }));
    location.assign(address);
  } catch {
    location.assign('/');
  }
};
