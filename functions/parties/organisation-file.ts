import type { OrganisationFile } from '../../shared/contract/parties.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { actionsOnMember } from '../../shared/domain/membership-rules.ts';
import { qualificationLifecycle } from '../../shared/domain/qualification.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { historyOf } from '../table/history.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** An organisation with its people, staff, qualification and history: one partition and its history, at once. */
export const organisationFile = async (table: Table, organisationId: string, caller: Caller): Promise<Result<OrganisationFile>> => {
  const [items, history] = await Promise.all([table.partition(keys.organisation(organisationId).pk), historyOf(table, 'organisation', organisationId)]);
  const organisation = items.find((item) => item.type === 'organisation');
  if (!organisation) return fail('not-found');
  const qualification = items.find((item) => item.type === 'qualification');
  return ok({
    organisation,
    members: items
      .filter((item) => item.type === 'membership')
      .map((membership) => ({ membership, actions: actionsOnMember(membership, caller) })),
    staff: items.filter((item) => item.type === 'staff'),
    ...(qualification && { qualification }),
    qualificationActions: qualification ? actionsFor(qualificationLifecycle, qualification.status, caller) : organisation.side === 'agency' && caller.member ? ['save'] : [],
    history,
  });
};
