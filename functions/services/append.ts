import type { EntryKind } from '../../shared/domain/archive.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Random } from '../ids.ts';
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import type { Actor, Change } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Appending reads the head again each time another writer was first; a busy archive has a few writers, not hundreds. */
const ATTEMPTS = 12;

export interface RecordEntry {
  readonly record: Pick<ServiceRecord, 'id' | 'agreementId' | 'agencyId' | 'enterpriseId'>;
  readonly kind: EntryKind;
  readonly content: Draft['content'];
  readonly uploads: ServiceRecord['uploads'];
}

/** Commits a change to a record together with its entry in the enterprise's archive; `changeFor` gets the entry's number. */
export const appending = <Reply extends { readonly status: number; readonly body: unknown }>(
  table: Table,
  random: Random,
  actor: Actor,
  { record, kind, content, uploads }: RecordEntry,
  changeFor: (entry: number) => Change<Reply>,
): Promise<Result<Reply>> => {
  const draft: Draft = { kind, at: actor.now, by: actor.by, byName: actor.byName, agencyId: record.agencyId, agreementId: record.agreementId, subject: { type: 'record', id: record.id }, content, uploads };
  return withRetry(ATTEMPTS, async () => {
    const head = await table.get('archive', keys.archive(record.enterpriseId));
    if (!head) return fail('not-found');
    const change = changeFor(head.count + 1);
    return table.commit(actor, { ...change, writes: [...change.writes, ...entriesOnto(head, [draft], random)] });
  });
};
