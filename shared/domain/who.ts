import { duties, type Duty } from './duties.ts';

export { duties, type Duty };

export const sides = ['enterprise', 'agency'] as const;
/** Which side of an agreement an organisation stands on: 小微企业 or 社会力量机构. */
export type Side = (typeof sides)[number];

export const memberRoles = ['manager', 'specialist'] as const;
/** manager 负责人/经办人; specialist 服务专员 (agencies only). */
export type MemberRole = (typeof memberRoles)[number];

/**
 * Who may do something. `enterprise` and `agency` take members of the acting organisation: verified ones, and those who only
 * claim to belong to it while it has no verified manager, so that whoever registers it can fill in its file. The `-claimed`
 * forms take any claim: what is registered has a public code, by which everybody can claim to belong to it. The `-verified`
 * forms take members whose licence an officer has seen, or for whom a verified manager vouches.
 */
export const whos = [
  'public',
  'person',
  'system',
  'enterprise',
  'enterprise-claimed',
  'enterprise-verified',
  'agency',
  'agency-claimed',
  'agency-verified',
  'agency-manager',
  'officer',
  ...duties.map((duty) => `duty:${duty}` as const),
] as const;
export type Who = (typeof whos)[number];

/** The city's own office (市本级), which sees every district. */
export const CITY_OFFICE = '320400';

/** 常州市 districts (GB/T 2260), see shared/rules; an office is named by its district's code. */
export const districts = ['320402', '320404', '320411', '320412', '320413', '320481'] as const;
export type District = (typeof districts)[number];
/** Offices that something can belong to: a district's, or the city's own. */
export const offices = [CITY_OFFICE, ...districts] as const;
export type Office = (typeof offices)[number];

export interface ActingMember {
  readonly organisationId: string;
  readonly side: Side;
  readonly role: MemberRole;
  readonly verified: boolean;
  /** Their membership is only claimed, and no verified manager is there who could say whether they belong. */
  readonly unmanaged?: boolean;
}

/** A signed-in person, and the organisation they act for in this request, when the path names one. */
export interface Caller {
  readonly personId: string;
  readonly name: string;
  readonly duties: readonly Duty[];
  readonly offices: readonly string[];
  readonly member?: ActingMember;
}

const isMember = (who: Who, member: ActingMember | undefined): boolean => {
  if (!member) return false;
  switch (who) {
    case 'enterprise':
    case 'agency':
      return member.side === who && (member.verified || member.unmanaged === true);
    case 'enterprise-claimed':
      return member.side === 'enterprise';
    case 'agency-claimed':
      return member.side === 'agency';
    case 'enterprise-verified':
      return member.side === 'enterprise' && member.verified;
    case 'agency-verified':
      return member.side === 'agency' && member.verified;
    case 'agency-manager':
      return member.side === 'agency' && member.verified && member.role === 'manager';
    default:
      return false;
  }
};

/** Whether this caller is one of `allowed`, by role alone; the relation to one item is checked where the item is loaded. */
export const isAllowed = (allowed: readonly Who[], caller: Caller | undefined): boolean =>
  allowed.some((who) => {
    if (who === 'public') return true;
    if (!caller || who === 'system') return false;
    if (who === 'person') return true;
    if (who === 'officer') return caller.duties.length > 0;
    if (who.startsWith('duty:')) return caller.duties.some((duty) => who === `duty:${duty}`);
    return isMember(who, caller.member);
  });

/** Whether a verified membership would have been enough: then the refusal can say what to do about it. */
export const lacksVerification = (allowed: readonly Who[], caller: Caller | undefined): boolean =>
  !!caller?.member && !caller.member.verified && isAllowed(allowed, { ...caller, member: { ...caller.member, verified: true } });

/** Whether an officer's office is competent for a district: the city office for all, a district office for its own. */
export const servesDistrict = (caller: Caller, district: string): boolean =>
  caller.offices.includes(CITY_OFFICE) || caller.offices.includes(district);
