import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { lastDayOf } from '../../shared/domain/agreement-days.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';

/** The organisation's agreements, newest first; each with its period as it is now, also where it ended or is to end before its term. */
export const listAgreements =
  ({ table }: Ports): UseCase<typeof agreementRoutes.listAgreements> =>
  async ({ params, query, member }) => {
    const page = await table.list('agreement', partitions.organisation(params.organisationId), { index: member.side === 'enterprise' ? 'gsi1' : 'gsi2', prefix: 'AGREEMENT#', newestFirst: true, cursor: query.cursor, limit: 50 });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { items: items.map((agreement) => ({ id: agreement.id, enterpriseName: agreement.enterpriseName, agencyName: agreement.agencyName, status: agreement.status, startsOn: agreement.terms.startsOn, endsOn: lastDayOf(agreement), updatedAt: agreement.updatedAt })), ...(next && { next }) }));
  };

/** A district's filings, newest first. */
export const listFilings =
  ({ table }: Ports): UseCase<typeof agreementRoutes.listFilings> =>
  async ({ query: { district, cursor }, caller }) => {
    if (!servesDistrict(caller, district)) return fail('not-found');
    const page = await table.list('filing', partitions.office(district), { index: 'gsi3', prefix: 'FILING#', newestFirst: true, cursor, limit: 50 });
    return page.ok ? ok(reply(200, page.value)) : page;
  };
