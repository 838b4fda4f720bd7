import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { alikeOf, type Alike, type AlikeFacts } from '../table/alike.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

interface Change {
  readonly organisationId: string;
  readonly rev: number;
  readonly action: string;
  readonly changes: (before: Organisation) => Promise<Partial<Organisation>> | Partial<Organisation>;
}

const change = async (table: Table, actor: Actor, { organisationId, rev, action, changes }: Change): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const before = await table.get('organisation', keys.organisation(organisationId));
  if (!before) return fail('not-found');
  if (before.rev !== rev) return fail('edited-elsewhere');
  const organisation: Organisation = revise({ ...before, ...(await changes(before)) }, {}, actor.now);
  return table.commit(actor, {
    action,
    subject: { type: 'organisation', id: organisationId },
    writes: [replace(before, organisation)],
    reply: reply(200, { id: organisationId, rev: organisation.rev, status: organisation.status }),
  });
};

/** By what it may be like another now: hashes of what changed, and for one from before there were hashes, of everything. */
const alikeAfter = async (table: Table, before: Organisation, changes: AlikeFacts): Promise<Alike> => {
  const opened = before.alike ? {} : await table.open(before, ['/contactPhone', '/legalRepresentative']);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before.alike, ...(await alikeOf(table, { ...opened, ...given })) };
};

/** Particulars; personal ones that are not given stay as they are. */
export const changeParticulars =
  ({ table }: Ports): UseCase<typeof partyRoutes.changeParticulars> =>
  ({ params, body: { rev, ...changes }, actor }) =>
    change(table, actor, { organisationId: params.organisationId, rev, action: 'change-particulars', changes: async (before) => ({ ...changes, alike: await alikeAfter(table, before, changes) }) });

/** The account that subsidies are paid to. */
export const setPayee =
  ({ table }: Ports): UseCase<typeof partyRoutes.setPayee> =>
  ({ params, body: { rev, ...payee }, actor }) => change(table, actor, { organisationId: params.organisationId, rev, action: 'set-payee', changes: () => ({ payee }) });
