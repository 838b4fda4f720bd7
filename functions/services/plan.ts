import type { ServicePlan, serviceRoutes } from '../../shared/contract/services.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import { isSigned, planOf, serviceYearAt } from '../../shared/domain/record-rules.ts';
import { termsOn } from '../../shared/domain/terms-by-date.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isAllowed, type Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadAgreement, recordsOf } from './load.ts';

const EACH = 20;

/** The plan of one agreement in the service year that today lies in. */
const planFor = (agreement: SignedAgreement, records: readonly ServiceRecord[], caller: Caller, now: string): ServicePlan => {
  const today = localDateOf(now);
  const { year, from, to } = serviceYearAt(agreement, today);
  const { id, status, enterpriseId, enterpriseName, agencyId, agencyName, specialist, terms } = agreement;
  return {
    agreementId: id, status, enterpriseId, enterpriseName, agencyId, agencyName, ...(specialist && { specialist }), items: termsOn(agreement, today).items, startsOn: terms.startsOn, endsOn: terms.endsOn,
    year, from, to, today,
    lines: planOf(agreement, { from, to }, records, today),
    completeness: completenessOf(agreement, { from, to }, records),
    waiting: records.filter((record) => record.status === 'logged').length,
    // Nothing can be logged before the first day of service.
    actions: isAllowed(['agency-verified'], caller) && terms.startsOn <= today ? ['log'] : [],
  };
};

const show = async (table: Table, agreementId: string, caller: Caller, now: string): Promise<Result<{ status: 200; body: ServicePlan }>> => {
  const [agreement, records] = await Promise.all([loadAgreement(table, agreementId, caller), recordsOf(table, agreementId)]);
  if (!agreement.ok) return agreement;
  // Nothing is served before both have signed.
  return isSigned(agreement.value) ? ok(reply(200, planFor(agreement.value, records, caller, now))) : fail('status-conflict', { facts: { entity: 'agreement', status: agreement.value.status, action: 'plan' } });
};

/** What is due and overdue under an agreement, as its sides see it. */
export const showPlan = ({ table }: Ports): UseCase<typeof serviceRoutes.showPlan> => ({ params, caller, now }) => show(table, params.agreementId, caller, now);

/** The same as officers of the district see it. */
export const showBureauPlan = ({ table }: Ports): UseCase<typeof serviceRoutes.showBureauPlan> => ({ params, caller, now }) => show(table, params.agreementId, caller, now);

/** The plans of all agreements in force of an organisation, newest agreement first: what a specialist looks at in the morning. */
export const listPlans =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listPlans> =>
  async ({ params, query, caller, member, now }) => {
    const index = member.side === 'enterprise' ? 'gsi1' : 'gsi2';
    const page = await table.list('agreement', partitions.organisation(params.organisationId), { index, prefix: 'AGREEMENT#', cursor: query.cursor, limit: EACH, newestFirst: true });
    if (!page.ok) return page;
    const signed = page.value.items.filter(isSigned).filter(({ status }) => status === 'in-force');
    const plans = await Promise.all(signed.map(async (agreement) => planFor(agreement, await recordsOf(table, agreement.id), caller, now)));
    return ok(reply(200, { items: plans, ...(page.value.next && { next: page.value.next }) }));
  };
