import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import { shown, viewOf } from './view.ts';

const EACH = 20;
const page = (cursor: string | undefined) => ({ prefix: 'EVALUATION#', cursor, limit: EACH, newestFirst: true });

/** The evaluations of an organisation's agreements, newest agreement first. */
export const listEvaluations =
  ({ table }: Ports): UseCase<typeof evaluationRoutes.listEvaluations> =>
  async ({ params, query, caller, member }) => {
    const found = await table.list('evaluation', partitions.organisation(params.organisationId), { ...page(query.cursor), index: member.side === 'enterprise' ? 'gsi1' : 'gsi2' });
    if (!found.ok) return found;
    const { items, next } = found.value;
    return ok(reply(200, { items: items.map((evaluation) => shown(evaluation, caller)), ...(next && { next }) }));
  };

/** The evaluations of a district that the officer's office serves. */
export const listBureauEvaluations =
  ({ table }: Ports): UseCase<typeof evaluationRoutes.listBureauEvaluations> =>
  async ({ query, caller }) => {
    if (!servesDistrict(caller, query.district)) return fail('not-found');
    const found = await table.list('evaluation', partitions.office(query.district), { ...page(query.cursor), index: 'gsi3' });
    if (!found.ok) return found;
    const { items, next } = found.value;
    return ok(reply(200, { items: items.map((evaluation) => viewOf(evaluation, caller)), ...(next && { next }) }));
  };
