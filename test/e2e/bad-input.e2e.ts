import { generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadIssuerKeys } from '../../infra/local/parts/issuer/keys.ts';
import { audience } from '../../infra/local/parts/issuer/settings.ts';
import { officers } from '../../infra/local/people/officers.ts';
import { examples, type Example } from '../../shared/contract/examples.ts';
import { routes } from '../../shared/contract/index.ts';
import { fillPath, type RouteDefinition } from '../../shared/contract/route.ts';
import { problemKinds } from '../../shared/domain/problems.ts';
import { startProduct, type Answer, type Product } from '../support/product.ts';

/** Played against the sample data, so that garbage reaches use cases with real things at hand. */
let product: Product;
/** A value for every parameter that a path may have, by the organisation that acts. */
let named: Readonly<Record<'enterprise' | 'agency', Readonly<Record<string, string>>>>;

const all: readonly RouteDefinition[] = Object.values<RouteDefinition>(routes);
const withBody = all.filter(({ body }) => body !== undefined);

beforeAll(async () => {
  product = await startProduct({ samples: true });
  const items = await product.items();
  const idOfType = (type: string, fits: (item: Record<string, unknown>) => boolean = () => true): string => String(items.find((item) => item.type === type && fits(item))?.id ?? '');
  const organisationOf = (personId: string): string => String(items.find((item) => item.type === 'membership' && item.personId === personId)?.organisationId ?? '');
  const [enterpriseId, agencyId] = [organisationOf('owner-01'), organisationOf('manager-01')];
  const shared = {
    fairId: idOfType('fair'), agreementId: idOfType('agreement', (item) => item.enterpriseId === enterpriseId), recordId: idOfType('record', (item) => item.enterpriseId === enterpriseId),
    claimId: idOfType('claim'), choiceId: idOfType('choice', (item) => item.enterpriseId === enterpriseId), uploadId: idOfType('upload'), staffId: idOfType('staff', (item) => item.organisationId === agencyId),
    enterpriseId, agencyId, targetId: agencyId, personId: 'specialist-01', year: '1', code: '123456',
  };
  named = { enterprise: { ...shared, organisationId: enterpriseId }, agency: { ...shared, organisationId: agencyId } };
});
afterAll(() => product?.stop());

/** Sample people who get past the permission of a route. */
const actorsOf = ({ path, access }: RouteDefinition): { readonly as: string; readonly side: 'enterprise' | 'agency' }[] => {
  if (path.includes('{organisationId}')) return [...(access.some((who) => who.startsWith('enterprise')) ? [{ as: 'owner-01', side: 'enterprise' as const }] : []), ...(access.some((who) => who.startsWith('agency')) ? [{ as: 'manager-01', side: 'agency' as const }] : [])];
  const duty = access.find((who) => who.startsWith('duty:'));
  return [{ as: officers.find(({ groups }) => duty && groups.includes(duty))?.id ?? (access.includes('officer') ? 'fair-officer' : 'owner-01'), side: 'enterprise' }];
};

const kindsKnown = new Set<string>(Object.keys(problemKinds));
/** Refused with a reason that the browser has words for, and never the service's own fault. */
const refused = (answer: Answer, where: string, ...statuses: number[]): void => {
  expect(answer.status, where).toBeGreaterThanOrEqual(400);
  expect(answer.status, where).toBeLessThan(500);
  expect(answer.type, where).toBe('application/problem+json');
  const { kind, status } = answer.body as { kind: string; status: number };
  expect(kindsKnown.has(kind), `${where}: ${kind}`).toBe(true);
  expect(status, where).toBe(answer.status);
  if (statuses.length) expect(statuses, where).toContain(answer.status);
};
const fill = (route: RouteDefinition, side: 'enterprise' | 'agency', other: Readonly<Record<string, string>> = {}) => fillPath(route.path, { ...named[side], ...(route.path.includes('/funds/') && { year: '2027' }), ...other });

const unreadable: readonly (readonly [string, string, string?])[] = [
  ['an empty body', ''],
  ['half a document', '{"title":'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a string', '"x"'],
  ['a number', '1e999'],
  ['ten thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['seventy kilobytes', JSON.stringify({ title: '长'.repeat(70_000) })],
  ['a form instead of JSON', 'title=x', 'application/x-www-form-urlencoded'],
];
const oddities: readonly unknown[] = [null, true, -1, 1e308, 0.5, [], {}, '', '\ud800', '\u0000\u001b[2J', '长'.repeat(20_000), '../../etc/passwd', "'; DROP TABLE x; --", { toString: 'x' }, [[[]]], '9999-99-99', 'org_'.concat('f'.repeat(32))];

describe('bad input', () => {
  it('in a body that is none is refused on every route, and nothing is written', async () => {
    const before = (await product.items()).filter(({ type }) => type !== 'event').length;
    for (const route of withBody)
      for (const { as, side } of actorsOf(route))
        for (const [what, body, type] of unreadable) {
          const answer = await product.send(route.method, fill(route, side), { as, body, ...(type && { headers: { 'content-type': type } }) });
          refused(answer, `${route.id} with ${what} as ${as}`);
        }
    expect((await product.items()).filter(({ type }) => type !== 'event')).toHaveLength(before);
  });

  it('of odd values in every field is never the service’s fault', async () => {
    for (const route of withBody) {
      const fields = Object.keys((z.toJSONSchema(route.body ?? z.unknown()) as { properties?: object }).properties ?? {});
      for (const { as, side } of actorsOf(route))
        for (const value of oddities) {
          const body = JSON.stringify({ ...Object.fromEntries(fields.map((field) => [field, value])), constructor: { prototype: { polluted: true } } }).replace('{', '{"__proto__":{"polluted":true},');
          const answer = await product.send(route.method, fill(route, side), { as, body });
          expect(answer.status, `${route.id} with ${JSON.stringify(value).slice(0, 40)} as ${as}: ${JSON.stringify(answer.body).slice(0, 200)}`).toBeLessThan(500);
        }
    }
    expect(await product.breaches()).toEqual([]);
  });

  it('of the right shape at the wrong time is told what is wrong with it', async () => {
    // Whoever has left can try nothing more.
    for (const route of withBody.filter(({ id }) => id !== 'leaveOrganisation'))
      for (const { as, side } of actorsOf(route)) {
        const { body } = (examples as Readonly<Record<string, Example | undefined>>)[route.id] ?? {};
        const answer = await product.send(route.method, fill(route, side), { as, body: JSON.stringify(body) });
        if (answer.status >= 400) refused(answer, `${route.id} with its example as ${as}: ${JSON.stringify(answer.body).slice(0, 200)}`);
      }
    expect(await product.breaches()).toEqual([]);
  });

  it('in the address is an unknown thing', async () => {
    for (const route of all) {
      const [{ as, side } = { as: 'owner-01', side: 'enterprise' as const }] = actorsOf(route);
      for (const [name] of Object.entries(named[side]).filter(([name]) => route.path.includes(`{${name}}`)))
        for (const value of ['', 'x', '../..', '\u0000', '%', 'org_'.padEnd(3_000, 'f'), '\ud83d', `${name}_${'0'.repeat(32)}`]) {
          const path = fillPath(route.path.replace(`{${name}}`, encodeURIComponent(value.toWellFormed())), { ...named[side] });
          const answer = await product.send(route.method, path, { as, ...(route.body && { body: '{}' }) });
          refused(answer, `${route.id} ${path.slice(0, 120)}`, 400, 403, 404, 405, 409, 414);
        }
    }
    refused(await product.send('GET', '/api/tasks/%E0%A4%A', { as: 'owner-01' }), 'a broken percent-encoding');
    refused(await product.send('GET', '/api/nothing-here', { as: 'owner-01' }), 'no such path', 404);
    refused(await product.send('DELETE', '/api/tasks', { as: 'owner-01' }), 'no such method', 404, 405);
  });

  it('in a list’s cursor leads back to the first page', async () => {
    for (const route of all.filter(({ query }) => query && 'cursor' in ((z.toJSONSchema(query) as { properties?: object }).properties ?? {})))
      for (const { as, side } of actorsOf(route))
        for (const cursor of ['x', '{}', Buffer.from('{"pk":"GUARD#x","sk":"y"}').toString('base64url'), '%00', 'a'.repeat(5_000)]) {
          const answer = await product.send(route.method, `${fill(route, side)}?cursor=${encodeURIComponent(cursor)}`, { as });
          refused(answer, `${route.id} with cursor ${cursor.slice(0, 30)} as ${as}`, 400);
        }
  });
});

describe('a token', () => {
  const anyRoute = '/api/tasks';
  const sign = async (change: { readonly issuer?: string; readonly audience?: string; readonly expires?: string; readonly key?: 'other' }) => {
    const keys = await loadIssuerKeys(product.dataDir);
    const own = await importJWK(keys.signing, 'RS256');
    const key = change.key ? (await generateKeyPair('RS256')).privateKey : own;
    return new SignJWT({ name: '示例', groups: ['duty:funds', 'office:320400'] })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.signing.kid }).setSubject('owner-01').setIssuer(change.issuer ?? `${product.local.origin}/oidc`)
      .setAudience(change.audience ?? audience).setIssuedAt().setExpirationTime(change.expires ?? '5m').sign(key);
  };
  const unsigned = (payload: object) => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`;

  it('of our own issuer opens', async () => {
    expect((await product.send('GET', anyRoute, { headers: { authorization: `Bearer ${await sign({})}` } })).status).toBe(200);
  });
  it.each<[string, () => Promise<string> | string, string]>([
    ['none', () => '', 'unauthenticated'],
    ['nonsense', () => 'Bearer x.y.z', 'unauthenticated'],
    ['another scheme', () => 'Basic eDp5', 'unauthenticated'],
    ['an expired one', async () => `Bearer ${await sign({ expires: '-1m' })}`, 'token-expired'],
    ['a forged signature', async () => `Bearer ${await sign({ key: 'other' })}`, 'unauthenticated'],
    ['another issuer', async () => `Bearer ${await sign({ issuer: 'https://elsewhere.example' })}`, 'unauthenticated'],
    ['another audience', async () => `Bearer ${await sign({ audience: 'https://elsewhere.example' })}`, 'unauthenticated'],
    ['no signature at all', () => `Bearer ${unsigned({ sub: 'owner-01', iss: `${product.local.origin}/oidc`, aud: audience, exp: 4_000_000_000 })}`, 'unauthenticated'],
    ['eight kilobytes of it', () => `Bearer ${'a'.repeat(8_000)}`, 'unauthenticated'],
  ])('that is %s is refused and says so', async (_, authorization, kind) => {
    const value = await authorization();
    const answer = await product.send('GET', anyRoute, { headers: value ? { authorization: value } : {} });
    refused(answer, kind, 401);
    expect(answer.body).toMatchObject({ kind });
  });
});

describe('other people’s things', () => {
  it('look as if they were not there, on every route of an organisation', async () => {
    for (const route of all.filter(({ path }) => path.includes('{organisationId}')))
      for (const side of ['enterprise', 'agency'] as const) {
        const answer = await product.send(route.method, fill(route, side), { as: 'owner-15', ...(route.body && { body: '{}' }) });
        refused(answer, `${route.id} of the ${side} as an outsider`, 404);
      }
  });
});

describe('a text file named .jpg', () => {
  it('is refused when it has arrived, and nothing can refer to it', async () => {
    const bytes = Buffer.from('this is no picture');
    const { organisationId } = named.agency;
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const promised = await product.send('POST', `/api/uploads/${organisationId}`, { as: 'specialist-01', body: JSON.stringify({ name: '照片.jpg', mediaType: 'image/jpeg', size: bytes.length, sha256 }) });
    expect(promised.status, JSON.stringify(promised.body)).toBe(201);
    const { id, sending: { missing: [address] } } = promised.body as { id: string; sending: { missing: [{ url: string; headers: Record<string, string> }] } };
    expect((await fetch(address.url, { method: 'PUT', headers: address.headers, body: bytes })).status).toBe(200);
    const completed = await product.send('POST', `/api/uploads/${organisationId}/${id}/completion`, { as: 'specialist-01', body: '{}' });
    refused(completed, 'completing it');
    expect(completed.body).toMatchObject({ kind: 'file-type-refused' });
    expect(await product.breaches()).toEqual([]);
  });
});
