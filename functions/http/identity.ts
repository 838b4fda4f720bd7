import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { duties, type Caller, type Duty } from '../../shared/domain/who.ts';

const Claims = z.object({ sub: z.string().check(z.minLength(1), z.maxLength(128)), name: z.optional(z.string()), groups: z.optional(z.array(z.string())) });

/** Turns an Authorization header into the person it proves, or into the refusal. Throws only when the issuer's keys cannot be had. */
export type Authenticate = (authorization: string | undefined) => Promise<Result<Caller>>;

const isDuty = (value: string): value is Duty => duties.some((duty) => duty === value);
const stripped = (groups: readonly string[], prefix: string) => groups.filter((group) => group.startsWith(prefix)).map((group) => group.slice(prefix.length));

/** Verifies bearer tokens (RFC 9068 `at+jwt`, RS256) of one issuer for one audience; its keys are cached and asked for again at most every 30 s. */
export const createAuthenticate = (options: { issuer: string; jwksUri: string; audience: string }): Authenticate => {
  // Made with the first token: it loads the whole of fetch, which a start without one need not wait for.
  let jwks: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return fail('unauthenticated');
    try {
      jwks ??= createRemoteJWKSet(new URL(options.jwksUri), { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 3_600_000 });
      const { payload } = await jwtVerify(token, jwks, { issuer: options.issuer, audience: options.audience, algorithms: ['RS256'], typ: 'at+jwt', clockTolerance: 5 });
      const claims = z.safeParse(Claims, payload);
      if (!claims.success) return fail('unauthenticated');
      const { sub, name = sub, groups = [] } = claims.data;
      return ok({ personId: sub, name, duties: stripped(groups, 'duty:').filter(isDuty), offices: stripped(groups, 'office:') });
    } catch (error) {
      if (error instanceof errors.JWTExpired) return fail('token-expired');
      // A forged or foreign token is a refusal; keys that cannot be fetched are our own trouble, and pass.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC') return fail('unauthenticated');
      throw error;
    }
  };
};
