import { revise } from '../../shared/domain/entity.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { isInForce, recounted } from '../../shared/domain/qualification-rules.ts';
import type { Qualification, QualificationUpdate } from '../../shared/domain/qualification.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { LocalDate } from '../../shared/rules/dates.ts';
import { check, replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** An agency with its qualification, the update under way and everybody ever named as its staff. */
export interface AgencyFile {
  readonly organisation: Organisation;
  readonly qualification?: Qualification;
  readonly update?: QualificationUpdate;
  readonly staff: readonly StaffMember[];
}

export const loadAgency = async (table: Table, organisationId: string): Promise<Result<AgencyFile>> => {
  const items = await table.partition(keys.organisation(organisationId).pk);
  const organisation = items.find((item) => item.type === 'organisation');
  const qualification = items.find((item) => item.type === 'qualification');
  const update = items.find((item) => item.type === 'qualification-update');
  return organisation?.side === 'agency' ? ok({ organisation, ...(qualification && { qualification }), ...(update && { update }), staff: items.filter((item) => item.type === 'staff') }) : fail('not-found');
};

/**
 * What a change of one member of staff asks of the qualification, in the same commit: how many count, where that changed; else
 * that it still is as it was read, so that no decision on the file passes over the change. Who loses the race reads again.
 * `from`: since when it is so, where that is not today.
 */
export const staffWrites = ({ qualification, staff }: AgencyFile, changed: StaffMember, now: string, from?: LocalDate): Write[] => {
  if (!qualification) return [];
  const unchanged = check(keys.qualification(qualification.organisationId), { rev: qualification.rev }, 'busy');
  if (!isInForce(qualification)) return [unchanged];
  const after = recounted(qualification, [...staff.filter(({ id }) => id !== changed.id), changed], now, from);
  return after.certifiedStaff === qualification.certifiedStaff ? [unchanged] : [replace<Qualification>(qualification, revise({ ...qualification, ...after }, {}, now), 'busy')];
};

/** That everybody who works there still is as a decision on the whole file found them. */
export const staffUnchanged = ({ staff }: AgencyFile): Write[] => staff.filter(({ status }) => status === 'active').map(({ organisationId, id, rev }) => check(keys.staff(organisationId, id), { rev }, 'edited-elsewhere'));
