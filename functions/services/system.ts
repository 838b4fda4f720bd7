import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { moveRecord } from './answer-record.ts';

/** A record that nobody answered in time is “not answered” (未答复), never “confirmed”. The subject is `<agreementId>.<recordId>`. */
const lapseRecord =
  (ports: Ports) =>
  async (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const [agreementId = '', recordId = ''] = subjectId.split('.');
    const record = await ports.table.get('record', keys.record(agreementId, recordId));
    return record ? moveRecord(ports, record, 'lapse', actor) : fail('not-found');
  };

export const serviceSystemTasks = (ports: Ports) => ({ 'lapse-record': lapseRecord(ports) });
