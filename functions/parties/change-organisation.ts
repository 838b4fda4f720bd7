import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { sizeOf } from '../../shared/domain/party-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

interface Change {
  readonly organisationId: string;
  readonly rev: number;
  readonly action: string;
  readonly changes: (before: Organisation) => Partial<Organisation> | undefined;
}

const change = async (table: Table, actor: Actor, { organisationId, rev, action, changes }: Change): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }> & { readonly after?: Organisation }> => {
  const before = await table.get('organisation', keys.organisation(organisationId));
  const changed = before && changes(before);
  if (!before || !changed) return fail('not-found');
  if (before.rev !== rev) return fail('edited-elsewhere');
  const organisation: Organisation = revise({ ...before, ...changed }, {}, actor.now);
  const done = await table.commit(actor, {
    action,
    subject: { type: 'organisation', id: organisationId },
    writes: [replace(before, organisation)],
    reply: reply(200, { id: organisationId, rev: organisation.rev, status: organisation.status }),
  });
  return { ...done, after: organisation };
};

/** Particulars; personal ones that are not given stay as they are. */
export const changeParticulars =
  ({ table }: Ports): UseCase<typeof partyRoutes.changeParticulars> =>
  ({ params, body: { rev, ...changes }, actor }) =>
    change(table, actor, { organisationId: params.organisationId, rev, action: 'change-particulars', changes: () => changes });

/** Size figures of a year; the class follows by the national standard, nobody types it. */
export const giveSizeFigures =
  ({ table }: Ports): UseCase<typeof partyRoutes.giveSizeFigures> =>
  async ({ params, body: { rev, ...figures }, caller, now, actor }) => {
    const size = sizeOf(figures, { at: now, by: caller.personId, name: caller.name });
    const done = await change(table, actor, { organisationId: params.organisationId, rev, action: 'give-size-figures', changes: () => ({ size }) });
    return done.ok ? { ok: true, value: reply(200, { ...done.value.body, grade: size.result.grade, smallOrMicro: size.result.smallOrMicro }) } : done;
  };

/** The account that subsidies are paid to. */
export const setPayee =
  ({ table }: Ports): UseCase<typeof partyRoutes.setPayee> =>
  ({ params, body: { rev, ...payee }, actor }) => change(table, actor, { organisationId: params.organisationId, rev, action: 'set-payee', changes: () => ({ payee }) });

/** One condition of policy 二（二）, judged by a named officer with a note on the evidence. */
export const judgeEligibility =
  ({ table }: Ports): UseCase<typeof partyRoutes.judgeEligibility> =>
  ({ params, body: { rev, condition, met, note }, caller, now, actor }) =>
    change(table, actor, {
      organisationId: params.targetId,
      rev,
      action: `judge-${condition}`,
      changes: ({ side, district, eligibility }) =>
        side === 'enterprise' && servesDistrict(caller, district) ? { eligibility: { ...eligibility, [condition]: { met, note, judged: { at: now, by: caller.personId, name: caller.name } } } } : undefined,
    });
