import type { ArchiveYear } from '../../shared/contract/archives.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { IndexRow } from '../../shared/domain/archive-index.ts';
import { requiredEntries } from '../../shared/domain/archive-required.ts';
import { archiveSections, sectionOf } from '../../shared/domain/archive-sections.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import { lastServiceDay, serviceYearAt } from '../../shared/domain/record-rules.ts';
import { addDays, localDate } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export interface Year {
  readonly year: number;
  readonly from: string;
  readonly to: string;
}

/** The service years of an agreement that have begun by a day (the first one also before it has), the latest first. */
export const yearsOf = (agreement: SignedAgreement, today: string): Year[] => {
  const years: Year[] = [];
  for (let day: string = agreement.terms.startsOn; ; ) {
    const year = serviceYearAt(agreement, day);
    years.unshift(year);
    day = addDays(localDate(year.to), 1);
    if (day > today || day > lastServiceDay(agreement)) return years;
  }
};

/** Whether an entry belongs to a year of an agreement: by what it says itself, else by its day; what came before the first day belongs to the first year, after the last to the last. */
export const isOfYear = (row: IndexRow, agreement: SignedAgreement, { year, from, to }: Year): boolean => {
  if (row.agreementId === undefined) return from <= row.on && row.on <= to;
  if (row.agreementId !== agreement.id) return false;
  return row.year === undefined ? serviceYearAt(agreement, row.on).year === year : row.year === year;
};

const sectionsOf = (rows: readonly IndexRow[]): ArchiveYear['sections'] =>
  archiveSections.map((section) => {
    const own = rows.filter(({ kind }) => sectionOf(kind) === section);
    return { section, entries: own.length, files: own.reduce((sum, { files = 0 }) => sum + files, 0) };
  });

/** Everything that the required entries of these agreements follow from, in one round trip. */
const factsOf = async (table: Table, enterpriseId: string, agreements: readonly SignedAgreement[]) => {
  const [organisation, filings, evaluations, records] = await Promise.all([
    table.get('organisation', keys.organisation(enterpriseId)),
    table.getMany(agreements.map(({ id }) => keys.filing(id))),
    table.partition(partitions.organisation(enterpriseId), { index: 'gsi1', prefix: sortPrefixes.evaluations }),
    Promise.all(agreements.map(async ({ id }) => (await table.partition(keys.agreement(id).pk, { prefix: sortPrefixes.records })).filter((item) => item.type === 'record'))),
  ]);
  return { size: organisation?.size, filings: filings.filter((item) => item.type === 'filing'), evaluations: evaluations.filter((item) => item.type === 'evaluation'), records: records.flat() };
};

/** `all` are the rows of the whole archive, of which the basic information counts for every agency; `seen` those that the caller sees. */
export const archiveYears = async (table: Table, enterpriseId: string, agreements: readonly SignedAgreement[], { all, seen }: { readonly all: readonly IndexRow[]; readonly seen: readonly IndexRow[] }, today: string): Promise<ArchiveYear[]> => {
  if (agreements.length === 0) return [];
  const { size, filings, evaluations, records } = await factsOf(table, enterpriseId, agreements);
  const ruleset = currentRuleset(localDate(today));
  const years = agreements.flatMap((agreement) => {
    const { id, agencyId, agencyName, status, signedOn } = agreement;
    const own = records.filter(({ agreementId }) => agreementId === id);
    return yearsOf(agreement, today).map((period, index, { length }): ArchiveYear => ({
      agreementId: id, agencyId, agencyName, status, ...period, current: index === 0,
      completeness: completenessOf(agreement, period, own),
      required: requiredEntries({
        agreement, period, today, ruleset, records: own, size,
        since: index === length - 1 && signedOn < period.from ? signedOn : period.from,
        rows: all.filter(({ agreementId }) => agreementId === undefined || agreementId === id),
        filing: filings.find(({ agreementId }) => agreementId === id),
        evaluation: evaluations.find((evaluation) => evaluation.agreementId === id && evaluation.year === period.year),
      }),
      sections: sectionsOf(seen.filter((row) => isOfYear(row, agreement, period))),
    }));
  });
  return years.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1));
};
