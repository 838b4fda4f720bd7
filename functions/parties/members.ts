import { isManager, managerBeside } from '../../shared/domain/membership-rules.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { check, replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** The write rests on this member being a verified manager still; `busy` reads again, another refusal says what is wrong. */
export const whileManager = ({ organisationId, personId }: Pick<Membership, 'organisationId' | 'personId'>, refused: Parameters<typeof check>[2] = 'busy'): Write =>
  check(keys.membership(organisationId, personId), { status: 'verified', role: 'manager' }, refused);

/**
 * The writes of a member's change, resting on it that whoever else decides it is a verified manager still. Where a verified
 * manager stops being one, another must stay: the commit holds only while that other still is one, so no two can go at once
 * and leave nobody.
 */
export const memberWrites = (before: Membership, after: Membership, members: readonly Membership[], { now, by }: Pick<Actor, 'now' | 'by'>): Result<Write[]> => {
  const decider = by === before.personId ? [] : [whileManager({ organisationId: before.organisationId, personId: by }, 'forbidden')];
  if (!isManager(before) || isManager(after)) return ok([replace(before, after), ...decider]);
  const beside = managerBeside(members, before.personId, now);
  if (!beside) return fail('last-manager');
  return ok([replace(before, { ...after, managerUntil: now }), ...(beside.personId === by ? [] : [whileManager(beside)]), ...decider]);
};
