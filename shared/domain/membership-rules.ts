import { fail, ok, type Result } from './result.ts';
import type { Invitation, InvitationState } from './invitation.ts';
import { actionsFor, type ActionOf } from './lifecycle.ts';
import { membershipLifecycle, type Membership } from './membership.ts';
import type { Organisation } from './party.ts';
import type { ProblemKind } from './problems.ts';
import { localDateOf } from '../rules/dates.ts';
import { servesDistrict, type Caller } from './who.ts';

/** Whether the organisation can act through this person: one of its verified managers. */
export const isManager = ({ status, role }: Pick<Membership, 'status' | 'role'>): boolean => status === 'verified' && role === 'manager';

type Action = ActionOf<typeof membershipLifecycle>;
const byOneself: readonly Action[] = ['leave', 'change-role'];
const byOthers: readonly Action[] = ['verify', 'refuse', 'dismiss', 'change-role', 'appoint'];

/** What the caller may do about a member: leave by oneself and step down; of others whatever their role allows. A manager is appointed nobody twice. */
export const actionsOnMember = (membership: Membership, caller: Caller): Action[] => {
  const possible = membership.personId === caller.personId ? byOneself : byOthers;
  return actionsFor(membershipLifecycle, membership.status, caller).filter((action) => possible.includes(action) && !(action === 'appoint' && isManager(membership)));
};

/** Whether it is for the caller's office to decide on a member: that of the organisation's district, and for a claim from before a move that of where it was made. */
export const isOfOffice = ({ status, district }: Membership, organisation: Pick<Organisation, 'district'>, caller: Caller): boolean => servesDistrict(caller, organisation.district) || (status === 'claimed' && servesDistrict(caller, district));

/** A desk's verification, which is decided without saying through what, may be taken back for a minute; twice that, with the time a write takes, is past it for certain. */
const DESK_SETTLES_MS = 120_000;
const isSettled = ({ verifiedThrough, decided }: Membership, now: string): boolean => verifiedThrough !== undefined || !decided || Date.parse(now) - Date.parse(decided.at) >= DESK_SETTLES_MS;

/**
 * Somebody who stays a verified manager when `personId` no longer is one. The write rests on it: it holds only while they
 * still are one, so of two last managers who leave in the same second one stays.
 */
export const managerBeside = (members: readonly Membership[], personId: string, now: string): Membership | undefined =>
  members.find((member) => member.personId !== personId && isManager(member) && isSettled(member, now));

/** Spaces of any kind and width do not tell one name from another. */
export const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

interface Opened {
  readonly invitation: Invitation;
  /** The inviter's membership as it is now. */
  readonly inviter: Membership | undefined;
  /** The membership, if any, of the person who opened the link. */
  readonly own: Membership | undefined;
  readonly nameHash: string;
  readonly now: string;
}

/** What the link is worth to whoever opened it. */
export const invitationState = ({ invitation, inviter, own, nameHash, now }: Opened): InvitationState => {
  if (invitation.status === 'withdrawn') return 'withdrawn';
  if (own?.status === 'verified') return 'member';
  if (invitation.status === 'accepted') return 'used';
  if (invitation.status === 'expired' || localDateOf(now) > invitation.expiresOn) return 'expired';
  if (!inviter || !isManager(inviter)) return 'void';
  return invitation.nameHash === nameHash ? 'open' : 'other-person';
};

const refusals: Readonly<Record<Exclude<InvitationState, 'open'>, ProblemKind>> = {
  used: 'invitation-used', expired: 'invitation-expired', withdrawn: 'invitation-withdrawn', void: 'invitation-void', 'other-person': 'invitation-other-person', member: 'already-exists',
};

export const mayJoin = (opened: Opened): Result<true> => {
  const state = invitationState(opened);
  return state === 'open' ? ok(true) : fail(refusals[state]);
};
