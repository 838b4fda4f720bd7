import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { localDateOf } from '../rules/dates.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { classifySize } from '../rules/size/classify-size.ts';
import type { Membership } from './membership.ts';
import type { Organisation, SizeFigures } from './party.ts';
import type { Stamp } from './entity.ts';
import { servesDistrict, type Caller, type MemberRole } from './who.ts';


/** By when officers should have verified what came in today: the ruleset's working days. */
export const verifyBy = (now: string): string => {
  const today = localDateOf(now);
  return addWorkingDays(today, currentRuleset(today).handlingWorkingDays.verification);
};

/** Figures with the class computed from them (中小企业划型标准规定), as they are kept: the result, not its steps. */
export const sizeOf = (figures: SizeFigures, given: Stamp): NonNullable<Organisation['size']> => {
  const result = classifySize({ code: figures.industryCode, employees: figures.employees, revenueWan: figures.revenueWan, assetsWan: figures.assetsWan });
  const decided = result.status === 'ok' || result.status === 'incomplete' ? { class: result.class, grade: result.grade, smallOrMicro: result.smallOrMicro } : { class: null, grade: null, smallOrMicro: null };
  return { figures, result: { status: result.status, ...decided, tableVersion: result.tableVersion }, given };
};

/** What is entered of an organisation that is new here; its credit code in the one form that codes are compared in. */
type Registration = Pick<Organisation, 'side' | 'creditCode' | 'name' | 'district' | 'address' | 'contactName' | 'contactPhone' | 'introduction' | 'legalRepresentative' | 'alike'> & { readonly size?: SizeFigures | undefined };

/** An organisation as it begins: figures are an enterprise's, an introduction and a qualification an agency's. */
export const newOrganisation = ({ size, introduction, ...particulars }: Registration, id: string, registered: Stamp): Organisation => ({
  type: 'organisation', id, rev: 1, createdAt: registered.at, updatedAt: registered.at, ...particulars, status: 'active', registered,
  ...(particulars.side === 'enterprise' && size && { size: sizeOf(size, registered) }),
  ...(particulars.side === 'agency' && { qualificationStatus: 'draft' as const, ...(introduction && { introduction }) }),
});

/**
 * Whose offices see an organisation: that of its district, and those of districts that it moved away from, which finish what
 * they began (an agreement with its filing, evaluations and claims stays where it was signed). What begins after a move is the new office's.
 */
export const servesOrganisation = (caller: Caller, { district, moves = [] }: Pick<Organisation, 'district' | 'moves'>): boolean =>
  [district, ...moves.map(({ from }) => from)].some((one) => servesDistrict(caller, one));

/** A person's claim to belong to an organisation. */
export const claimedMembership = (organisation: Organisation, person: { id: string; name: string }, role: MemberRole, now: string): Membership => ({
  type: 'membership',
  organisationId: organisation.id,
  personId: person.id,
  rev: 1,
  createdAt: now,
  updatedAt: now,
  personName: person.name,
  organisationName: organisation.name,
  side: organisation.side,
  district: organisation.district,
  role: organisation.side === 'enterprise' ? 'manager' : role,
  status: 'claimed',
  claimed: { at: now, by: person.id, name: person.name },
  dueOn: verifyBy(now),
});
