import { addDays, addYears, localDate } from '../../../../shared/rules/dates.ts';
import { yearsBegun } from './years-begun.ts';

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

  /** Why this officer's word is not taken; undefined where it is. */
  #refusal(one: OnPaper | undefined, by: Officer): string | undefined {
    if (!one) return 'status-conflict';
    if (by === one.enteredBy || (one.status === 'checked' && by === one.checkedBy)) return 'same-person';
    if (one.status === 'submitted') return undefined;
    const { served, claimed } = this.#pair(one.pair);
    const { startsOn, firstYear, paid } = one.plan;
    if (served && (served.until >= startsOn || served.years >= firstYear)) return 'service-overlaps';
    return paid.some((year) => claimed.has(year)) ? 'claim-exists' : undefined;
  }

  approve(which: number, by: Officer): string {
    const one = this.#at(which, 'submitted', 'checked');
    const refused = this.#refusal(one, by);
    if (!one || refused !== undefined) return refused ?? 'status-conflict';
    if (one.status === 'checked') this.#takeOver(one);
    else Object.assign(one, { status: 'checked', checkedBy: by });
    return 'ok';
  }

  #takeOver(one: OnPaper): void {
    const pair = this.#pair(one.pair);
    const { startsOn, firstYear, paid, endedOn } = one.plan;
    const until = lastDayOf(one.plan);
    for (const year of paid) pair.claimed.add(year);
    pair.served = { years: firstYear - 1 + yearsBegun(startsOn, until), until };
    if (endedOn === undefined && until >= this.today) pair.running = until;
    pair.agreements += 1;
    one.status = 'approved';
  }

  /** Two at the same moment: whoever it was of those who may, exactly one step is taken; `winner` is who says that they took it. */
  approveAtOnce(which: number, both: readonly [Officer, Officer], winner: Officer | undefined): Officer | 'nobody' {
    const mayDo = both.filter((by) => this.#refusal(this.#at(which, 'submitted', 'checked'), by) === undefined);
    const did = winner !== undefined && mayDo.includes(winner) ? winner : mayDo[0];
    if (did === undefined) return 'nobody';
    this.approve(which, did);
    return did;
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
