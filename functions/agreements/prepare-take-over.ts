import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { revise } from '../../shared/domain/entity.ts';
import { handleFilingBy } from '../../shared/domain/filing-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { checkPaper, checkProofs, enteredPart, provenPart } from '../../shared/domain/take-over-rules.ts';
import { takeOverLifecycle, type TakeOver } from '../../shared/domain/take-over.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

type Own = { readonly takeOverId: string; readonly organisationId: string };

/** The take-over, if it is the acting agency's and as the person saw it. */
const loadOwn = async (table: Table, { takeOverId, organisationId }: Own, rev: number): Promise<Result<TakeOver>> => {
  const takeOver = await table.get('take-over', keys.takeOver(takeOverId));
  if (!takeOver || takeOver.agencyId !== organisationId) return fail('not-found');
  return takeOver.rev === rev ? ok(takeOver) : fail('edited-elsewhere');
};

const changed = ({ id, rev, status }: TakeOver) => reply(200, { id, rev, status });

/** What was entered is put right, before it is submitted or after it came back. */
export const editTakeOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.editTakeOver> =>
  async ({ params, body, now, actor }) => {
    const loaded = await loadOwn(table, params, body.rev);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(takeOverLifecycle, 'edit', before.status, before.status);
    if (!status.ok) return status;
    const { rev: _, ...paper } = body;
    const errors = checkPaper(paper, localDateOf(now));
    if (errors.length) return fail('invalid-request', { errors });
    const takeOver: TakeOver = { ...before, rev: before.rev + 1, updatedAt: now, paper };
    return table.commit(actor, { action: 'edit', subject: { type: 'take-over', id: before.id }, from: before.status, to: takeOver.status, writes: [replace(before, takeOver)], reply: changed(takeOver) });
  };

/** Scan and proofs are added, and it goes to the office; what came back keeps the files it had. */
export const submitTakeOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.submitTakeOver> =>
  async ({ params, body, caller, now, actor }) => {
    const years = ['1', '2', '3'] as const;
    const [loaded, scans, ...proofs] = await Promise.all([
      loadOwn(table, params, body.rev),
      readyUploads(table, body.scanIds, caller, now, '/scanIds'),
      ...years.map((year) => readyUploads(table, body.proofs[year] ?? [], caller, now, `/proofs/${year}`)),
    ]);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(takeOverLifecycle, 'submit', before.status);
    if (!status.ok) return status;
    if (before.status !== 'draft' && before.status !== 'returned') return fail('status-conflict');
    const missing = [scans, ...proofs].find((one) => !one.ok);
    if (missing && !missing.ok) return missing;
    const kept = before.status === 'returned' ? before : { scans: [], proofs: [] };
    const fresh = proofs.flatMap((proof, index) => (proof.ok && proof.value.length ? [{ year: index + 1, uploads: uploadReferences(proof.value) }] : []));
    const proven = {
      scans: [...kept.scans, ...(scans.ok ? uploadReferences(scans.value) : [])],
      proofs: [1, 2, 3].flatMap((year) => {
        const uploads = [...kept.proofs, ...fresh].filter((proof) => proof.year === year).flatMap((proof) => proof.uploads);
        return uploads.length ? [{ year, uploads }] : [];
      }),
    };
    const complete = checkProofs(before.paper, proven);
    if (!complete.ok) return complete;
    const takeOver: TakeOver = revise(enteredPart(before), { status: 'submitted' as const, ...proven, submitted: { at: now, by: caller.personId, name: caller.name }, handleBy: handleFilingBy(now) }, now);
    const uploads = [scans, ...proofs].flatMap((one) => (one.ok ? one.value : []));
    return table.commit(actor, {
      action: 'submit', subject: { type: 'take-over', id: before.id }, from: before.status, to: takeOver.status,
      writes: [replace(before, takeOver), ...claimUploads(uploads, { type: 'take-over', id: before.id }, now)],
      reply: changed(takeOver),
    });
  };

/** What was entered by mistake, or came back and cannot be put right, is given up. */
export const withdrawTakeOver =
  ({ table }: Ports): UseCase<typeof agreementRoutes.withdrawTakeOver> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOwn(table, params, body.rev);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(takeOverLifecycle, 'withdraw', before.status);
    if (!status.ok) return status;
    if (before.status !== 'draft' && before.status !== 'returned') return fail('status-conflict');
    const kept = before.status === 'returned' ? provenPart(before) : {};
    const takeOver: TakeOver = revise({ ...enteredPart(before), ...kept }, { status: 'withdrawn' as const, withdrawn: { at: now, by: caller.personId, name: caller.name }, reason: body.reason }, now);
    return table.commit(actor, { action: 'withdraw', subject: { type: 'take-over', id: before.id }, from: before.status, to: takeOver.status, reason: body.reason, writes: [replace(before, takeOver)], reply: changed(takeOver) });
  };
