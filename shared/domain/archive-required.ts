import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { localDate } from '../rules/dates.ts';
import type { ALSO_REQUIRED } from '../rules/rulesets/listed.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { IndexRow } from './archive-index.ts';
import { countsAsDone, type CountedRecord } from './completeness-rules.ts';
import type { Evaluation } from './evaluation.ts';
import type { Filing } from './filing.ts';
import type { Organisation } from './party.ts';
import { dueDays } from './visit-plan.ts';
import type { ServiceItem } from './service-items.ts';
import type { ServicePeriod, TermsByDate } from './terms-by-date.ts';

export type RequiredKind = 'service-record' | (typeof ALSO_REQUIRED)[number];

/** An entry that a service year must hold: there, waiting for somebody's answer, still to come, or late. Due today is not late. */
export interface RequiredEntry {
  readonly kind: RequiredKind;
  readonly item?: ServiceItem;
  /** The how many-th of the item in the year. */
  readonly no?: number;
  readonly due: string;
  readonly state: 'met' | 'waiting' | 'open' | 'late';
}

/** What the list of a service year follows from. */
export interface YearFacts {
  readonly agreement: TermsByDate;
  readonly period: ServicePeriod;
  /** From when on an entry stands for this year: its first day, and for the first year the signing, which may be earlier. */
  readonly since: string;
  readonly today: string;
  readonly ruleset: Pick<Ruleset, 'archive'>;
  readonly records: readonly CountedRecord[];
  /** Rows of the archive that the year may rest on: those of the agreement and of the enterprise itself. */
  readonly rows: readonly Pick<IndexRow, 'kind' | 'on'>[];
  readonly filing: Filing | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly size: Organisation['size'];
}

const RATING_WORKING_DAYS = 20;

const recordsOfItem = ({ records, period, today }: YearFacts, item: ServiceItem, days: readonly string[]): RequiredEntry[] => {
  const own = records.filter((record) => record.items.includes(item) && period.from <= record.servedOn && record.servedOn <= period.to);
  const done = own.filter(countsAsDone).length;
  const waiting = own.filter(({ status }) => status === 'logged').length;
  return days.map((due, index) => ({
    kind: 'service-record', item, no: index + 1, due,
    state: index < done ? 'met' : index < done + waiting ? 'waiting' : due < today ? 'late' : 'open',
  }));
};

/** By when the year-end figures are there: the evaluation's own day, or as many working days after the year as it will be given. */
const ratedBy = ({ evaluation, period }: YearFacts): string => evaluation?.rateBy ?? addWorkingDays(localDate(period.to), RATING_WORKING_DAYS);

const others: Readonly<Record<(typeof ALSO_REQUIRED)[number], (facts: YearFacts) => { readonly due: string; readonly met: boolean; readonly waiting?: boolean }>> = {
  'basic-information': ({ period, since, rows }) => ({ due: period.to, met: rows.some(({ kind, on }) => kind === 'basic-information' && since <= on && on <= period.to) }),
  filing: ({ filing, period }) => ({ due: filing?.lastDay ?? period.from, met: filing?.status === 'accepted', waiting: filing?.status === 'filed' }),
  'size-figures': ({ size, period }) => ({ due: period.to, met: size !== undefined && size.figures.year >= Number(period.from.slice(0, 4)) - 1 }),
  rating: (facts) => ({ due: ratedBy(facts), met: facts.evaluation?.rating !== undefined }),
  'case-counts': (facts) => ({ due: ratedBy(facts), met: facts.evaluation?.cases !== undefined }),
  'evaluation-final': (facts) => ({ due: ratedBy(facts), met: facts.evaluation?.status === 'final' }),
};
/**
 * Every entry that a service year must hold (policy 一（六）, 二（三）): the records of each agreed item, as often as agreed, and
 * what else the ruleset lists; each with the day by which it is due. The one list behind the meter and what is named as missing.
 */
export const requiredEntries = (facts: YearFacts): RequiredEntry[] => [
  ...[...dueDays(facts.agreement, facts.period)].flatMap(([item, days]) => recordsOfItem(facts, item, days)),
  ...facts.ruleset.archive.alsoRequired.map((kind): RequiredEntry => {
    const { due, met, waiting } = others[kind](facts);
    return { kind, due, state: met ? 'met' : waiting ? 'waiting' : due < facts.today ? 'late' : 'open' };
  }),
];
