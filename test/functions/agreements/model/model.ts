import { addDays, addYears, localDate } from '../../../../shared/rules/dates.ts';
import type { AskedKind } from '../../../../shared/domain/in-force.ts';
import type { Side } from '../../../../shared/domain/who.ts';
import { yearsBegun } from './years-begun.ts';

export const FIRST_DAY = '2026-03-02';
const ANSWER_DAYS = 10;
const MOST_AMENDMENTS = 9;
const HAND_OVER_LINES = 7;
const BACKDATED_DAYS = 30;
/** What becomes of a change's filing once both have signed it. */
const FILING = ['signed', 'filed', 'returned', 'accepted'];

interface Change {
  status: 'draft' | 'offered' | 'signed' | 'filed' | 'returned' | 'accepted' | 'abandoned' | 'voided';
  from: string;
  edited: boolean;
  signed: Set<Side>;
}
interface One {
  status: 'draft' | 'offered' | 'in-force' | 'ended' | 'abandoned';
  startsOn: string;
  endsOn: string;
  lastDay: string;
  renews: number | undefined;
  renewal: { index: number; signed: boolean } | undefined;
  yearsBefore: number;
  servedBefore: string | undefined;
  signed: Set<Side>;
  asked: { kind: AskedKind; by: Side; from: string; to: string; answerBy: string } | undefined;
  suspensions: { from: string; to: string }[];
  changes: Change[];
  /** Ticked and confirmed steps of the hand-over; absent before. */
  handOver: number | undefined;
  continued: boolean;
}

const plus = (day: string, days: number): string => addDays(localDate(day), days);

/** The agreements of one pair as plain arrays: what their rules promise, without revisions, guards and items that keep the promise. */
export class Model {
  today = FIRST_DAY;
  all: One[] = [];
  /** Whose the pair's one place is. */
  owner: number | undefined;
  years = 0;
  servedUntil: string | undefined;

  private through = ({ yearsBefore, startsOn, lastDay }: One): number => yearsBefore + yearsBegun(startsOn, lastDay);
  private tooLate = ({ startsOn, endsOn }: One): boolean => endsOn < this.today || startsOn < plus(this.today, -BACKDATED_DAYS);
  private add(startsOn: string, renews: number | undefined): void {
    const endsOn = plus(addYears(localDate(startsOn), 1), -1);
    this.all.push({ status: 'draft', startsOn, endsOn, lastDay: endsOn, renews, renewal: undefined, yearsBefore: 0, servedBefore: undefined, signed: new Set(), asked: undefined, suspensions: [], changes: [], handOver: undefined, continued: false });
  }

  draft(): { startsOn: string; endsOn: string } {
    const startsOn = plus(this.today, 1);
    this.add(startsOn, undefined);
    return { startsOn, endsOn: plus(addYears(localDate(startsOn), 1), -1) };
  }

  offer(index: number): string {
    const one = this.all[index];
    if (one?.status !== 'draft') return 'status-conflict';
    if (this.tooLate(one)) return 'terms-incomplete';
    if (!(one.renews !== undefined && this.owner === one.renews)) {
      if (this.owner !== undefined && this.owner !== index) return 'agreement-overlaps';
      this.owner = index;
    }
    one.status = 'offered';
    return 'ok';
  }

  sign(index: number, side: Side): string {
    const one = this.all[index];
    if (one?.status !== 'offered') return 'status-conflict';
    if (this.tooLate(one)) return 'terms-incomplete';
    if (one.signed.has(side)) return 'already-signed';
    if (one.signed.size === 0) {
      one.signed.add(side);
      return 'ok';
    }
    if (this.servedUntil !== undefined && one.startsOn <= this.servedUntil) return 'service-overlaps';
    if (this.owner !== undefined && this.owner !== index && this.owner !== one.renews) return 'agreement-overlaps';
    const before = one.renews === undefined ? undefined : this.all[one.renews];
    Object.assign(one, { status: 'in-force', yearsBefore: this.years, servedBefore: this.servedUntil });
    one.signed.add(side);
    this.owner = index;
    if (before) {
      before.renewal = { index, signed: true };
      if (before.status === 'ended' && before.handOver !== undefined && before.handOver < 2 * HAND_OVER_LINES) before.continued = true;
    }
    [this.years, this.servedUntil] = [this.through(one), one.lastDay];
    return 'ok';
  }

  abandon(index: number): string {
    const one = this.all[index];
    if (one?.status !== 'draft' && one?.status !== 'offered') return 'status-conflict';
    if (one.status === 'offered' && this.owner === index) this.owner = undefined;
    one.status = 'abandoned';
    const before = one.renews === undefined ? undefined : this.all[one.renews];
    if (before?.status === 'in-force' && before.renewal?.index === index) before.renewal = undefined;
    return 'ok';
  }

  private end(index: number, on: string): void {
    const one = this.all[index];
    if (!one) return;
    const begun = one.startsOn <= on;
    const signed = one.renewal?.signed ?? false;
    Object.assign(one, { status: 'ended', asked: undefined, lastDay: on < one.lastDay ? on : one.lastDay });
    for (const change of one.changes) if (change.status === 'draft' || change.status === 'offered') change.status = 'voided';
    if (signed) return;
    if (begun) one.handOver = 0;
    [this.years, this.servedUntil] = begun ? [this.through(one), one.lastDay] : [one.yearsBefore, one.servedBefore];
    const before = one.renews === undefined ? undefined : this.all[one.renews];
    if (!begun && before?.status === 'in-force') {
      before.renewal = undefined;
      this.owner = one.renews;
    } else if (this.owner === index) this.owner = undefined;
    // Nothing follows the one before after all, which has ended: it is handed over, or its hand-over goes on.
    if (!begun && before?.status === 'ended') Object.assign(before, { renewal: undefined, continued: false, handOver: before.handOver ?? 0 });
  }

  terminate(index: number): string {
    const one = this.all[index];
    if (one?.status !== 'in-force') return 'status-conflict';
    if (one.renewal?.signed) return 'renewed-already';
    this.end(index, this.today);
    return 'ok';
  }

  renew(index: number): string {
    const one = this.all[index];
    if (one?.status !== 'in-force') return 'status-conflict';
    if (one.renewal) return one.renewal.signed ? 'renewed-already' : 'already-exists';
    one.renewal = { index: this.all.length, signed: false };
    this.add(plus(one.lastDay, 1), index);
    return 'ok';
  }

  ask(index: number, by: Side, kind: AskedKind, from: string, to: string): string {
    const one = this.all[index];
    if (one?.status !== 'in-force') return 'status-conflict';
    if (one.asked) return 'already-asked';
    if (kind === 'suspension' && (from < one.startsOn || to > one.lastDay || one.suspensions.some((pause) => pause.from <= to && from <= pause.to))) return 'invalid-request';
    if (kind === 'resumption' && !one.suspensions.some((pause) => pause.from <= from && from <= pause.to)) return 'invalid-request';
    if (kind === 'ending' && one.renewal?.signed) return 'renewed-already';
    if (kind === 'ending' && (from < one.startsOn || from >= one.lastDay)) return 'invalid-request';
    const limit = plus(this.today, ANSWER_DAYS);
    one.asked = { kind, by, from, to, answerBy: from < limit ? from : limit };
    return 'ok';
  }

  answer(index: number, side: Side, action: 'accept' | 'decline' | 'withdraw'): string {
    const one = this.all[index];
    const asked = one?.asked;
    if (one?.status !== 'in-force' || !asked) return 'status-conflict';
    if ((action === 'withdraw') !== (asked.by === side)) return 'forbidden';
    if (action === 'accept' && asked.kind === 'ending' && one.renewal?.signed) return 'renewed-already';
    one.asked = undefined;
    if (action !== 'accept') return 'ok';
    if (asked.kind === 'suspension') one.suspensions.push({ from: asked.from, to: asked.to });
    if (asked.kind === 'ending') [one.lastDay, this.servedUntil] = [asked.from, asked.from];
    if (asked.kind === 'ending') this.years = this.through(one);
    if (asked.kind === 'resumption') one.suspensions = one.suspensions.flatMap((pause) => (pause.from <= asked.from && asked.from <= pause.to ? (pause.from < asked.from ? [{ from: pause.from, to: plus(asked.from, -1) }] : []) : [pause]));
    return 'ok';
  }

  open = (index: number): number => (this.all[index]?.changes.findIndex(({ status }) => status === 'draft' || status === 'offered') ?? -1) + 1;

  amend(index: number): string {
    const one = this.all[index];
    if (one?.status !== 'in-force') return 'status-conflict';
    if (this.open(index)) return 'already-amending';
    if (one.changes.length >= MOST_AMENDMENTS) return 'too-many-changes';
    one.changes.push({ status: 'draft', from: '', edited: false, signed: new Set() });
    return 'ok';
  }

  edit(index: number, n: number, from: string): string {
    const change = this.all[index]?.changes[n - 1];
    if (change?.status !== 'draft' && change?.status !== 'offered') return 'status-conflict';
    Object.assign(change, { status: 'draft', from, edited: true, signed: new Set() });
    return 'ok';
  }

  offerChange(index: number, n: number): string {
    const one = this.all[index];
    const change = one?.changes[n - 1];
    if (!one || change?.status !== 'draft') return 'status-conflict';
    const latest = one.changes.filter(({ status }) => FILING.includes(status)).at(-1)?.from ?? '';
    if (!change.edited || change.from < this.today || change.from < one.startsOn || change.from > one.lastDay || change.from <= latest) return 'invalid-request';
    change.status = 'offered';
    return 'ok';
  }

  signChange(index: number, n: number, side: Side): string {
    const change = this.all[index]?.changes[n - 1];
    if (change?.status !== 'offered') return 'status-conflict';
    if (change.signed.has(side)) return 'already-signed';
    if (change.from < this.today) return 'amendment-late';
    change.signed.add(side);
    if (change.signed.size === 2) change.status = 'signed';
    return 'ok';
  }

  abandonChange(index: number, n: number): string {
    const change = this.all[index]?.changes[n - 1];
    if (change?.status !== 'draft' && change?.status !== 'offered') return 'status-conflict';
    change.status = 'abandoned';
    return 'ok';
  }

  /** The first change that both have signed and that is not accepted yet. */
  unaccepted = (index: number): number => (this.all[index]?.changes.findIndex(({ status }) => status === 'signed' || status === 'filed' || status === 'returned') ?? -1) + 1;

  fileChange(index: number, n: number): string {
    const change = this.all[index]?.changes[n - 1];
    if (change?.status !== 'signed' && change?.status !== 'returned') return 'status-conflict';
    change.status = 'filed';
    return 'ok';
  }

  decideChange(index: number, n: number, action: 'return' | 'accept'): string {
    const change = this.all[index]?.changes[n - 1];
    if (change?.status !== 'filed') return 'status-conflict';
    change.status = action === 'accept' ? 'accepted' : 'returned';
    return 'ok';
  }

  /** The next step of the hand-over: whichever line is due to be ticked or confirmed. */
  handOver(index: number): string | undefined {
    const one = this.all[index];
    if (one?.handOver === undefined || one.continued || one.handOver >= 2 * HAND_OVER_LINES) return undefined;
    one.handOver += 1;
    return 'ok';
  }

  pass(days: number): void {
    this.today = plus(this.today, days);
    this.all.forEach((one, index) => {
      if (one.status !== 'in-force') return;
      if (one.asked && one.asked.answerBy < this.today) one.asked = undefined;
      if (one.lastDay < this.today) this.end(index, one.lastDay);
    });
  }

  state() {
    return {
      owner: this.owner,
      pair: this.servedUntil === undefined ? undefined : [this.years, this.servedUntil],
      agreements: this.all.map((one) => ({
        status: one.status, startsOn: one.startsOn, ...(one.status === 'in-force' || one.status === 'ended' ? { lastDay: one.lastDay, years: one.yearsBefore, suspensions: [...one.suspensions].sort((a, b) => a.from.localeCompare(b.from)) } : {}),
        asked: one.asked?.kind, renewal: one.renewal?.signed, changes: one.changes.map(({ status }) => status),
        handOver: one.handOver === undefined ? undefined : one.continued ? 'continued' : one.handOver >= 2 * HAND_OVER_LINES ? 'done' : 'open',
      })),
    };
  }
}
