import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { verifyBy } from '../../shared/domain/party-rules.ts';
import { papersOf, statedPapers } from '../../shared/domain/qualification-papers.ts';
import { changesBetween, checkSubmission, isInForce } from '../../shared/domain/qualification-rules.ts';
import { qualificationLifecycle, updateLifecycle, type Qualification, type QualificationSubmission, type QualificationUpdate } from '../../shared/domain/qualification.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail } from '../../shared/domain/result.ts';
import { staffFacts } from '../../shared/domain/staff-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadAgency, staffUnchanged, type AgencyFile } from './agency-file.ts';

/** How often this agency has handed in its file; the latest is what the next one is compared with. */
const submissionsOf = ({ qualification, update }: AgencyFile): number => Math.max(qualification?.submissions ?? 0, update?.submissions ?? 0);

/** What is handed in now, word for word, and what changed since the last time. */
const handedIn = async (table: Table, file: AgencyFile, papers: Qualification | QualificationUpdate, submitted: Qualification['submitted'] & object) => {
  const n = submissionsOf(file) + 1;
  const before = n > 1 ? await table.get('qualification-submission', keys.qualificationSubmission(file.organisation.id, n - 1)) : undefined;
  const submission: QualificationSubmission = {
    type: 'qualification-submission', organisationId: file.organisation.id, rev: 1, createdAt: submitted.at, updatedAt: submitted.at, n, submitted,
    papers: statedPapers(papersOf(papers)), staff: file.staff.filter(({ status }) => status === 'active').map((staff) => ({ id: staff.id, facts: staffFacts(staff) })),
  };
  return { submission, changed: before ? changesBetween(before, submission) : undefined };
};

/** Hands in the first file or an update. The officer sees what changed since it was handed in last, replaced files and people too. */
export const submitQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.submitQualification> =>
  async ({ params: { organisationId }, body, caller, now, actor }) => {
    const loaded = await loadAgency(table, organisationId);
    if (!loaded.ok) return loaded;
    const file = loaded.value;
    const { organisation, qualification, update, staff } = file;
    const renewing = qualification !== undefined && isInForce(qualification);
    const before = renewing ? update : qualification;
    if (!before || !qualification) return fail('not-found');
    const status = before.type === 'qualification' ? next(qualificationLifecycle, 'submit', before.status) : next(updateLifecycle, 'submit', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const complete = checkSubmission(before, staff, now);
    if (!complete.ok) return complete;
    const submitted = { at: now, by: caller.personId, name: caller.name };
    const { submission, changed } = await handedIn(table, file, before, submitted);
    const sent = { submitted, submissions: submission.n, changed, dueOn: verifyBy(now) };
    const agency: Organisation = revise(organisation, { qualificationStatus: 'submitted' as const }, now);
    const writes: Write[] =
      before.type === 'qualification'
        ? [replace<Qualification>(before, revise({ ...before, ...sent, certifiedStaff: complete.value }, { status: 'submitted' as const }, now)), replace<Organisation>(organisation, agency)]
        : [replace<QualificationUpdate>(before, revise({ ...before, ...sent }, { status: 'submitted' as const }, now)), replace<Qualification>(qualification, revise(qualification, { update: 'submitted' as const }, now))];
    return table.commit(actor, {
      action: renewing ? 'submit-qualification-update' : 'submit-qualification',
      subject: { type: 'organisation', id: organisationId }, from: before.status, to: 'submitted',
      writes: [...writes, create(submission, 'busy'), ...staffUnchanged(file)],
      reply: reply(200, { id: organisationId, rev: before.rev + 1, status: 'submitted' }),
    });
  };
