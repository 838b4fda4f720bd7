import type { ConditionLine, ConditionsView, SizeView } from '../../shared/contract/parties.ts';
import type { EligibilityFile, HandedIn } from '../../shared/domain/eligibility.ts';
import { linesOfYear, type EligibilityLine } from '../../shared/domain/eligibility-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { sizesOf, type SizeFacts } from '../../shared/domain/size-rules.ts';
import type { SizeYear } from '../../shared/domain/size-year.ts';
import { isAllowed, type Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { conditionsIn } from '../table/conditions.ts';
import { eligibilityOf, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

interface Loaded {
  readonly enterprise: Organisation;
  readonly files: readonly EligibilityFile[];
  readonly sizeYears: readonly SizeYear[];
  readonly handedIn: readonly HandedIn[];
}

/** An enterprise with everything about its conditions and sizes, all years: one key and one partition, at once. */
export const loadConditions = async (table: Table, organisationId: string): Promise<Result<Loaded>> => {
  const [enterprise, found] = await Promise.all([table.get('organisation', keys.organisation(organisationId)), table.partition(eligibilityOf(organisationId))]);
  return enterprise?.side === 'enterprise' ? ok({ enterprise, ...conditionsIn(found), handedIn: found.filter((item) => item.type === 'handed-in') }) : fail('not-found');
};

const filesOf = (uploads: readonly { readonly id: string; readonly name: string }[]) => uploads.map(({ id, name }) => ({ id, name }));

const lineView = ({ condition, state, finding }: EligibilityLine, handedIn: HandedIn | undefined): ConditionLine => ({
  condition, state,
  ...(finding && { finding: { ...finding, uploads: filesOf(finding.uploads) } }),
  ...(handedIn && { handedIn: { ...handedIn, uploads: filesOf(handedIn.uploads) } }),
});

const sizeView = (size: SizeFacts | SizeYear): SizeView => ({ earlier: [], ...size, uploads: filesOf(size.uploads ?? []) });

/** What the caller may do about conditions. */
const actionsOf = (caller: Caller): string[] => [
  ...(isAllowed(['enterprise-verified'], caller) ? ['hand-in', 'move'] : []),
  ...(isAllowed(['duty:verification', 'duty:first-review'], caller) ? ['judge'] : []),
];

/** The conditions of a year as the enterprise and officers see them. */
export const conditionsView = ({ enterprise, files, sizeYears, handedIn }: Loaded, year: number, caller: Caller, now: string): ConditionsView => {
  const today = localDateOf(now);
  const ruleset = currentRuleset(today);
  const { id, label, sample, local, taxCredit, switches } = ruleset;
  const lines = linesOfYear(enterprise, files, year, ruleset);
  const judgedIn = Object.values(enterprise.eligibility ?? {}).map(({ judged }) => Number(localDateOf(judged.at).slice(0, 4)));
  const years = new Set([year, Number(today.slice(0, 4)), ...judgedIn, ...files.map((file) => file.year), ...handedIn.map((one) => one.year)]);
  return {
    organisationId: enterprise.id, name: enterprise.name, organisationRev: enterprise.rev, district: enterprise.district, year, years: [...years].sort((a, b) => b - a),
    rev: files.find((file) => file.year === year)?.rev ?? 0,
    lines: lines.map((line) => lineView(line, handedIn.find((one) => one.year === year && one.condition === line.condition))),
    sizes: sizesOf(enterprise, sizeYears).map(sizeView),
    moves: (enterprise.moves ?? []).map(({ from, to, on }) => ({ from, to, on })),
    ruleset: { id, label, sample, local, outgrown: switches.outgrownSmallSize, taxCredit },
    actions: actionsOf(caller),
  };
};
