import { addDays, addYears, localDate, localDateOf } from '../rules/dates.ts';
import { SUBSIDY_POLICY } from '../rules/subsidy/policy.ts';
import { SUBSIDISED_YEARS } from './agreement-days.ts';
import { revise, type Stamp } from './entity.ts';
import { handleFilingBy } from './filing-rules.ts';
import { fail, ok, type FieldError, type Result } from './result.ts';
import type { Paper, TakeOver } from './take-over.ts';

/** Days for the agency to add the scan and the proofs to what was entered. */
const DRAFT_DAYS = 30;
export const proveBy = (now: string): string => addDays(localDateOf(now), DRAFT_DAYS);

const lastDayOf = ({ terms: { endsOn }, ended }: Paper): string => (ended && ended.on < endsOn ? ended.on : endsOn);

/** First and last day of a service year of the pair that lies in this agreement. */
const yearOf = ({ terms: { startsOn }, firstYear }: Paper, year: number): { from: string; to: string } => {
  const from = addYears(localDate(startsOn), year - firstYear);
  return { from, to: addDays(addYears(from, 1), -1) };
};

const termErrors = ({ signedOn, terms: { items, startsOn, endsOn }, filed, ended }: Paper, today: string): FieldError[] => [
  ...(signedOn <= today ? [] : [{ pointer: '/signedOn', kind: 'date-future' }]),
  ...(items.length ? [] : [{ pointer: '/terms/items', kind: 'required-choice' }]),
  ...(startsOn <= today ? [] : [{ pointer: '/terms/startsOn', kind: 'date-future' }]),
  ...(startsOn < endsOn ? [] : [{ pointer: '/terms/endsOn', kind: 'ends-before-start' }]),
  ...(filed && filed.on > today ? [{ pointer: '/filed/on', kind: 'date-future' }] : []),
  ...(filed && filed.on < signedOn ? [{ pointer: '/filed/on', kind: 'before-signing', facts: { signedOn } }] : []),
  ...(ended && ended.on > today ? [{ pointer: '/ended/on', kind: 'date-future' }] : []),
  ...(ended && (ended.on < startsOn || ended.on > endsOn) ? [{ pointer: '/ended/on', kind: 'outside-term', facts: { startsOn, endsOn } }] : []),
];

const paidErrors = (paper: Paper, today: string): FieldError[] =>
  paper.paid.flatMap(({ year, amountFen, paidOn }, index): FieldError[] => {
    const at = (name: string) => `/paid/${index}/${name}`;
    const capFen = SUBSIDY_POLICY.capsFen[year - 1] ?? 0;
    const within = year >= paper.firstYear ? yearOf(paper, year) : undefined;
    return [
      ...(paper.paid.findIndex((one) => one.year === year) === index ? [] : [{ pointer: at('year'), kind: 'listed-twice' }]),
      ...(within && within.from > lastDayOf(paper) ? [{ pointer: at('year'), kind: 'year-beyond-end', facts: { year } }] : []),
      ...(within && within.from <= lastDayOf(paper) && paidOn <= (within.to < lastDayOf(paper) ? within.to : lastDayOf(paper)) ? [{ pointer: at('paidOn'), kind: 'paid-before-year-end', facts: { to: within.to } }] : []),
      ...(paidOn <= today ? [] : [{ pointer: at('paidOn'), kind: 'date-future' }]),
      ...(amountFen > 0 && amountFen <= capFen ? [] : [{ pointer: at('amountFen'), kind: 'over-cap', facts: { limit: capFen / 100 } }]),
    ];
  });

/** Whether a paper can be as it is written here; every field that cannot is named. */
export const checkPaper = (paper: Paper, today: string): FieldError[] => [...termErrors(paper, today), ...paidErrors(paper, today)];

/** Years of the pair before this agreement, and the last one that is settled: later ones are evaluated and claimed here. */
export const yearsOfPaper = ({ firstYear, paid }: Paper): { yearsBefore: number; yearsOpened: number } => ({
  yearsBefore: firstYear - 1,
  yearsOpened: Math.min(SUBSIDISED_YEARS, Math.max(firstYear - 1, ...paid.map(({ year }) => year))),
});

/** How a paper agreement stands today. */
export const stateOfPaper = (paper: Paper, today: string): { lastDay: string; ended: boolean } => ({ lastDay: lastDayOf(paper), ended: paper.ended !== undefined || paper.terms.endsOn < today });

/** What was entered, whatever becomes of it. */
export const enteredPart = ({ type, id, rev, createdAt, updatedAt, enterpriseId, enterpriseName, enterpriseCode, agencyId, agencyName, district, entered, paper, draftUntil }: TakeOver) => ({
  type, id, rev, createdAt, updatedAt, enterpriseId, enterpriseName, enterpriseCode, agencyId, agencyName, district, entered, paper, draftUntil,
});

type Submitted = Pick<Extract<TakeOver, { status: 'submitted' }>, 'scans' | 'proofs' | 'submitted'>;
type Proven = Pick<Submitted, 'scans' | 'proofs'>;

/** What proved it when it was submitted last. */
export const provenPart = ({ scans, proofs, submitted }: Submitted): Submitted => ({ scans, proofs, submitted });

/** A scan of the agreement, and something that proves each paid year; each gap at its field. */
export const checkProofs = (paper: Paper, { scans, proofs }: Proven): Result<true> => {
  const errors: FieldError[] = [
    ...(scans.length ? [] : [{ pointer: '/scanIds', kind: 'required-choice' }]),
    ...paper.paid.flatMap(({ year }) => (proofs.some((proof) => proof.year === year && proof.uploads.length) ? [] : [{ pointer: `/proofs/${year}`, kind: 'required-choice' }])),
  ];
  return errors.length ? fail('invalid-request', { errors }) : ok(true);
};

/** The first of two officers who approve: not who entered it. */
export const checkedBy = (before: Extract<TakeOver, { status: 'submitted' }>, stamp: Stamp): Extract<TakeOver, { status: 'checked' }> => revise(before, { status: 'checked' as const, checked: stamp, handleBy: handleFilingBy(stamp.at) }, stamp.at);
