import type { Agreement } from '../../shared/domain/agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { systemActor } from '../system-actor.ts';
import { agreementsOfSpecialist } from '../table/agreements-of-specialist.ts';
import { withRetry } from '../table/archive.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const ATTEMPTS = 8;

const waitsFor = (agreement: Agreement, personId: string): boolean => agreement.status !== 'ended' && agreement.status !== 'abandoned' && agreement.specialist?.personId === personId && agreement.specialist.left === undefined;

/** One agreement says that its specialist has left; while it is in force that opens the task to name another. */
const mark = (table: Table, agreementId: string, personId: string, now: string): Promise<Result<unknown>> =>
  withRetry(ATTEMPTS, async (): Promise<Result<unknown>> => {
    const before = await table.get('agreement', keys.agreement(agreementId));
    if (!before?.specialist || !waitsFor(before, personId)) return ok(undefined);
    const after = { ...before, rev: before.rev + 1, updatedAt: now, specialist: { ...before.specialist, left: localDateOf(now) } };
    return table.commit(systemActor(`specialist-left ${agreementId} ${before.rev}`, now), {
      action: 'specialist-left', subject: { type: 'agreement', id: agreementId }, from: before.status, to: before.status,
      writes: [replace(before, after, 'busy')],
      reply: reply(200, null),
    });
  });

/** Every live agreement of the agency that names a person as its specialist says that they have left. May run again at any time. */
export const markHandOver = async (table: Table, agencyId: string, personId: string, now: string): Promise<Result<unknown>> => {
  const agreements = await agreementsOfSpecialist(table, agencyId, personId);
  for (const { id } of agreements.filter((agreement) => waitsFor(agreement, personId))) {
    const marked = await mark(table, id, personId, now);
    if (!marked.ok) return marked;
  }
  return ok(undefined);
};

/** Marks once more when the index has surely caught up with what was agreed until they left, and is done with it. */
export const handOverSystemTasks = ({ table }: Ports) => ({
  'mark-hand-over': async (subjectId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const [organisationId = '', ...rest] = subjectId.split('.');
    const before = await table.get('membership', keys.membership(organisationId, rest.join('.')));
    if (!before?.toHandOver) return fail('not-found');
    const marked = await markHandOver(table, organisationId, before.personId, now);
    if (!marked.ok) return marked;
    const { toHandOver: _, ...kept } = before;
    return table.commit(actor, { action: 'handed-over', subject: { type: 'membership', id: subjectId }, writes: [replace(before, revise(kept, {}, now))], reply: reply(200, null) });
  },
});
