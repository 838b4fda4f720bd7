import type { partyRoutes } from '../../shared/contract/parties.ts';
import { basicInformation } from '../../shared/domain/basic-information.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { alikeOf, type Alike, type AlikeFacts } from '../table/alike.ts';
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { membersOf } from '../table/members.ts';
import type { Table } from '../table/table.ts';

interface Change {
  readonly organisationId: string;
  readonly rev: number;
  readonly action: string;
  readonly changes: (before: Organisation) => Promise<Partial<Organisation>> | Partial<Organisation>;
  /** What has to change with it. */
  readonly more?: (before: Organisation, after: Organisation) => Promise<Write[]> | Write[];
}

const ATTEMPTS = 6;

const change = async (table: Table, actor: Actor, { organisationId, rev, action, changes, more }: Change): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const before = await table.get('organisation', keys.organisation(organisationId));
  if (!before) return fail('not-found');
  if (before.rev !== rev) return fail('edited-elsewhere');
  const organisation: Organisation = revise({ ...before, ...(await changes(before)) }, {}, actor.now);
  return table.commit(actor, {
    action,
    subject: { type: 'organisation', id: organisationId },
    writes: [replace(before, organisation), ...((await more?.(before, organisation)) ?? [])],
    reply: reply(200, { id: organisationId, rev: organisation.rev, status: organisation.status }),
  });
};

/** Colleagues whose first page is put right at once. Whoever renames a larger organisation leaves the rest with the former name. */
const MOST_COLLEAGUES = 60;

/** What else calls an organisation by its name as it is now: its people's first pages, and an enterprise's archive, which says both names. What was signed keeps the name it was signed under. */
const renamed = async ({ table, random }: Ports, before: Organisation, after: Organisation, { now, by, byName }: Actor): Promise<Write[]> => {
  const [members, head] = await Promise.all([membersOf(table, before.id), before.side === 'enterprise' ? table.get('archive', keys.archive(before.id)) : undefined]);
  const present = members.filter(({ status }) => status === 'claimed' || status === 'verified').slice(0, MOST_COLLEAGUES);
  const { name } = after;
  const entry: Draft = { ...basicInformation(after, { formerName: before.name }), at: now, by, byName };
  return [
    ...present.map((member) => replace(member, revise(member, { organisationName: name }, now), 'busy')),
    ...(head ? entriesOnto(head, [entry], random, { enterpriseName: name }) : []),
  ];
};

/** By what it may be like another now: hashes of what changed, and for one from before there were hashes, of everything. */
const alikeAfter = async (table: Table, before: Organisation, changes: AlikeFacts): Promise<Alike> => {
  const opened = before.alike ? {} : await table.open(before, ['/contactPhone', '/legalRepresentative']);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before.alike, ...(await alikeOf(table, { ...opened, ...given })) };
};

/** Particulars; personal ones that are not given stay as they are. */
export const changeParticulars =
  (ports: Ports): UseCase<typeof partyRoutes.changeParticulars> =>
  ({ params, body: { rev, ...changes }, actor }) =>
    withRetry(ATTEMPTS, () =>
      change(ports.table, actor, {
        organisationId: params.organisationId, rev, action: 'change-particulars',
        changes: async (before) => ({ ...changes, alike: await alikeAfter(ports.table, before, changes) }),
        more: (before, after) => (after.name === before.name ? [] : renamed(ports, before, after, actor)),
      }),
    );

/** The account that subsidies are paid to. */
export const setPayee =
  ({ table }: Ports): UseCase<typeof partyRoutes.setPayee> =>
  ({ params, body: { rev, ...payee }, actor }) => change(table, actor, { organisationId: params.organisationId, rev, action: 'set-payee', changes: () => ({ payee }) });
