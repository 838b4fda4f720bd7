import type { partyRoutes } from '../../shared/contract/parties.ts';
import type { QualificationForm } from '../../shared/contract/parties/qualification.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { papersOf, type QualificationPapers } from '../../shared/domain/qualification-papers.ts';
import { isInForce } from '../../shared/domain/qualification-rules.ts';
import { qualificationLifecycle, updateLifecycle, type Qualification, type QualificationUpdate } from '../../shared/domain/qualification.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Write } from '../table/change.ts';
import { claimUploads } from '../table/claim-uploads.ts';
import type { Table } from '../table/table.ts';
import { loadAgency, type AgencyFile } from './agency-file.ts';
import { filesAfter } from './paper-files.ts';

const FILES = ['licenceFiles', 'premisesFiles', 'officeFiles'] as const;

/** The papers as the form wants them, and the uploads that come to them. */
const papersAfter = async (table: Table, before: QualificationPapers | undefined, form: Omit<QualificationForm, 'rev'>, at: { readonly caller: Caller; readonly now: string }): Promise<Result<{ papers: QualificationPapers; uploads: Upload[] }>> => {
  const files = await filesAfter(table, FILES, before, form, at);
  if (!files.ok) return files;
  const { licenceFiles: _, premisesFiles: __, officeFiles: ___, ...facts } = form;
  return ok({ papers: papersOf({ ...facts, ...files.value.files }), uploads: files.value.uploads });
};

interface Saved {
  readonly writes: Write[];
  readonly action: string;
  readonly from?: string;
  readonly to: string;
  readonly rev: number;
}

/** The first file: a draft, or a returned one that is being corrected (the officer's reasons stay beside the fields). */
const saveFirst = ({ organisation, qualification: before }: AgencyFile, papers: QualificationPapers, rev: number | undefined, now: string): Result<Saved> => {
  if (!before) {
    const file: Qualification = { type: 'qualification', organisationId: organisation.id, rev: 1, createdAt: now, updatedAt: now, organisationName: organisation.name, district: organisation.district, status: 'draft', ...papers, certifiedStaff: 0 };
    return ok({ writes: [create(file)], action: 'save-qualification', to: file.status, rev: 1 });
  }
  const action = before.status === 'returned' ? 'correct' : 'save';
  const status = next(qualificationLifecycle, action, before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const file: Qualification = revise({ ...before, ...papers }, { status: status.value }, now);
  return ok({ writes: [replace<Qualification>(before, file)], action: `${action}-qualification`, from: before.status, to: file.status, rev: file.rev });
};

/** A renewal or change while a file is in force, which stays as it is. `rev` is the update's own; without one it begins. */
const saveUpdate = ({ organisation, update: before }: AgencyFile, inForce: Qualification, papers: QualificationPapers, rev: number | undefined, now: string): Result<Saved> => {
  if (before?.status !== 'accepted' && before?.rev !== rev) return fail('edited-elsewhere');
  const action = before?.status === 'returned' ? 'correct' : 'save';
  const status = before ? next(updateLifecycle, action, before.status) : ok('draft' as const);
  if (!status.ok) return status;
  const fresh = { type: 'qualification-update' as const, organisationId: organisation.id, rev: 0, createdAt: now, updatedAt: now, organisationName: organisation.name, district: organisation.district };
  // What was accepted is over: the next update has its own reasons and changes.
  const kept = before && before.status !== 'accepted' ? before : { ...fresh, ...(before && { rev: before.rev, createdAt: before.createdAt }) };
  const update: QualificationUpdate = revise({ ...kept, ...papers }, { status: status.value }, now);
  const state = update.status === 'returned' ? ('returned' as const) : ('draft' as const);
  const mirrored: Write[] = inForce.update === state ? [] : [replace<Qualification>(inForce, revise(inForce, { update: state }, now))];
  return ok({ writes: [before ? replace<QualificationUpdate>(before, update) : create(update), ...mirrored], action: `${action}-qualification-update`, ...(before && { from: before.status }), to: update.status, rev: update.rev });
};

/** Saves what the agency says of itself with its papers: the first file, or an update of one in force. */
export const saveQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.saveQualification> =>
  async ({ params: { organisationId }, body: { rev, ...form }, caller, now, actor }) => {
    const loaded = await loadAgency(table, organisationId);
    if (!loaded.ok) return loaded;
    const { qualification, update } = loaded.value;
    const inForce = qualification && isInForce(qualification) ? qualification : undefined;
    const papers = await papersAfter(table, inForce && update && update.status !== 'accepted' ? update : qualification, form, { caller, now });
    if (!papers.ok) return papers;
    const saved = inForce ? saveUpdate(loaded.value, inForce, papers.value.papers, rev, now) : saveFirst(loaded.value, papers.value.papers, rev, now);
    if (!saved.ok) return saved;
    const { writes, action, from, to, rev: after } = saved.value;
    return table.commit(actor, {
      action, subject: { type: 'organisation', id: organisationId }, ...(from && { from }), to,
      writes: [...writes, ...claimUploads(papers.value.uploads, { type: 'qualification', id: organisationId }, now)],
      reply: reply(200, { id: organisationId, rev: after, status: to }),
    });
  };
