import type { CorrectionForm, serviceRoutes } from '../../shared/contract/services.ts';
import { revise } from '../../shared/domain/entity.ts';
import { isOpen, type FoundProblem } from '../../shared/domain/found-problem.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { checkFindings, checkRecord } from '../../shared/domain/record-rules.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { recordLifecycle, type ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import { appending } from './append.ts';
import { loadRecordToAct } from './load.ts';
import { problemEntry, problemsIn, recordContent, recordIn } from './record-parts.ts';

/** The files that stay, and the problems that were none: only what the wrong record has. */
const carriedOver = (old: ServiceRecord, found: readonly FoundProblem[], { keptUploadIds, withdrawnProblemIds }: CorrectionForm): Result<{ kept: ServiceRecord['uploads']; withdrawn: FoundProblem[] }> => {
  const strange = keptUploadIds.findIndex((id) => !old.uploads.some((file) => file.id === id));
  if (strange >= 0) return failField(`/keptUploadIds/${strange}`, 'upload-not-ready');
  const settled = withdrawnProblemIds.findIndex((id) => !found.some((problem) => problem.id === id && isOpen(problem)));
  if (settled >= 0) return failField(`/withdrawnProblemIds/${settled}`, 'problem-not-open');
  // A file without a name was erased meanwhile, as the law asks: there is nothing to take on.
  return ok({ kept: old.uploads.filter(({ id, name }) => keptUploadIds.includes(id) && name !== ''), withdrawn: found.filter(({ id }) => withdrawnProblemIds.includes(id)) });
};

/** A whole new record in place of a wrong one: the old one stays to be read, marked as corrected, and counts no more. The enterprise answers the new one. */
export const correctRecord =
  (ports: Ports): UseCase<typeof serviceRoutes.correctRecord> =>
  async ({ params, body, caller, now, actor }) => {
    const { table, random } = ports;
    const [loaded, ready] = await Promise.all([loadRecordToAct(table, params, caller), readyUploads(table, body.uploadIds, caller, now)]);
    if (!loaded.ok) return loaded;
    const { record: old } = loaded.value;
    const status = next(recordLifecycle, 'correct', old.status);
    if (!status.ok) return status;
    if (old.rev !== body.rev) return fail('edited-elsewhere');
    const agreement = checkRecord(loaded.value.agreement, body, caller.personId, now);
    if (!agreement.ok) return agreement;
    const sound = checkFindings(body, body.keptUploadIds.length + body.uploadIds.length);
    if (!sound.ok) return sound;
    if (!ready.ok) return ready;
    const found = old.problemIds.length > 0 ? (await table.getMany(old.problemIds.map((problemId) => keys.problem(old.agreementId, problemId)))).filter((item) => item.type === 'problem') : [];
    const carried = carriedOver(old, found, body);
    if (!carried.ok) return carried;
    const { kept, withdrawn } = carried.value;
    const id = random.id('record', now);
    const problems = problemsIn(agreement.value, id, body, random, now);
    const problemIds = [...old.problemIds.filter((problemId) => !withdrawn.some((problem) => problem.id === problemId)), ...problems.map((problem) => problem.id)];
    const draft = { ...recordIn(agreement.value, id, body, [...kept, ...uploadReferences(ready.value)], problemIds, actor), corrects: old.id, correctionReason: body.reason };
    const { settleBy: _, ...settled } = old;
    const corrected: ServiceRecord = revise(settled, { status: status.value, correctedBy: id }, now);
    const subject = { type: 'record', id };
    const entries = [
      { kind: 'record-corrected' as const, subject, content: { ...recordContent(draft), recordEntry: old.entry, reason: body.reason }, uploads: draft.uploads },
      ...withdrawn.map((problem) => problemEntry(problem, 'problem-withdrawn', { reason: body.reason })),
      ...problems.map((problem) => problemEntry(problem, 'problem-found')),
    ];
    const record = (entry: number): ServiceRecord => ({ ...draft, entry });
    return appending(ports, actor, draft, entries, (entry) => ({
      action: 'correct', subject: { type: 'record', id: old.id }, from: old.status, to: corrected.status, reason: body.reason,
      writes: [
        replace(old, corrected), create(record(entry)), ...problems.map((problem) => create(problem)),
        ...withdrawn.map((problem) => replace(problem, revise(problem, { status: 'withdrawn' as const }, now))),
        ...claimUploads(ready.value, { type: 'record', id: `${draft.agreementId}.${id}` }, now),
      ],
      reply: reply(201, { id, rev: draft.rev, status: draft.status }),
    }), { agreement: agreement.value, after: (records) => [...records.filter((other) => other.id !== old.id), record(0)] });
  };
