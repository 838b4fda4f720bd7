import type { agreementRoutes, HandOverFile } from '../../shared/contract/agreements.ts';
import { handOverLifecycle, type HandOver } from '../../shared/domain/hand-over.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { handOverData } from '../table/hand-over.ts';
import { historyOf } from '../table/history.ts';
import type { Table } from '../table/table.ts';

const show = async (table: Table, agreementId: string, mayRead: (handOver: HandOver) => boolean, caller: Caller): Promise<Result<{ status: 200; body: HandOverFile }>> => {
  const [data, history] = await Promise.all([handOverData(table, agreementId), historyOf(table, 'hand-over', agreementId)]);
  if (!data || !mayRead(data.handOver)) return fail('not-found');
  return ok(reply(200, { ...data, actions: actionsFor(handOverLifecycle, data.handOver.status, caller), history }));
};

/** The list of a hand-over to both sides. */
export const showHandOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showHandOver> =>
  ({ params: { agreementId, organisationId }, caller }) =>
    show(table, agreementId, ({ enterpriseId, agencyId }) => [enterpriseId, agencyId].includes(organisationId), caller);

/** The same to officers of the district. */
export const showBureauHandOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showBureauHandOver> =>
  ({ params: { agreementId }, caller }) =>
    show(table, agreementId, ({ district }) => servesDistrict(caller, district), caller);
