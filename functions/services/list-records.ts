import type { ListedRecord, serviceRoutes } from '../../shared/contract/services.ts';
import { recordLifecycle, type ServiceRecord } from '../../shared/domain/service-record.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadAgreement } from './load.ts';

const EACH = 20;

const listed = (record: ServiceRecord, caller: Caller): ListedRecord => {
  const { sealed: _, ...view } = record;
  return { record: view, actions: actionsFor(recordLifecycle, record.status, caller) };
};

const list = async (table: Table, agreementId: string, cursor: string | undefined, caller: Caller) => {
  const [agreement, page] = await Promise.all([
    loadAgreement(table, agreementId, caller),
    table.list('record', keys.agreement(agreementId).pk, { prefix: sortPrefixes.records, cursor, limit: EACH, newestFirst: true }),
  ]);
  if (!agreement.ok) return agreement;
  if (!page.ok) return page;
  const { items, next } = page.value;
  return ok(reply(200, { items: items.map((record) => listed(record, caller)), ...(next && { next }) }));
};

/** The records of an agreement, newest first, as its sides see them. */
export const listRecords = ({ table }: Ports): UseCase<typeof serviceRoutes.listRecords> => ({ params, query, caller }) => list(table, params.agreementId, query.cursor, caller);

/** The same as officers of the district see them. */
export const listBureauRecords = ({ table }: Ports): UseCase<typeof serviceRoutes.listBureauRecords> => ({ params, query, caller }) => list(table, params.agreementId, query.cursor, caller);

/** One record and what happened to it. */
export const showRecord =
  ({ table }: Ports): UseCase<typeof serviceRoutes.showRecord> =>
  async ({ params, caller }) => {
    const { agreementId, recordId } = params;
    const [agreement, record, history] = await Promise.all([loadAgreement(table, agreementId, caller), table.get('record', keys.record(agreementId, recordId)), historyOf(table, 'record', recordId)]);
    if (!agreement.ok) return agreement;
    return record ? ok(reply(200, { ...listed(record, caller), history })) : fail('not-found');
  };
