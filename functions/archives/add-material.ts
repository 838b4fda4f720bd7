import type { archiveRoutes } from '../../shared/contract/archives.ts';
import { basicInformation } from '../../shared/domain/basic-information.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import type { Actor, Write } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import type { UploadClaim } from '../table/file-relation.ts';
import { keys } from '../table/keys.ts';
import { numbering } from './entry-view.ts';
import { isServing, loadArchive, loadIndexed } from './load.ts';
import type { ArchivePorts } from './ports.ts';

/** Appending reads the head again each time another writer was first. */
const ATTEMPTS = 12;

/** Appends one entry of the acting person to an archive, together with other writes. */
const append = ({ table, random }: ArchivePorts, enterpriseId: string, draft: Omit<Draft, 'at' | 'by' | 'byName'>, writes: readonly Write[], action: string, actor: Actor) =>
  withRetry(ATTEMPTS, async () => {
    const head = await table.get('archive', keys.archive(enterpriseId));
    if (!head) return fail('not-found');
    return table.commit(actor, {
      action, subject: { type: 'archive', id: enterpriseId },
      writes: [...writes, ...entriesOnto(head, [{ ...draft, at: actor.now, by: actor.by, byName: actor.byName }], random)],
      // Not the number of the entry, which would tell an agency how much others keep here.
      reply: reply(201, { id: enterpriseId, rev: 1, status: 'appended' }),
    });
  });

type Corrected = Result<number | undefined>;

/**
 * Supporting material (辅助证明材料) that an agency adds to its own part, or the enterprise to any part or to its own. A
 * mistake is put right by another entry that names the old one, which stays as it is.
 */
export const addMaterial =
  (ports: ArchivePorts): UseCase<typeof archiveRoutes.addMaterial> =>
  async ({ params: { enterpriseId }, body, caller, now, actor }) => {
    const { table } = ports;
    const [archive, uploads] = await Promise.all([loadIndexed(table, enterpriseId, caller), readyUploads(table, body.uploadIds, caller, now)]);
    if (!archive.ok) return archive;
    const { agreements, confinedTo } = archive.value;
    const agreement = agreements.find(({ id }) => id === body.agreementId);
    if (!agreement && (body.agreementId !== undefined || confinedTo !== undefined)) return failField('/agreementId', 'required');
    if (body.dated > localDateOf(now)) return failField('/dated', 'date-future');
    const old = body.corrects === undefined ? undefined : numbering(archive.value).row(body.corrects);
    const corrected: Corrected = body.corrects === undefined || old?.kind === 'supporting-material' ? ok(old?.n) : failField('/corrects', 'unknown-entry');
    if (!corrected.ok) return corrected;
    if (!uploads.ok) return uploads;
    const { material, dated, note } = body;
    const draft = {
      kind: 'supporting-material' as const, subject: { type: 'archive', id: enterpriseId },
      ...(agreement && { agencyId: agreement.agencyId, agreementId: agreement.id }),
      content: { material, dated, note, ...(corrected.value !== undefined && { corrects: corrected.value }) },
      uploads: uploadReferences(uploads.value),
    };
    const claim: UploadClaim = agreement ? { type: 'agreement', id: `${agreement.id}.archive` } : { type: 'organisation', id: `${enterpriseId}.archive` };
    return append(ports, enterpriseId, draft, claimUploads(uploads.value, claim, now), 'add-material', actor);
  };

/** The enterprise's basic information as it stands today goes into the archive once more, for the service year; an agency enters it only while it serves the enterprise. */
export const enterBasics =
  (ports: ArchivePorts): UseCase<typeof archiveRoutes.enterBasics> =>
  async ({ params: { enterpriseId }, caller, now, actor }) => {
    const [archive, enterprise] = await Promise.all([loadArchive(ports.table, enterpriseId, caller), ports.table.get('organisation', keys.organisation(enterpriseId))]);
    if (!archive.ok) return archive;
    if (!isServing(archive.value, localDateOf(now))) return fail('status-conflict', { facts: { entity: 'agreement', status: 'ended', action: 'enter-basics' } });
    if (!enterprise) return fail('not-found');
    const { size } = enterprise;
    const draft = basicInformation(enterprise, { sizeGrade: size?.result.grade ?? null, employees: size?.figures.employees ?? null });
    return append(ports, enterpriseId, draft, [], 'enter-basics', actor);
  };
