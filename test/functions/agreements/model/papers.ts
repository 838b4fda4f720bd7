import { addDays, addYears, localDate } from '../../../../shared/rules/dates.ts';

export const FIRST_DAY = '2026-03-02';
/** Officers of the one office; whoever enters for an agency is one of them. */
export const officers = [0, 1, 2] as const;
export type Officer = (typeof officers)[number];

/** What stands on a paper, in the model's words. */
export interface Plan {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly firstYear: number;
  readonly endedOn?: string;
  readonly paid: readonly number[];
}

interface OnPaper {
  readonly pair: number;
  readonly enteredBy: Officer | undefined;
  plan: Plan;
  status: 'draft' | 'submitted' | 'checked' | 'returned' | 'approved' | 'withdrawn';
  checkedBy?: Officer;
}
interface Pair {
  served?: { years: number; until: string };
  /** The last day of the agreement that has the pair's place. */
  running?: string;
  readonly claimed: Set<number>;
  agreements: number;
}

export const lastDayOf = ({ endsOn, endedOn }: Plan): string => (endedOn !== undefined && endedOn < endsOn ? endedOn : endsOn);

/** Years begun from the first to the last day, counted one by one. */
const yearsIn = (startsOn: string, lastDay: string): number => {
  let years = 0;
  while (addYears(localDate(startsOn), years) <= lastDay) years += 1;
  return years;
};

/** One enterprise, two agencies, the papers between them: what a clerk with a ledger would keep. */
export class Papers {
  today: string = FIRST_DAY;
  readonly all: OnPaper[] = [];
  readonly pairs: readonly [Pair, Pair] = [{ claimed: new Set(), agreements: 0 }, { claimed: new Set(), agreements: 0 }];

  #at(which: number, ...statuses: OnPaper['status'][]): OnPaper | undefined {
    const one = this.all[which];
    return one && statuses.includes(one.status) ? one : undefined;
  }
  #pair = (which: number): Pair => this.pairs[which] ?? this.pairs[0];

  enter(pair: number, plan: Plan, enteredBy: Officer | undefined): string {
    this.all.push({ pair, plan, enteredBy, status: 'draft' });
    return 'ok';
  }

  edit(which: number, plan: Plan): string {
    const one = this.#at(which, 'draft', 'returned');
    if (!one) return 'status-conflict';
    one.plan = plan;
    return 'ok';
  }

  submit(which: number, complete: boolean): string {
    const one = this.#at(which, 'draft', 'returned');
    if (!one) return 'status-conflict';
    // What was proven before it came back stays proven.
    if (!complete && one.status === 'draft') return 'invalid-request';
    one.status = 'submitted';
    return 'ok';
  }

  withdraw(which: number): string {
    const one = this.#at(which, 'draft', 'returned');
    if (!one) return 'status-conflict';
    one.status = 'withdrawn';
    return 'ok';
  }

  giveBack(which: number): string {
    const one = this.#at(which, 'submitted', 'checked');
    if (!one) return 'status-conflict';
    one.status = 'returned';
    return 'ok';
  }

  approve(which: number, by: Officer): string {
    const one = this.#at(which, 'submitted', 'checked');
    if (!one) return 'status-conflict';
    if (by === one.enteredBy || (one.status === 'checked' && by === one.checkedBy)) return 'same-person';
    if (one.status === 'checked') return this.#takeOver(one);
    one.status = 'checked';
    one.checkedBy = by;
    return 'ok';
  }

  #takeOver(one: OnPaper): string {
    const pair = this.#pair(one.pair);
    const { startsOn, firstYear, paid } = one.plan;
    if (pair.served && (pair.served.until >= startsOn || pair.served.years >= firstYear)) return 'service-overlaps';
    if (paid.some((year) => pair.claimed.has(year))) return 'claim-exists';
    const until = lastDayOf(one.plan);
    for (const year of paid) pair.claimed.add(year);
    pair.served = { years: firstYear - 1 + yearsIn(startsOn, until), until };
    if (one.plan.endedOn === undefined && until >= this.today) pair.running = until;
    pair.agreements += 1;
    one.status = 'approved';
    return 'ok';
  }

  /** Two at the same moment: whoever it was of those who may, exactly one step is taken; `winner` is who says that they took it. */
  approveAtOnce(which: number, both: readonly [Officer, Officer], winner: Officer | undefined): Officer | 'nobody' {
    if (winner !== undefined && both.includes(winner)) return this.approve(which, winner) === 'ok' ? winner : 'nobody';
    const mayDo = both.find((by) => this.all[which] !== undefined && this.#would(which, by));
    return mayDo ?? 'nobody';
  }
  #would(which: number, by: Officer): boolean {
    const copy = new Papers();
    copy.today = this.today;
    for (const one of this.all) copy.all.push({ ...one });
    for (const [index, { served, running, claimed, agreements }] of this.pairs.entries()) Object.assign(copy.#pair(index), { ...(served && { served }), ...(running && { running }), agreements, claimed: new Set(claimed) });
    return copy.approve(which, by) === 'ok';
  }

  /** The pair signs an agreement here, for the year from tomorrow. */
  signHere(which: number): string {
    const pair = this.#pair(which);
    if (pair.running !== undefined) return 'agreement-overlaps';
    const from = addDays(localDate(this.today), 1);
    const until = addDays(addYears(from, 1), -1);
    pair.served = { years: (pair.served?.years ?? 0) + 1, until };
    pair.running = until;
    pair.agreements += 1;
    return 'ok';
  }

  pass(days: number): void {
    this.today = addDays(localDate(this.today), days);
    for (const pair of this.pairs) if (pair.running !== undefined && pair.running < this.today) delete pair.running;
  }

  state = () => ({
    papers: this.all.map(({ status }) => status),
    pairs: this.pairs.map(({ served, running, claimed, agreements }) => ({ served: served && [served.years, served.until], running, claimed: [...claimed].sort(), agreements })),
  });
}
