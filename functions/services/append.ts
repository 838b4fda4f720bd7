import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Random } from '../ids.ts';
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import type { Actor, Change } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { reminderWrites } from '../table/visit-reminders.ts';
import { recordsOf } from './load.ts';

/** Appending reads the head again each time another writer was first; a busy archive has a few writers, not hundreds. */
const ATTEMPTS = 12;

/** What an entry says, besides who wrote it and when. Whose part it is stands in it only where entries of one commit differ in that. */
export type NewEntry = Pick<Draft, 'kind' | 'subject' | 'content' | 'uploads' | 'agencyId' | 'agreementId'>;

/** Whose archive it is, and whose part: without an agency it is the enterprise's own, which no agency reads. */
export interface Part {
  readonly enterpriseId: string;
  readonly agencyId?: string;
  readonly agreementId?: string;
}

/** How a change alters what is planned: the records of the agreement after it. */
export interface Replanned {
  readonly agreement: SignedAgreement;
  readonly after: (records: readonly ServiceRecord[]) => readonly ServiceRecord[];
}

/** Commits a change together with its entries in the enterprise's archive, and with the reminder where it alters the plan; `changeFor` gets the first entry's number. */
export const appending = <Reply extends { readonly status: number; readonly body: unknown }>(
  { table, random }: { readonly table: Table; readonly random: Random },
  actor: Actor,
  { enterpriseId, agencyId, agreementId }: Part,
  entries: readonly NewEntry[],
  changeFor: (firstEntry: number) => Change<Reply>,
  replanned?: Replanned,
): Promise<Result<Reply>> => {
  const drafts = entries.map((entry): Draft => ({ at: actor.now, by: actor.by, byName: actor.byName, ...(agencyId && { agencyId }), ...(agreementId && { agreementId }), ...entry }));
  return withRetry(ATTEMPTS, async () => {
    const found = await table.getMany([keys.archive(enterpriseId), ...(replanned ? [keys.reminder(replanned.agreement.id)] : [])]);
    const head = found.find((item) => item.type === 'archive');
    if (!head) return fail('not-found');
    // After the head: whatever changes the records from then on changes the head as well.
    const reminder = replanned ? reminderWrites(found.find((item) => item.type === 'reminder'), replanned.agreement, replanned.after(await recordsOf(table, replanned.agreement.id)), actor.now) : [];
    const change = changeFor(head.count + 1);
    return table.commit(actor, { ...change, writes: [...change.writes, ...reminder, ...entriesOnto(head, drafts, random)] });
  });
};
