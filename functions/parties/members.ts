import { isManager, managerBeside } from '../../shared/domain/membership-rules.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { check, replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** The write rests on this member being a verified manager still; `busy` reads again, another refusal says what is wrong. */
export const whileManager = ({ organisationId, personId }: Pick<Membership, 'organisationId' | 'personId'>, refused: Parameters<typeof check>[2] = 'busy'): Write =>
  check(keys.membership(organisationId, personId), { status: 'verified', role: 'manager' }, refused);

/**
 * The writes of a member's change. Where a verified manager stops being one, another must stay: the commit holds only while
 * that other still is one, so no two can go at once and leave nobody.
 */
export const memberWrites = (before: Membership, after: Membership, members: readonly Membership[], now: string): Result<Write[]> => {
  if (!isManager(before) || isManager(after)) return ok([replace(before, after)]);
  const beside = managerBeside(members, before.personId, now);
  return beside ? ok([replace(before, { ...after, managerUntil: now }), whileManager(beside)]) : fail('last-manager');
};
