import type { serviceRoutes, Visit } from '../../shared/contract/services.ts';
import { isSigned, serviceYearAt } from '../../shared/domain/record-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { nextVisitOf, planOf } from '../../shared/domain/visit-plan.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { agreementsOfSpecialist } from '../table/agreements-of-specialist.ts';
import { openProblemsOfSide } from '../table/found-problems.ts';
import { inBatchesAtOnce } from '../table/in-batches.ts';
import { keys } from '../table/keys.ts';
import { loadToAct, recordsOf } from './load.ts';
import { listedProblem } from './views.ts';

/** Records shown of each enterprise. */
const LAST = 2;

const LATEST = '9999-12-31';
const byUrgency = (a: Visit, b: Visit): number => (a.next?.by ?? LATEST).localeCompare(b.next?.by ?? LATEST) || a.enterpriseName.localeCompare(b.enterpriseName);

/** A specialist's enterprises, whoever must be visited first on top. */
export const listVisits =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listVisits> =>
  async ({ params: { organisationId }, caller, now }) => {
    const today = localDateOf(now);
    const [items, problems] = await Promise.all([
      agreementsOfSpecialist(table, organisationId, caller.personId),
      openProblemsOfSide(table, organisationId, 'agency'),
    ]);
    const own = items.flatMap((item) => (isSigned(item) && item.status === 'in-force' && item.specialist?.personId === caller.personId ? [item] : []));
    const [found, records] = await Promise.all([inBatchesAtOnce(own.flatMap(({ id, enterpriseId }) => [keys.organisation(enterpriseId), keys.filing(id)]), table.getMany), Promise.all(own.map(({ id }) => recordsOf(table, id)))]);
    const registered = new Map(found.flatMap((item) => (item.type === 'organisation' ? [[item.id, item.address]] : [])));
    const served = new Map(found.flatMap((item) => (item.type === 'filing' && item.status !== 'due' ? [[item.agreementId, item.particulars.serviceAddress]] : [])));
    const visits = own.map((agreement, index): Visit => {
      const ofAgreement = records[index] ?? [];
      const lines = planOf(agreement, serviceYearAt(agreement, today), ofAgreement, today);
      const next = nextVisitOf(lines, today);
      return {
        agreementId: agreement.id, enterpriseId: agreement.enterpriseId, enterpriseName: agreement.enterpriseName, address: served.get(agreement.id) ?? registered.get(agreement.enterpriseId) ?? '', ...(next && { next }),
        overdue: lines.reduce((sum, { overdue }) => sum + overdue, 0),
        openProblems: problems.filter(({ agreementId }) => agreementId === agreement.id).map((problem) => listedProblem(problem, caller)),
        last: ofAgreement.filter(({ status }) => status !== 'corrected').slice(-LAST).reverse().map(({ servedOn, items: served, done, status }) => ({ servedOn, items: served, done, status })),
      };
    });
    return ok(reply(200, { today, visits: visits.sort(byUrgency) }));
  };

/** Whom to ring up at an enterprise that the agency serves. The access is an audit entry first; its recorded reply holds nothing personal. */
export const openServiceContact =
  ({ table }: Ports): UseCase<typeof serviceRoutes.openServiceContact> =>
  async ({ params, caller, actor }) => {
    const loaded = await loadToAct(table, params.agreementId, caller);
    if (!loaded.ok) return loaded;
    const { agreement } = loaded.value;
    if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'open-contact' } });
    const recorded = await table.commit(actor, { action: 'open-contact', subject: { type: 'organisation', id: agreement.enterpriseId }, writes: [], reply: reply(200, null) });
    // The same press, sent again: it is in the audit already.
    if (!recorded.ok && recorded.problem.kind !== 'idempotency-key-reused') return recorded;
    const enterprise = await table.get('organisation', keys.organisation(agreement.enterpriseId));
    if (!enterprise) return fail('not-found');
    const { contactName, contactPhone } = await table.open(enterprise);
    return ok(reply(200, { ...(contactName && { contactName }), ...(contactPhone && { contactPhone }) }));
  };
