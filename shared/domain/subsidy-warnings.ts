import { localDate, localDateOf } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { serviceYearOf, serviceYearPeriod } from '../rules/subsidy/service-year.ts';
import { standingOf } from './agency-standing.ts';
import type { Agreement } from './agreement.ts';
import type { EligibilityFile } from './eligibility.ts';
import { isIndividualBusiness, linesOfYear } from './eligibility-rules.ts';
import type { Organisation } from './party.ts';
import type { SubsidyWarning } from './subsidy-warning-kinds.ts';
import { sizeFor, sizesOf, smallOrMicro } from './size-rules.ts';
import type { SizeYear } from './size-year.ts';

export interface WarningFacts {
  readonly enterprise: Organisation | undefined;
  readonly agency: Organisation | undefined;
  readonly files: readonly EligibilityFile[];
  readonly sizeYears: readonly SizeYear[];
}

const when = <K extends SubsidyWarning>(holds: boolean, kind: K): K[] => (holds ? [kind] : []);

/** The first day of the service year that runs, or will be the first. */
const yearBegins = (startsOn: string, today: string, { serviceYear: { kind } }: Ruleset): string => {
  const start = localDate(startsOn);
  return serviceYearPeriod(start, serviceYearOf(start, localDate(today), kind) ?? 1, kind).from;
};

/** How the agency stands in the way of a subsidy, before signing and while the agreement is in force: what is signed and served stays as it is. */
const agencyBarred = (agency: Organisation | undefined): SubsidyWarning[] => {
  const standing = standingOf(agency?.qualificationStatus);
  return standing === 'verified' ? [] : [`agency-${standing}`];
};

const beforeSigning = (agreement: Agreement, { enterprise, agency, files, sizeYears }: WarningFacts, today: string, ruleset: Ruleset): SubsidyWarning[] => {
  const size = enterprise && sizeFor(sizesOf(enterprise, sizeYears), { from: yearBegins(agreement.terms.startsOn, today, ruleset) }, ruleset);
  const small = size ? smallOrMicro(size) : null;
  const states = enterprise ? linesOfYear(enterprise, files, Number(today.slice(0, 4)), ruleset).filter(({ condition }) => condition !== 'business-kind').map(({ state }) => state) : [];
  return [
    ...agencyBarred(agency),
    ...when(small === false, 'enterprise-not-small'),
    ...when(small === null, 'enterprise-size-unknown'),
    ...when(enterprise !== undefined && isIndividualBusiness(enterprise) && !ruleset.switches.individualBusinesses, 'enterprise-individual-business'),
    ...(states.includes('unmet') ? when(true, 'enterprise-conditions-unmet') : when(states.includes('unknown'), 'enterprise-conditions-unknown')),
    // 人力资源市场暂行条例 18: recruiting for others needs a licence.
    ...when(agreement.terms.items.some(({ item }) => item === 'recruitment'), 'recruitment-licence'),
  ];
};

/** Of what has changed in the running year: the enterprise grew, moved, or was found not to meet a condition. */
const inForce = (agreement: Agreement, { enterprise, agency, files, sizeYears }: WarningFacts, today: string, ruleset: Ruleset): SubsidyWarning[] => {
  const barred = agencyBarred(agency).filter((kind) => kind !== 'agency-not-verified');
  if (!enterprise) return barred;
  const from = yearBegins(agreement.terms.startsOn, today, ruleset);
  const sizes = sizesOf(enterprise, sizeYears);
  const [latest, counted] = [sizes[0], sizeFor(sizes, { from }, ruleset)];
  const tooLarge = latest !== undefined && smallOrMicro(latest) === false;
  const stillCounts = tooLarge && counted !== undefined && smallOrMicro(counted) === true;
  const moved = (enterprise.moves ?? []).some(({ on }) => on >= from);
  return [
    ...barred,
    ...when(stillCounts, 'enterprise-outgrown-next-year'),
    ...when(tooLarge && !stillCounts, 'enterprise-outgrown-now'),
    ...when(moved && ruleset.local === 'city', 'enterprise-moved'),
    ...when(moved && ruleset.local === 'district', 'enterprise-moved-recheck'),
    ...when(linesOfYear(enterprise, files, Number(today.slice(0, 4)), ruleset).some(({ condition, state }) => state === 'unmet' && condition !== 'business-kind'), 'enterprise-conditions-unmet'),
  ];
};

export const subsidyWarnings = (agreement: Agreement, facts: WarningFacts, now: string, ruleset: Ruleset = currentRuleset(localDateOf(now))): SubsidyWarning[] => {
  const today = localDateOf(now);
  if (agreement.status === 'draft' || agreement.status === 'offered') return beforeSigning(agreement, facts, today, ruleset);
  return agreement.status === 'in-force' ? inForce(agreement, facts, today, ruleset) : [];
};
