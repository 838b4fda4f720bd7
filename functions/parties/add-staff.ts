import type { partyRoutes } from '../../shared/contract/parties.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { staffSubject, type StaffMember } from '../../shared/domain/staff.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { create, guard } from '../table/change.ts';
import { claimUploads } from '../table/claim-uploads.ts';
import type { Key } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadAgency, staffWrites } from './agency-file.ts';
import { checkIdentity, staffEntry, staffGuards } from './staff-entry.ts';

export const ATTEMPTS = 8;
/** More than any agency names; with their files they must still be read at once. */
const MOST = 40;

/** Who counts already is told apart: on this agency's own list, or elsewhere. The guard of the write decides, this only says it in words. */
export const elsewhereOrHere = async <T>(table: Table, person: Key | undefined, organisationId: string, done: Result<T>): Promise<Result<T>> => {
  if (done.ok || !person || done.problem.kind !== 'person-counts-elsewhere') return done;
  const reference = await table.guardReference(person);
  return reference?.organisationId === organisationId ? fail('person-listed') : done;
};

/** Names a certified member of staff. A person counts once and for one agency, and so does a certificate: keyed hashes of both are guarded. */
export const addStaff =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.addStaff> =>
  ({ params: { organisationId }, body: { identityNumber: typed, certificateNumber, name, ...form }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const identity = checkIdentity(form.identityKind, typed, now);
      if (!identity.ok) return identity;
      const number = normaliseGrouped(certificateNumber);
      const [loaded, entered] = await Promise.all([loadAgency(table, organisationId), staffEntry(table, undefined, form, number, { caller, now })]);
      if (!loaded.ok) return loaded;
      if (!entered.ok) return entered;
      if (loaded.value.staff.filter(({ status }) => status === 'active').length >= MOST) return fail('staff-too-many', { facts: { limit: MOST } });
      const { organisation } = loaded.value;
      const staff: StaffMember = {
        type: 'staff', id: random.id('staff', now), rev: 1, createdAt: now, updatedAt: now, organisationId, organisationName: organisation.name, district: organisation.district,
        ...entered.value.entry, name, identityNumber: identity.value, certificateNumber: number, status: 'active',
      };
      const keys = await staffGuards(table, staff);
      const refers = { organisationId };
      const done = await table.commit(actor, {
        action: 'add-staff',
        subject: { type: 'organisation', id: organisationId },
        writes: [
          ...(keys.person ? [guard(keys.person, staff.id, 'person-counts-elsewhere', refers)] : []),
          guard(keys.certificate, staff.id, 'certificate-registered', refers),
          create(staff),
          ...staffWrites(loaded.value, staff, now),
          ...claimUploads(entered.value.uploads, staffSubject(organisationId, staff.id), now),
        ],
        reply: reply(201, { id: staff.id, rev: 1, status: staff.status }),
      });
      return elsewhereOrHere(table, keys.person, organisationId, done);
    });
