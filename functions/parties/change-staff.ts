import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { staffLifecycle, staffSubject, type StaffMember } from '../../shared/domain/staff.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { guard, release, replace, type Write } from '../table/change.ts';
import { claimUploads } from '../table/claim-uploads.ts';
import type { Key } from '../table/keys.ts';
import { ATTEMPTS, elsewhereOrHere } from './add-staff.ts';
import { loadAgency, staffWrites } from './agency-file.ts';
import { checkIdentity, staffEntry, staffGuards } from './staff-entry.ts';

type Guards = Awaited<ReturnType<typeof staffGuards>>;
const same = (a: Key | undefined, b: Key | undefined): boolean => a?.pk === b?.pk;

/** A number that was corrected gives its guard back and takes the new one's place. */
const movedGuards = (was: Guards, is: Guards, staff: StaffMember): Write[] => {
  const refers = { organisationId: staff.organisationId };
  return [
    ...(is.person && !same(was.person, is.person) ? [...(was.person ? [release(was.person, staff.id)] : []), guard(is.person, staff.id, 'person-counts-elsewhere', refers)] : []),
    ...(same(was.certificate, is.certificate) ? [] : [release(was.certificate, staff.id), guard(is.certificate, staff.id, 'certificate-registered', refers)]),
  ];
};

/** Another person or another certificate must be judged anew; other evidence keeps the judgement and says that it changed. */
const judgementAfter = (before: StaffMember, after: StaffMember, moved: boolean): Pick<StaffMember, 'judgement' | 'changedSince'> => {
  const anew = moved || after.certificateKind !== before.certificateKind || after.certificateLevel !== before.certificateLevel || after.fullTime !== before.fullTime;
  return anew ? { judgement: undefined, changedSince: undefined } : { judgement: before.judgement, changedSince: before.judgement ? true : undefined };
};

/** Corrects what is said of a member of staff: certificate, contract, insurance and their files. */
export const changeStaff =
  ({ table }: Ports): UseCase<typeof partyRoutes.changeStaff> =>
  ({ params: { organisationId, staffId }, body: { rev, identityNumber: typed, certificateNumber, name, ...form }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadAgency(table, organisationId);
      if (!loaded.ok) return loaded;
      const before = loaded.value.staff.find(({ id }) => id === staffId);
      if (!before) return fail('not-found');
      const status = next(staffLifecycle, 'change', before.status);
      if (!status.ok) return status;
      if (before.rev !== rev) return fail('edited-elsewhere');
      const was = await table.open(before, ['/identityNumber', '/certificateNumber']);
      if (typed === undefined && was.identityNumber === undefined) return fail('invalid-request', { errors: [{ pointer: '/identityNumber', kind: 'required' }] });
      const identity = checkIdentity(form.identityKind, typed ?? was.identityNumber ?? '', now);
      if (!identity.ok) return identity;
      const number = certificateNumber === undefined ? was.certificateNumber : normaliseGrouped(certificateNumber);
      const entered = await staffEntry(table, before, form, number, { caller, now });
      if (!entered.ok) return entered;
      const [held, wanted] = await Promise.all([staffGuards(table, was), staffGuards(table, { ...form, identityNumber: identity.value, certificateNumber: number })]);
      const moves = movedGuards(held, wanted, before);
      const changed: StaffMember = {
        ...before, ...entered.value.entry,
        // A value that stays as it was keeps its masked form, and with it its ciphertext.
        ...(name !== undefined && { name }), ...(!same(held.person, wanted.person) && { identityNumber: identity.value }), ...(number !== was.certificateNumber && { certificateNumber: number }),
      };
      const staff: StaffMember = revise({ ...changed, ...judgementAfter(before, changed, moves.length > 0) }, { status: status.value }, now);
      const done = await table.commit(actor, {
        action: 'change-staff',
        subject: { type: 'organisation', id: organisationId },
        writes: [...moves, replace<StaffMember>(before, staff), ...staffWrites(loaded.value, staff, now), ...claimUploads(entered.value.uploads, staffSubject(organisationId, staffId), now)],
        reply: reply(200, { id: staffId, rev: staff.rev, status: staff.status }),
      });
      return elsewhereOrHere(table, wanted.person, organisationId, done);
    });
