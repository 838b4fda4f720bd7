import type { serviceRoutes } from '../../shared/contract/services.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { problemsOf } from '../table/found-problems.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadAgreement } from './load.ts';
import { listedRecord } from './views.ts';

const EACH = 20;

const list = async (table: Table, agreementId: string, cursor: string | undefined, caller: Caller) => {
  const [agreement, page, problems] = await Promise.all([
    loadAgreement(table, agreementId, caller),
    table.list('record', keys.agreement(agreementId).pk, { prefix: sortPrefixes.records, cursor, limit: EACH, newestFirst: true }),
    problemsOf(table, agreementId),
  ]);
  if (!agreement.ok) return agreement;
  if (!page.ok) return page;
  const { items, next } = page.value;
  return ok(reply(200, { items: items.map((record) => listedRecord(record, problems, caller)), ...(next && { next }) }));
};

/** The records of an agreement, newest first, as its sides see them. */
export const listRecords = ({ table }: Ports): UseCase<typeof serviceRoutes.listRecords> => ({ params, query, caller }) => list(table, params.agreementId, query.cursor, caller);

/** The same as officers of the district see them. */
export const listBureauRecords = ({ table }: Ports): UseCase<typeof serviceRoutes.listBureauRecords> => ({ params, query, caller }) => list(table, params.agreementId, query.cursor, caller);

const show = async (table: Table, { agreementId, recordId }: { readonly agreementId: string; readonly recordId: string }, caller: Caller) => {
  const [agreement, record, problems, history] = await Promise.all([
    loadAgreement(table, agreementId, caller), table.get('record', keys.record(agreementId, recordId)), problemsOf(table, agreementId), historyOf(table, 'record', recordId),
  ]);
  if (!agreement.ok) return agreement;
  return record ? ok(reply(200, { ...listedRecord(record, problems, caller), history })) : fail('not-found');
};

/** One record and what happened to it: also where a notice's link leads. */
export const showRecord = ({ table }: Ports): UseCase<typeof serviceRoutes.showRecord> => ({ params, caller }) => show(table, params, caller);
export const showBureauRecord = ({ table }: Ports): UseCase<typeof serviceRoutes.showBureauRecord> => ({ params, caller }) => show(table, params, caller);
