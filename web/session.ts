import { patiently } from './patience.ts';
import { readStored } from './stored.ts';

/** A sign-in as kept on this device, shared by all its tabs; scripts of others cannot read it (content security policy). */
export interface Session {
  readonly accessToken: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly expiresAt: number;
  readonly refreshToken?: string;
  readonly idToken?: string;
  readonly person: { readonly id: string; readonly name: string };
}

const KEY = 'session';
/** A token this close to its end is renewed before use. */
const LEEWAY_MS = 30_000;

// Written by this module alone: what has its parts is one.
const isSession = (value: object): value is Session => 'accessToken' in value && 'expiresAt' in value && 'person' in value;

export const currentSession = (): Session | undefined => {
  const stored = readStored(localStorage, KEY);
  return stored && isSession(stored) ? stored : undefined;
};
export const keepSession = (session: Session): void => localStorage.setItem(KEY, JSON.stringify(session));
export const dropSession = (): void => localStorage.removeItem(KEY);

/** OpenID Connect proper, fetched only when somebody signs in, out, or a token is renewed. */
const flow = () => import('./session-flow.ts');

const exclusively = <T>(work: () => Promise<T>): Promise<T> => (navigator.locks ? navigator.locks.request('session-renewal', work) : work());

let renewing: Promise<Session | undefined> | undefined;

/**
 * A new access token in place of `stale`. A refresh token works once: of several tabs one renews, the others take its result.
 * Undefined when the person has to sign in again; throws when the issuer cannot be reached.
 */
export const renewSession = (stale: string): Promise<Session | undefined> => {
  renewing ??= exclusively(async () => {
    const latest = currentSession();
    if (!latest || latest.accessToken !== stale) return latest;
    return (await flow()).renew(latest);
  }).finally(() => {
    renewing = undefined;
  });
  return renewing;
};

/** Whether its token is past, or nearly so. */
export const isOver = ({ expiresAt }: Session): boolean => expiresAt - LEEWAY_MS <= Date.now();

/**
 * An access token that will do for the next request, or undefined when signed out. One that cannot be renewed now is tried
 * as it is: without a network the sign-in stays, so that what is kept on this device can be shown.
 */
export const accessToken = async (): Promise<string | undefined> => {
  const session = currentSession();
  if (!session || !session.refreshToken || !isOver(session)) return session?.accessToken;
  return (await patiently<Session | undefined>(renewSession(session.accessToken), session))?.accessToken;
};

/** Leaves for the issuer's sign-in page; afterwards the person is back at `returnTo`. */
export const signIn = async (returnTo = location.pathname + location.search + location.hash): Promise<void> => (await flow()).begin(returnTo);

/** Finishes a sign-in at the redirect address; answers where the person wanted to be. */
export const finishSignIn = async (address: URL): Promise<string> => (await flow()).finish(address);

export const signOut = async (): Promise<void> => (await flow()).end();

const RECENT = 'signed-in-at';
export const noteSignedIn = (): void => sessionStorage.setItem(RECENT, String(Date.now()));
/** Whether a sign-in was finished moments ago: being refused now is not cured by another. */
export const justSignedIn = (): boolean => Date.now() - Number(sessionStorage.getItem(RECENT)) < 15_000;
