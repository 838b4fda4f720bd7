import type { agreementRoutes, TakeOverLine } from '../../shared/contract/agreements.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { takeOverLifecycle, type TakeOver } from '../../shared/domain/take-over.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Page, Table } from '../table/table.ts';

const EACH = 50;

const lineOf = ({ id, status, enterpriseName, agencyName, paper, updatedAt }: TakeOver): TakeOverLine => ({
  id, status, enterpriseName, agencyName, startsOn: paper.terms.startsOn, endsOn: paper.terms.endsOn, paidYears: paper.paid.map(({ year }) => year), updatedAt,
});
const linesOf = (page: Result<Page<TakeOver>>) => (page.ok ? ok(reply(200, { items: page.value.items.map(lineOf), ...(page.value.next && { next: page.value.next }) })) : page);

/** An agency's paper agreements, newest first. */
export const listTakeOvers =
  ({ table }: Ports): UseCase<typeof agreementRoutes.listTakeOvers> =>
  async ({ params, query }) =>
    linesOf(await table.list('take-over', partitions.organisation(params.organisationId), { index: 'gsi2', prefix: 'TAKE-OVER#', newestFirst: true, cursor: query.cursor, limit: EACH }));

/** A district's, newest first. */
export const listBureauTakeOvers =
  ({ table }: Ports): UseCase<typeof agreementRoutes.listBureauTakeOvers> =>
  async ({ query: { district, cursor }, caller }) => {
    if (!servesDistrict(caller, district)) return fail('not-found');
    return linesOf(await table.list('take-over', partitions.office(district), { index: 'gsi3', prefix: 'TAKE-OVER#', newestFirst: true, cursor, limit: EACH }));
  };

const fileOf = async (table: Table, takeOverId: string, caller: Caller, mayRead: (takeOver: TakeOver) => boolean) => {
  const [takeOver, history] = await Promise.all([table.get('take-over', keys.takeOver(takeOverId)), historyOf(table, 'take-over', takeOverId)]);
  if (!takeOver || !mayRead(takeOver)) return fail('not-found');
  return ok(reply(200, { takeOver, actions: actionsFor(takeOverLifecycle, takeOver.status, caller), history }));
};

export const showTakeOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showTakeOver> =>
  ({ params, caller }) =>
    fileOf(table, params.takeOverId, caller, ({ agencyId }) => agencyId === params.organisationId);

export const showBureauTakeOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showBureauTakeOver> =>
  ({ params, caller }) =>
    fileOf(table, params.takeOverId, caller, ({ district }) => servesDistrict(caller, district));
