import type { agreementRoutes, FilingForm } from '../../shared/contract/agreements.ts';
import { changedParticulars, handleFilingBy, lateDays } from '../../shared/domain/filing-rules.ts';
import { filingLifecycle, type Filing, type FilingParticulars } from '../../shared/domain/filing.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import type { Table } from '../table/table.ts';
import { knownContact, openContact } from './known-contact.ts';
import { loadWithFiling } from './load-agreement.ts';

interface Filled {
  /** In clear, for the difference to the submission before. */
  readonly particulars: FilingParticulars;
  readonly scans: readonly Upload[];
}

/** The particulars as they are filed: what was typed, the contact that is known where none was, a new scan or the one filed before. */
const fill = async (table: Table, filing: Filing, { contactName, contactPhone, serviceAddress, remarks, scanUploadIds = [] }: FilingForm, caller: Caller, now: string): Promise<Result<Filled>> => {
  const scans = await readyUploads(table, scanUploadIds, caller, now, '/scanUploadIds');
  if (!scans.ok) return scans;
  const known = contactName === undefined || contactPhone === undefined ? await knownContact(table, filing) : undefined;
  if (known && !known.ok) return known;
  const opened = known && (await openContact(table, known.value));
  const [scan] = scans.value;
  const kept = filing.status === 'due' ? undefined : filing.particulars.scan;
  const paper = scan ? { uploadId: scan.id, sha256: scan.sha256, name: scan.name } : kept;
  return ok({
    particulars: { contactName: contactName ?? opened?.contactName ?? '', contactPhone: contactPhone ?? opened?.contactPhone ?? '', serviceAddress, ...(remarks !== undefined && { remarks }), ...(paper && { scan: paper }) },
    scans: scans.value,
  });
};

/** The agency files the signed agreement, or files it again after a return; lateness counts by the first time and never blocks. */
export const fileAgreement =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.fileAgreement> =>
  ({ params: { agreementId, organisationId }, body: { rev, ...form }, caller, now, actor }) =>
    withRetry(8, async () => {
      const loaded = await loadWithFiling(table, agreementId);
      if (!loaded.ok) return loaded;
      const { agreement, filing: before } = loaded.value;
      if (!before || before.agencyId !== organisationId) return fail('not-found');
      const status = next(filingLifecycle, 'file', before.status);
      if (!status.ok) return status;
      if (before.rev !== rev) return fail('edited-elsewhere');
      const filled = await fill(table, before, form, caller, now);
      if (!filled.ok) return filled;
      const { particulars, scans } = filled.value;
      const filed = { at: now, by: caller.personId, name: caller.name };
      const earlier = before.status === 'due' ? undefined : before;
      const opened = earlier && (await table.open(earlier));
      const filing: Filing = {
        ...shared(before), rev: before.rev + 1, updatedAt: now, status: 'filed', particulars,
        firstFiled: earlier?.firstFiled ?? filed, filed, lateDays: earlier?.lateDays ?? lateDays(before, localDateOf(now)),
        submissions: (earlier?.submissions ?? 0) + 1, changed: opened ? changedParticulars(opened.particulars, particulars) : [], handleBy: handleFilingBy(now),
        ...('textHash' in agreement && { textHash: agreement.textHash }),
      };
      const entries = await appendEntries(
        table, before.enterpriseId,
        [{
          kind: 'filing-submitted', at: now, by: actor.by, byName: actor.byName, agencyId: before.agencyId, agreementId, subject: { type: 'filing', id: agreementId },
          content: { submission: filing.submissions, lateDays: filing.lateDays }, uploads: uploadReferences(scans),
        }],
        random,
      );
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'file', subject: { type: 'filing', id: agreementId }, from: before.status, to: filing.status,
        writes: [replace(before, filing), ...claimUploads(scans, { type: 'filing', id: agreementId }, now), ...entries.value],
        reply: reply(200, { id: agreementId, rev: filing.rev, status: filing.status, lateDays: filing.lateDays }),
      });
    });

/** What every status of a filing has: parties, clock and ruleset. */
const shared = ({ type, agreementId, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, signedOn, nominalLastDay, lastDay, calendarVersion, provisional, rulesetId }: Filing) => ({
  type, agreementId, createdAt, enterpriseId, enterpriseName, agencyId, agencyName, district, signedOn, nominalLastDay, lastDay, calendarVersion, provisional, rulesetId,
});
