import type { partyRoutes } from '../../shared/contract/parties.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { decideOnFile, type Decision } from '../../shared/domain/qualification-decisions.ts';
import { correctQualificationBy, isInForce } from '../../shared/domain/qualification-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { qualificationLifecycle, updateLifecycle, type Qualification, type QualificationUpdate } from '../../shared/domain/qualification.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { standingOf } from '../../shared/domain/agency-standing.ts';
import { fail, failField, type Result } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import type { Table } from '../table/table.ts';
import { ATTEMPTS } from './add-staff.ts';
import { loadAgency, staffUnchanged, type AgencyFile } from './agency-file.ts';
import { boothWrites } from './booth-holds.ts';

type Decided = Result<{ status: 200; body: { id: string; rev: number; status: string } }>;

/** Back to the agency with a reason at each field: the first file, or the update while the file in force stays. */
const sendBack = async (table: Table, actor: Actor, { organisation, qualification, update }: AgencyFile, { rev, reasons }: Pick<Decision, 'rev' | 'reasons'>): Promise<Decided> => {
  if (!qualification) return fail('not-found');
  if (!reasons) return failField('/reasons', 'required');
  const renewing = isInForce(qualification);
  const before = renewing ? update : qualification;
  if (!before) return fail('not-found');
  const status = before.type === 'qualification' ? next(qualificationLifecycle, 'return', before.status) : next(updateLifecycle, 'return', before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const { now } = actor;
  const back = { reasons, decided: { at: now, by: actor.by, name: actor.byName }, dueOn: correctQualificationBy(now) };
  const writes: Write[] =
    before.type === 'qualification'
      ? [replace<Qualification>(before, revise({ ...before, ...back }, { status: 'returned' as const }, now)), replace<Organisation>(organisation, revise(organisation, { qualificationStatus: 'returned' as const }, now))]
      : [replace<QualificationUpdate>(before, revise({ ...before, ...back }, { status: 'returned' as const }, now)), replace<Qualification>(qualification, revise(qualification, { update: 'returned' as const }, now))];
  return table.commit(actor, {
    action: renewing ? 'return-qualification-update' : 'return-qualification', subject: { type: 'organisation', id: organisation.id }, from: before.status, to: 'returned',
    writes, reply: reply(200, { id: organisation.id, rev: before.rev + 1, status: 'returned' }),
  });
};

/** The file's next status, with the same status on the organisation (that is what lists and booths read) and its booths in one commit. */
const decide = async (table: Table, actor: Actor, file: AgencyFile, decision: Decision): Promise<Decided> => {
  const { organisation, qualification: before } = file;
  if (!before) return fail('not-found');
  const decided = decideOnFile(file, decision, { now: actor.now, by: actor.by, name: actor.byName });
  if (!decided.ok) return decided;
  const { qualification, update } = decided.value;
  const agency: Organisation = revise(organisation, { qualificationStatus: qualification.status }, actor.now);
  const moved = qualification.status !== before.status;
  const booths = moved ? await boothWrites(table, organisation.id, standingOf(qualification.status), actor.now) : [];
  return table.commit(actor, {
    action: `${decision.action}-qualification`,
    subject: { type: 'organisation', id: organisation.id },
    from: before.status,
    to: qualification.status,
    ...(decision.reason && { reason: decision.reason }),
    writes: [
      replace<Qualification>(before, qualification),
      ...(update && file.update ? [replace<QualificationUpdate>(file.update, update)] : []),
      ...(moved ? [replace<Organisation>(organisation, agency)] : []),
      ...booths,
      ...staffUnchanged(file),
    ],
    reply: reply(200, { id: organisation.id, rev: qualification.rev, status: qualification.status }),
  });
};

/** The officer's decision: returned with reasons, verified, renewed or updated by what was handed in, suspended or restored. */
export const decideQualification =
  ({ table }: Ports): UseCase<typeof partyRoutes.decideQualification> =>
  ({ params, body, caller, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const file = await loadAgency(table, params.targetId);
      if (!file.ok) return file;
      if (!servesDistrict(caller, file.value.organisation.district)) return fail('not-found');
      return body.action === 'return' ? sendBack(table, actor, file.value, body) : decide(table, actor, file.value, { ...body, action: body.action });
    });
