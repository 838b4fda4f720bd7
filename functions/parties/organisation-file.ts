import type { OrganisationFile } from '../../shared/contract/parties.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { actionsOnMember, isOfOffice } from '../../shared/domain/membership-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { isInForce } from '../../shared/domain/qualification-rules.ts';
import { qualificationLifecycle, updateLifecycle, type Qualification, type QualificationUpdate } from '../../shared/domain/qualification.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { counts, obstaclesOf } from '../../shared/domain/staff-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { historyOf } from '../table/history.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** What this person can do about the file: while one is in force, its update is what is saved, handed in, sent back and accepted. */
const actionsOn = (qualification: Qualification, update: QualificationUpdate | undefined, caller: Caller): string[] => {
  const own = actionsFor(qualificationLifecycle, qualification.status, caller);
  if (!isInForce(qualification)) return own;
  const ofUpdate = update ? actionsFor(updateLifecycle, update.status, caller) : caller.member?.side === 'agency' ? ['save'] : [];
  const handedIn = update?.status === 'submitted';
  return [...ofUpdate.filter((action) => action !== 'accept'), ...own.filter((action) => handedIn || (action !== 'renew' && action !== 'accept'))];
};

/** The file with the organisation as stored; the contract drops what its readers do not see. */
export type WholeFile = OrganisationFile & { readonly organisation: Organisation };

/** An organisation with its people, staff, qualification and history: one partition and its history, at once. */
export const organisationFile = async (table: Table, organisationId: string, caller: Caller, now: string): Promise<Result<WholeFile>> => {
  const [items, history] = await Promise.all([table.partition(keys.organisation(organisationId).pk), historyOf(table, 'organisation', organisationId)]);
  const organisation = items.find((item) => item.type === 'organisation');
  if (!organisation) return fail('not-found');
  const qualification = items.find((item) => item.type === 'qualification');
  const update = items.find((item) => item.type === 'qualification-update');
  const today = localDateOf(now);
  const ruleset = currentRuleset(today);
  return ok({
    organisation,
    members: items
      .filter((item) => item.type === 'membership')
      .map((membership) => ({ membership, actions: caller.member || isOfOffice(membership, organisation, caller) ? actionsOnMember(membership, caller) : [] })),
    staff: items.filter((item) => item.type === 'staff').map((staff) => ({ ...staff, counts: counts(staff), obstacles: obstaclesOf(staff, ruleset, today) })),
    ...(qualification && { qualification }),
    ...(update && { update }),
    qualificationActions: qualification ? actionsOn(qualification, update, caller) : organisation.side === 'agency' && caller.member ? ['save'] : [],
    history,
  });
};
