import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { recordLifecycle, type ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { reminderWrites } from '../table/visit-reminders.ts';
import { closeComplaint } from './complaints.ts';
import { recordsOf } from './load.ts';
import { moveRecord } from './move-record.ts';
import { closeWish } from './wishes.ts';

const recordAt = async ({ table }: Ports, subjectId: string): Promise<Result<ServiceRecord>> => {
  const [agreementId = '', recordId = ''] = subjectId.split('.');
  const record = await table.get('record', keys.record(agreementId, recordId));
  return record ? ok(record) : fail('not-found');
};

/** A record that nobody answered in time is “not answered” (未答复), never “confirmed”. The subject is `<agreementId>.<recordId>`. */
const lapseRecord =
  (ports: Ports) =>
  async (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const record = await recordAt(ports, subjectId);
    return record.ok ? moveRecord(ports, record.value, { action: 'lapse' }, actor) : record;
  };

/** An explanation that nobody answered in time leaves the dispute as it is: it stands, and nobody is asked any more. */
const letDisputeStand =
  (ports: Ports) =>
  async (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const found = await recordAt(ports, subjectId);
    if (!found.ok) return found;
    const before = found.value;
    const status = next(recordLifecycle, 'let-stand', before.status);
    if (!status.ok) return status;
    const { settleBy: _, ...rest } = before;
    const record: ServiceRecord = revise(rest, { status: status.value }, actor.now);
    return ports.table.commit(actor, { action: 'let-stand', subject: { type: 'record', id: record.id }, from: before.status, to: record.status, writes: [replace(before, record)], reply: reply(200, { id: record.id, rev: record.rev, status: record.status }) });
  };

/** Looks what the next visit is due by, as agreement and records are today. The subject is the agreement. */
const lookAtVisits =
  ({ table }: Ports) =>
  async (agreementId: string, actor: Actor): Promise<Result<unknown>> => {
    // The reminder before the records: whoever changes those from then on changes it as well.
    const found = await table.getMany([keys.reminder(agreementId), keys.agreement(agreementId)]);
    const before = found.find((item) => item.type === 'reminder');
    const agreement = found.find((item) => item.type === 'agreement');
    if (!before || !agreement || !isSigned(agreement)) return fail('not-found');
    const writes = reminderWrites(before, agreement, await recordsOf(table, agreementId), actor.now);
    return table.commit(actor, { action: 'look', subject: { type: 'reminder', id: agreementId }, writes, reply: reply(200, null) });
  };

export const serviceSystemTasks = (ports: Ports) => ({
  'lapse-record': lapseRecord(ports), 'let-dispute-stand': letDisputeStand(ports), 'look-at-visits': lookAtVisits(ports), 'close-complaint': closeComplaint(ports), 'close-wish': closeWish(ports),
});
