import type { serviceRoutes } from '../../shared/contract/services.ts';
import { checkFindings, checkRecord } from '../../shared/domain/record-rules.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { appending } from './append.ts';
import { loadToAct } from './load.ts';
import { problemEntry, problemsIn, recordContent, recordIn } from './record-parts.ts';

/** The fixed specialist (or a stand-in who says why) logs what was done; record, problems, archive entries, photos and the reminder are one commit. */
export const logRecord =
  (ports: Ports): UseCase<typeof serviceRoutes.logRecord> =>
  async ({ params, body, caller, now, actor }) => {
    const { table, random } = ports;
    const [loaded, ready] = await Promise.all([loadToAct(table, params.agreementId, caller), readyUploads(table, body.uploadIds, caller, now)]);
    if (!loaded.ok) return loaded;
    const agreement = checkRecord(loaded.value.agreement, body, caller.personId, now);
    if (!agreement.ok) return agreement;
    const sound = checkFindings(body, body.uploadIds.length);
    if (!sound.ok) return sound;
    if (!ready.ok) return ready;
    const id = random.id('record', now);
    const problems = problemsIn(agreement.value, id, body, random, now);
    const draft = recordIn(agreement.value, id, body, uploadReferences(ready.value), problems.map((problem) => problem.id), actor);
    const subject = { type: 'record', id };
    const entries = [{ kind: 'service-record' as const, subject, content: recordContent(draft), uploads: draft.uploads }, ...problems.map((problem) => problemEntry(problem, 'problem-found'))];
    const record = (entry: number): ServiceRecord => ({ ...draft, entry });
    return appending(ports, actor, draft, entries, (entry) => ({
      action: 'log', subject, to: 'logged',
      writes: [create(record(entry)), ...problems.map((problem) => create(problem)), ...claimUploads(ready.value, { type: 'record', id: `${draft.agreementId}.${id}` }, now)],
      reply: reply(201, { id, rev: draft.rev, status: draft.status }),
    }), { agreement: agreement.value, after: (records) => [...records, record(0)] });
  };
