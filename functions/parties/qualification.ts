import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { certifiedStaff, checkStaff, checkSubmission, correctQualificationBy, qualificationValidUntil } from '../../shared/domain/qualification-rules.ts';
import { verifyBy } from '../../shared/domain/party-rules.ts';
import { qualificationLifecycle, type Qualification, type StaffMember } from '../../shared/domain/qualification.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

interface File {
  readonly organisation: Organisation;
  readonly qualification?: Qualification;
  readonly staff: readonly StaffMember[];
}

const load = async (table: Table, organisationId: string): Promise<Result<File>> => {
  const items = await table.partition(keys.organisation(organisationId).pk);
  const organisation = items.find((item) => item.type === 'organisation');
  const qualification = items.find((item) => item.type === 'qualification');
  return organisation?.side === 'agency' ? ok({ organisation, ...(qualification && { qualification }), staff: items.filter((item) => item.type === 'staff') }) : fail('not-found');
};

/** The file's next status, with the same status on the organisation (that is what lists and booths read) in one commit. */
const move = (table: Table, actor: Actor, { organisation, qualification: before }: File, action: ActionOf<typeof qualificationLifecycle>, rev: number | undefined, changes: Partial<Qualification>, reason?: string) => {
  if (!before) return fail('not-found');
  const status = next(qualificationLifecycle, action, before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const qualification: Qualification = revise({ ...before, ...changes }, { status: status.value }, actor.now);
  const agency: Organisation = revise(organisation, { qualificationStatus: status.value }, actor.now);
  return table.commit(actor, {
    action: `${action}-qualification`,
    subject: { type: 'organisation', id: organisation.id },
    from: before.status,
    to: qualification.status,
    ...(reason && { reason }),
    writes: [replace(before, qualification), ...(status.value === before.status ? [] : [replace(organisation, agency)])],
    reply: reply(200, { id: organisation.id, rev: qualification.rev, status: qualification.status }),
  });
};

/** Saves the file: a draft, or a returned one that is being corrected (the officer's reasons stay beside the fields). */
export const saveQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.saveQualification> =>
  async ({ params, body: { rev, ...form }, now, actor }) => {
    const file = await load(table, params.organisationId);
    if (!file.ok) return file;
    const { organisation, qualification: before, staff } = file.value;
    const certified = certifiedStaff(staff);
    if (before) return move(table, actor, file.value, before.status === 'returned' ? 'correct' : 'save', rev, { ...form, certifiedStaff: certified });
    const qualification: Qualification = { type: 'qualification', organisationId: organisation.id, rev: 1, createdAt: now, updatedAt: now, organisationName: organisation.name, district: organisation.district, status: 'draft', ...form, certifiedStaff: certified };
    return table.commit(actor, {
      action: 'save-qualification', subject: { type: 'organisation', id: organisation.id }, to: 'draft', writes: [create(qualification)],
      reply: reply(200, { id: organisation.id, rev: 1, status: qualification.status }),
    });
  };

export const submitQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.submitQualification> =>
  async ({ params, body, caller, now, actor }) => {
    const file = await load(table, params.organisationId);
    if (!file.ok) return file;
    const { qualification, staff } = file.value;
    if (!qualification) return fail('not-found');
    const complete = checkSubmission(qualification, staff);
    if (!complete.ok) return complete;
    return move(table, actor, file.value, 'submit', body.rev, { certifiedStaff: complete.value, submitted: { at: now, by: caller.personId, name: caller.name }, dueOn: verifyBy(now) });
  };

/** The officer's decision: returned with a reason at each field, verified for a year, renewed for another from today, suspended or restored. */
export const decideQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.decideQualification> =>
  async ({ params, body, caller, now, actor }) => {
    const file = await load(table, params.targetId);
    if (!file.ok) return file;
    if (!servesDistrict(caller, file.value.organisation.district)) return fail('not-found');
    const decided = { at: now, by: caller.personId, name: caller.name };
    switch (body.action) {
      case 'return':
        return body.reasons ? move(table, actor, file.value, 'return', body.rev, { decided, reasons: body.reasons, dueOn: correctQualificationBy(now) }) : failField('/reasons', 'required');
      case 'verify':
      case 'renew': {
        const enough = checkStaff(certifiedStaff(file.value.staff));
        return enough.ok ? move(table, actor, file.value, body.action, body.rev, { decided, reasons: undefined, validUntil: qualificationValidUntil(now) }) : enough;
      }
      case 'suspend':
      case 'restore':
        return body.reason ? move(table, actor, file.value, body.action, body.rev, { decided }, body.reason) : failField('/reason', 'required');
    }
  };
