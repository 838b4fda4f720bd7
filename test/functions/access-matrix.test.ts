import { beforeAll, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../functions/agreements/bindings.ts';
import { archiveBindings } from '../../functions/archives/bindings.ts';
import { calculatorBindings } from '../../functions/calculators/bindings.ts';
import { claimBindings } from '../../functions/claims/bindings.ts';
import { documentBindings } from '../../functions/documents/bindings.ts';
import { evaluationBindings } from '../../functions/evaluations/bindings.ts';
import { fairBindings } from '../../functions/fairs/bindings.ts';
import { systemRandom } from '../../functions/ids.ts';
import { partyBindings } from '../../functions/parties/bindings.ts';
import { serviceBindings } from '../../functions/services/bindings.ts';
import { sha256 } from '../../functions/table/archive.ts';
import { taskBindings } from '../../functions/tasks/bindings.ts';
import { uploadBindings } from '../../functions/uploads/bindings.ts';
import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { archiveRoutes } from '../../shared/contract/archives.ts';
import { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { claimRoutes } from '../../shared/contract/claims.ts';
import { documentRoutes } from '../../shared/contract/documents.ts';
import { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { routes } from '../../shared/contract/index.ts';
import { partyRoutes } from '../../shared/contract/parties.ts';
import { fillPath, type RouteDefinition } from '../../shared/contract/route.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import { taskRoutes } from '../../shared/contract/tasks.ts';
import { uploadRoutes } from '../../shared/contract/uploads.ts';
import { prefixes } from '../../shared/domain/ids.ts';
import { duties, isAllowed, type ActingMember, type Caller } from '../../shared/domain/who.ts';
import { membershipOf, organisation } from '../support/builders.ts';
import { createWorld, officer, person, type World } from '../support/world.ts';

/** Somebody who asks, and as what they belong to the organisation in the path; `outside` belongs to another one. */
interface Asker {
  readonly title: string;
  readonly caller: Caller | undefined;
  readonly membership?: Omit<ActingMember, 'organisationId'> | 'outside';
}

let world: World;
const organisations: Record<'enterprise' | 'agency', string> = { enterprise: '', agency: '' };

const members = (['enterprise', 'agency'] as const).flatMap((side) => [
  { side, role: 'manager', status: 'claimed' } as const,
  { side, role: 'manager', status: 'verified' } as const,
  { side, role: 'specialist', status: 'verified' } as const,
  { side, role: 'manager', status: 'left' } as const,
  { side, role: 'manager', status: 'refused' } as const,
]);
const idOf = ({ side, role, status }: (typeof members)[number]) => `${side}-${role}-${status}`;

const askers: readonly Asker[] = [
  { title: 'nobody signed in', caller: undefined },
  { title: 'a person of no organisation', caller: person('nobody'), membership: 'outside' },
  ...members.map((member): Asker => ({
    title: idOf(member),
    caller: person(idOf(member)),
    membership: member.status === 'claimed' || member.status === 'verified' ? { side: member.side, role: member.role, verified: member.status === 'verified' } : 'outside',
  })),
  ...duties.flatMap((duty): Asker[] => [
    { title: `an officer of ${duty} at the city office`, caller: officer(duty), membership: 'outside' },
    { title: `an officer of ${duty} of another district`, caller: officer(duty, '320481'), membership: 'outside' },
  ]),
];

const absent = { async address() { throw new Error('the store is not asked'); } };

beforeAll(async () => {
  world = await createWorld();
  const { ports } = world;
  // No request of this test gets as far as the object store: the ids it names do not exist.
  const store = absent as never;
  world
    .add(taskRoutes, taskBindings(ports))
    .add(partyRoutes, partyBindings(ports))
    .add(fairRoutes, fairBindings(ports))
    .add(agreementRoutes, agreementBindings(ports))
    .add(uploadRoutes, uploadBindings({ ...ports, store, scanner: store }))
    .add(serviceRoutes, serviceBindings(ports))
    .add(archiveRoutes, archiveBindings({ ...ports, anchors: store, exports: store }))
    .add(evaluationRoutes, evaluationBindings(ports))
    .add(claimRoutes, claimBindings(ports))
    .add(documentRoutes, documentBindings({ ...ports, siteOrigin: 'https://site.example' }))
    .add(calculatorRoutes, calculatorBindings(sha256));
  for (const side of ['enterprise', 'agency'] as const) {
    const item = organisation(world.now, side);
    organisations[side] = item.id;
    await world.given(item, ...members.filter((member) => member.side === side).map((member) => membershipOf(world.now, item, idOf(member), { role: member.role, status: member.status })));
  }
});

const unknown: Readonly<Record<string, string>> = {
  fairId: systemRandom.id('fair', '2026-03-02T01:00:00.000Z'), agencyId: `${prefixes.organisation}_${'0'.repeat(32)}`, enterpriseId: `${prefixes.organisation}_${'0'.repeat(32)}`, targetId: `${prefixes.organisation}_${'0'.repeat(32)}`,
  agreementId: `${prefixes.agreement}_${'0'.repeat(32)}`, choiceId: `${prefixes.choice}_${'0'.repeat(32)}`, erasureId: `${prefixes.erasure}_${'0'.repeat(32)}`, exportId: `${prefixes.export}_${'0'.repeat(32)}`, uploadId: `${prefixes.upload}_${'0'.repeat(32)}`, recordId: `${prefixes.record}_${'0'.repeat(32)}`,
  problemId: `${prefixes.problem}_${'0'.repeat(32)}`, complaintId: `${prefixes.complaint}_${'0'.repeat(32)}`,
  claimId: `${prefixes.claim}_${'0'.repeat(32)}`, staffId: `${prefixes.staff}_${'0'.repeat(32)}`, personId: 'nobody-here', deputyshipId: `${prefixes.deputyship}_${'0'.repeat(32)}`, invitationId: `${prefixes.invitation}_${'0'.repeat(32)}`, invitationKey: '0'.repeat(64), talkId: `${prefixes.talk}_${'0'.repeat(32)}`, year: '1', n: '1', text: '1', document: 'agreement', hash: '0'.repeat(64), takeOverId: `${prefixes.takeOver}_${'0'.repeat(32)}`, code: '123456', calendarYear: '2026', condition: 'tax-credit',
};

/** The status that the route's declaration calls for, or undefined where the caller may come in. */
const refusalOf = (route: RouteDefinition, { caller, membership }: Asker, organisationId: string | undefined): number | undefined => {
  if (route.access.includes('public')) return undefined;
  if (!caller) return 401;
  if (organisationId !== undefined && (membership === undefined || membership === 'outside')) return 404;
  const acting: Caller = organisationId !== undefined && membership && membership !== 'outside' ? { ...caller, member: { organisationId, ...membership } } : caller;
  return isAllowed(route.access, acting) ? undefined : 403;
};

const all: readonly RouteDefinition[] = Object.values<RouteDefinition>(routes).filter(({ capability }) => capability !== 'openapi');

describe('every route × every role', () => {
  it.each(all.map((route) => [route.id, route] as const))('%s lets in exactly those whom its declaration names', async (_, route) => {
    for (const side of route.path.includes('{organisationId}') ? (['enterprise', 'agency'] as const) : (['enterprise'] as const)) {
      const organisationId = route.path.includes('{organisationId}') ? organisations[side] : undefined;
      const path = fillPath(route.path, { ...unknown, ...(route.path.includes('/funds/') && { year: '2027' }), ...(organisationId && { organisationId }) });
      for (const asker of askers) {
        const ofThisOrganisation = asker.membership && asker.membership !== 'outside' && asker.membership.side !== side ? { ...asker, membership: 'outside' as const } : asker;
        const expected = refusalOf(route, ofThisOrganisation, organisationId);
        // A body that no schema takes: whoever is let in is told of it, or that the thing named does not exist.
        const answer = await world.send(route.method, path, { as: asker.caller, headers: { 'content-type': 'application/json' }, ...(route.body && { body: '"x"' }) });
        const where = `${route.id} as ${asker.title} for the ${side}`;
        if (expected !== undefined) expect(answer.status, where).toBe(expected);
        else expect([200, 201, 400, 404, 409], where).toContain(answer.status);
        if (answer.status >= 400) expect(answer.headers.get('content-type'), where).toBe('application/problem+json');
      }
    }
  });
});
