import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Filing } from './filing.ts';
import type { ArchiveHead } from './archive.ts';
import type { Claim, Material, MaterialKind } from './claim.ts';
import type { FinalEvaluation } from './evaluation.ts';
import type { Membership } from './membership.ts';
import type { Organisation } from './party.ts';
import { effectsOf, standingOf } from './agency-standing.ts';
import { gapsIn, judgeGaps, type Gap } from './qualification-periods.ts';
import { CERTIFIED_STAFF_REQUIRED, isInForce } from './qualification-rules.ts';
import type { Qualification } from './qualification.ts';
import { sizeFor, smallOrMicro, type SizeFacts } from './size-rules.ts';

/** What the system holds about a claim's parties and year. */
export interface MaterialFacts {
  readonly agency: Organisation;
  readonly enterprise: Organisation;
  readonly qualification: Qualification | undefined;
  readonly filing: Filing | undefined;
  readonly archive: ArchiveHead | undefined;
  readonly agencyMembers: readonly Membership[];
  readonly enterpriseMembers: readonly Membership[];
  readonly evaluation: FinalEvaluation;
  /** Sizes of the enterprise, year by year. */
  readonly sizes: readonly SizeFacts[];
}

type Part = Omit<Material, 'kind'>;

const when = (missing: boolean, kind: string): string[] => (missing ? [kind] : []);

const applicationForm = ({ agency, filing }: MaterialFacts, { switches }: Ruleset): Part => ({
  evidence: [
    ...(filing?.status === 'accepted' ? [{ type: 'filing', id: filing.agreementId, label: filing.number, facts: { lateDays: filing.lateDays } }] : []),
    ...(agency.payee ? [{ type: 'payee', id: agency.id, label: `${agency.payee.accountName} ${agency.payee.bank} ${agency.payee.account}` }] : []),
  ],
  missing: [
    ...when(filing?.status !== 'accepted', 'filing-accepted'),
    ...when(switches.lateFiling === 'refused' && filing?.status === 'accepted' && filing.lateDays > 0, 'filing-late'),
    ...when(!agency.payee, 'payee'),
  ],
});

/** A licence counts as held once an officer has seen it, which verifies a membership. */
const licence = ({ id, name, creditCode }: Organisation, members: readonly Membership[]): Part => {
  const seen = members.find(({ status, decided }) => status === 'verified' && decided) ?? members.find(({ status }) => status === 'verified');
  return {
    evidence: seen ? [{ type: 'organisation', id, label: `${name} ${creditCode}`, facts: { seenOn: seen.decided?.at ?? null } }] : [],
    missing: when(!seen, 'licence-seen'),
  };
};

/** The agency's conditions as verified, on the days of the claimed year and now: a suspended agency waits, one that lapsed since is judged by its year. */
const agencyConditions = ({ qualification, evaluation }: MaterialFacts, ruleset: Ruleset): Part => {
  if (!qualification || !isInForce(qualification)) return { evidence: [], missing: ['qualification-verified'] };
  const { organisationId, organisationName, status, certifiedStaff, scopes, premisesAddress, premisesAreaSquareMetres, officeConditions, validUntil, decided } = qualification;
  const held = effectsOf(standingOf(status), ruleset).claim === 'held';
  return {
    evidence: held ? [] : [{ type: 'qualification', id: organisationId, label: organisationName, facts: { certifiedStaff, scopes: scopes.join(','), premisesAddress, premisesAreaSquareMetres, officeConditions, validUntil: validUntil ?? null, verifiedOn: decided?.at ?? null } }],
    missing: [
      ...when(held, 'qualification-suspended'),
      ...when(judgeGaps(gapsIn(qualification, evaluation), ruleset).barring.length > 0, 'qualification-gap'),
      // How many there are after the verification ran out says nothing of the year.
      ...when(status === 'verified' && certifiedStaff < CERTIFIED_STAFF_REQUIRED, 'certified-staff'),
      ...when(scopes.length === 0, 'business-scope'),
      ...when(!premisesAddress || premisesAreaSquareMetres === 0 || !officeConditions, 'premises'),
    ],
  };
};

const enterpriseSize = ({ enterprise: { id }, sizes, evaluation }: MaterialFacts, ruleset: Ruleset): Part => {
  const size = sizeFor(sizes, evaluation, ruleset);
  if (!size) return { evidence: [], missing: ['size-figures'] };
  const { figures, result, judged, uploads = [] } = size;
  const decided = smallOrMicro(size) !== null;
  return {
    evidence: decided ? [{ type: 'size', id, facts: { ...figures, class: result.class, grade: result.grade, tableVersion: result.tableVersion, files: uploads.length, ...(judged && { judgedBy: judged.name }) } }] : [],
    missing: [...when(!decided, 'size-undecided'), ...when(figures.year < Number(evaluation.from.slice(0, 4)) - 1, 'size-out-of-date')],
  };
};

const archiveMaterial = ({ archive, evaluation: { completeness } }: MaterialFacts): Part => ({
  evidence: archive?.count ? [{ type: 'archive', id: archive.enterpriseId, facts: { count: archive.count, hash: archive.hash, required: completeness.required, met: completeness.met } }] : [],
  missing: when(!archive?.count, 'archive-opened'),
});

/** The six materials of policy 二（四）, assembled from what the system holds, each naming what is missing. */
export const assembleMaterials = (facts: MaterialFacts, ruleset: Ruleset): Material[] => {
  const parts: Record<MaterialKind, Part> = {
    'application-form': applicationForm(facts, ruleset),
    'agency-licence': licence(facts.agency, facts.agencyMembers),
    'agency-conditions': agencyConditions(facts, ruleset),
    'enterprise-licence': licence(facts.enterprise, facts.enterpriseMembers),
    'enterprise-size': enterpriseSize(facts, ruleset),
    archive: archiveMaterial(facts),
  };
  return (Object.entries(parts) as [MaterialKind, Part][]).map(([kind, part]) => ({ kind, ...part }));
};

/** What a reviewer should look at; nothing here refuses by itself. */
export interface Flag {
  readonly kind: 'filed-late' | `agency-${Gap['cause']}` | 'agency-suspended-now' | 'payee-changed' | 'organisation-suspended' | 'other-agency-claimed' | 'may-be-registered-anew';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface FlagFacts {
  readonly agency: Organisation | undefined;
  readonly enterprise: Organisation | undefined;
  readonly qualification: Qualification | undefined;
  readonly filing: Filing | undefined;
  /** Other agencies' live claims for the same enterprise: their service years. */
  readonly otherClaims: readonly { readonly year: number; readonly agencyId: string }[];
  readonly claim: { readonly alike?: Claim['alike']; readonly from: string; readonly to: string; readonly application: { readonly payee: { readonly accountName: string; readonly bank: string; readonly account: string } } };
}

/** Signs that a named officer weighs: lateness, lapses, a changed account, a change of agency. */
export const flagsOf = ({ agency, enterprise, qualification, filing, otherClaims, claim }: FlagFacts): Flag[] => {
  const { payee } = claim.application;
  const now = agency?.payee;
  return [
    ...(filing && 'lateDays' in filing && filing.lateDays > 0 ? [{ kind: 'filed-late' as const, facts: { days: filing.lateDays } }] : []),
    ...gapsIn(qualification, claim).map(({ cause, from, to }) => ({ kind: `agency-${cause}` as const, facts: { from, to } })),
    ...(qualification && standingOf(qualification.status) === 'suspended' ? [{ kind: 'agency-suspended-now' as const, facts: { since: qualification.suspensions?.at(-1)?.from ?? '' } }] : []),
    ...(!now || now.accountName !== payee.accountName || now.bank !== payee.bank || now.account !== payee.account ? [{ kind: 'payee-changed' as const, facts: {} }] : []),
    ...[agency, enterprise].flatMap((party) => (party?.status === 'suspended' ? [{ kind: 'organisation-suspended' as const, facts: { name: party.name } }] : [])),
    ...(claim.alike ?? []).map(({ name, creditCode }) => ({ kind: 'may-be-registered-anew' as const, facts: { name, creditCode } })),
    ...otherClaims.map(({ year }) => ({ kind: 'other-agency-claimed' as const, facts: { year } })),
  ];
};
