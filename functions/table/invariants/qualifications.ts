import { CERTIFIED_STAFF_REQUIRED, isInForce } from '../../../shared/domain/qualification-rules.ts';
import { certifiedStaff } from '../../../shared/domain/staff-rules.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Qualifications: an organisation shows its file's status, a file in force counts the staff that count, and says since when they are too few. */
export const qualificationBreaches = (facts: Facts): Breach[] => {
  const staff = Map.groupBy(ofType(facts, 'staff'), ({ organisationId }) => organisationId);
  const updates = new Map(ofType(facts, 'qualification-update').map((update) => [update.organisationId, update.status]));
  const organisations = new Map(ofType(facts, 'organisation').map((organisation) => [organisation.id, organisation]));
  return ofType(facts, 'qualification').flatMap((file) => {
    const where = file.organisationId;
    const shown = organisations.get(where)?.qualificationStatus;
    const update = updates.get(where);
    const waiting = update === 'accepted' ? undefined : update;
    const breach = (what: string): Breach => ({ invariant: 'qualifications', where, what });
    const ofFile = shown === file.status ? [] : [breach(`is ${file.status}, its organisation shows ${shown ?? 'none'}`)];
    if (!isInForce(file)) return ofFile;
    const count = certifiedStaff(staff.get(where) ?? []);
    const open = (file.suspensions ?? []).filter(({ to }) => to === undefined).length;
    const short = (file.shortages ?? []).filter(({ to }) => to === undefined).length;
    return [
      ...ofFile,
      ...(count === file.certifiedStaff ? [] : [breach(`says that ${file.certifiedStaff} count, ${count} do`)]),
      ...((file.short !== undefined) === count < CERTIFIED_STAFF_REQUIRED && short === (file.short ? 1 : 0) ? [] : [breach(`has ${count} who count and is ${file.short ? '' : 'not '}short`)]),
      ...(open === (file.status === 'suspended' ? 1 : 0) ? [] : [breach(`is ${file.status} with ${open} open suspensions`)]),
      ...(file.update === waiting ? [] : [breach(`says that its update is ${file.update ?? 'none'}, it is ${waiting ?? 'none'}`)]),
    ];
  });
};
