import { addDays, localDate, type LocalDate } from '../../../../shared/rules/dates.ts';

export const FIRST_DAY = localDate('2026-03-02');
/** Days of the sample ruleset: to answer a record, to explain a dispute, to read an answer. */
const [ANSWER, EXPLAIN, READ] = [15, 10, 30];
const MOST_DISPUTES = 3;

interface RecordState {
  status: 'logged' | 'confirmed' | 'disputed' | 'unanswered' | 'corrected';
  rev: number;
  readonly answerBy: LocalDate;
  disputes: number;
  explained: boolean;
  settleBy: LocalDate | undefined;
  rated: boolean;
}
interface ProblemState {
  status: 'open' | 'reported' | 'solved' | 'withdrawn';
  rev: number;
  owner: 'agency' | 'enterprise';
  readonly record: number;
}
interface ComplaintState {
  status: 'filed' | 'handling' | 'answered' | 'withdrawn';
  rev: number;
  shown: boolean;
  viewed: boolean;
  readBy: LocalDate | undefined;
}
interface WishState {
  status: 'asked' | 'replaced' | 'declined' | 'withdrawn';
  rev: number;
  readBy: LocalDate | undefined;
}
const isOpen = ({ status }: ProblemState): boolean => status === 'open' || status === 'reported';

/** The service under one agreement as plain arrays: what its rules promise, without guards, archives, retries and indexes. */
export class Model {
  today = FIRST_DAY;
  records: RecordState[] = [];
  problems: ProblemState[] = [];
  complaints: ComplaintState[] = [];
  wish: WishState | undefined;
  /** How often the specialist was replaced. */
  replaced = 0;

  log(problems: number): string {
    this.add(problems);
    return 'ok';
  }
  private add(problems: number): void {
    this.records.push({ status: 'logged', rev: 1, answerBy: addDays(this.today, ANSWER), disputes: 0, explained: false, settleBy: undefined, rated: false });
    for (let n = 0; n < problems; n += 1) this.problems.push({ status: 'open', rev: 1, owner: n === 0 ? 'agency' : 'enterprise', record: this.records.length - 1 });
  }
  private static move(of: { rev: number }, changes: object): string {
    Object.assign(of, changes, { rev: of.rev + 1 });
    return 'ok';
  }

  confirm(index: number): string {
    const record = this.records[index];
    if (!record) return 'not-found';
    if (!['logged', 'unanswered', 'disputed'].includes(record.status)) return 'status-conflict';
    return Model.move(record, { status: 'confirmed', settleBy: undefined });
  }
  confirmAll(): string {
    const waiting = this.records.filter(({ status }) => status === 'logged').slice(0, 15);
    for (const record of waiting) Model.move(record, { status: 'confirmed' });
    return waiting.length > 0 ? 'ok' : 'invalid-request';
  }
  dispute(index: number): string {
    const record = this.records[index];
    if (!record) return 'not-found';
    const owed = record.status === 'disputed' && !record.explained;
    if (owed || record.disputes >= MOST_DISPUTES || !['logged', 'unanswered', 'disputed'].includes(record.status)) return 'status-conflict';
    return Model.move(record, { status: 'disputed', disputes: record.disputes + 1, explained: false, settleBy: addDays(this.today, EXPLAIN) });
  }
  explain(index: number): string {
    const record = this.records[index];
    if (!record) return 'not-found';
    if (record.status !== 'disputed' || record.explained) return 'status-conflict';
    return Model.move(record, { explained: true, settleBy: addDays(this.today, ANSWER) });
  }
  rate(index: number): string {
    const record = this.records[index];
    if (!record) return 'not-found';
    return record.status === 'corrected' ? 'status-conflict' : Model.move(record, { rated: true });
  }
  /** Another record in its place; the problems of its own that were still open are withdrawn, or not. */
  correct(index: number, withdraw: boolean): string {
    const record = this.records[index];
    if (!record) return 'not-found';
    if (record.status === 'corrected') return 'status-conflict';
    Model.move(record, { status: 'corrected', settleBy: undefined });
    this.add(0);
    if (withdraw) for (const problem of this.ownOpen(index)) Model.move(problem, { status: 'withdrawn' });
    return 'ok';
  }
  ownOpen = (index: number): ProblemState[] => this.problems.filter((problem) => problem.record === index && isOpen(problem));

  problem(index: number, action: 'note' | 'assign' | 'report' | 'solve' | 'reopen'): string {
    const problem = this.problems[index];
    if (!problem) return 'not-found';
    const from = { note: ['open', 'reported'], assign: ['open'], report: ['open'], solve: ['open', 'reported'], reopen: ['reported', 'solved', 'withdrawn'] }[action];
    if (!from.includes(problem.status)) return 'status-conflict';
    const to = { note: {}, assign: { owner: 'enterprise' }, report: { status: 'reported' }, solve: { status: 'solved' }, reopen: { status: 'open' } }[action];
    return Model.move(problem, to);
  }

  complain(shown: boolean): string {
    this.complaints.push({ status: 'filed', rev: 1, shown, viewed: false, readBy: undefined });
    return 'ok';
  }
  complaint(index: number, action: 'take' | 'answer' | 'show' | 'view' | 'withdraw' | 'read'): string {
    const complaint = this.complaints[index];
    if (!complaint) return 'not-found';
    if (action === 'view' && !complaint.shown) return 'not-found';
    const { status } = complaint;
    const runs = status === 'filed' || status === 'handling';
    const possible = { take: status === 'filed', answer: status === 'handling', show: runs && !complaint.shown, view: runs && !complaint.viewed, withdraw: runs, read: status === 'answered' }[action];
    if (!possible) return 'status-conflict';
    const to = { take: { status: 'handling' }, answer: { status: 'answered', readBy: addDays(this.today, READ) }, show: { shown: true }, view: { viewed: true }, withdraw: { status: 'withdrawn' }, read: { readBy: undefined } }[action];
    return Model.move(complaint, to);
  }

  ask(): string {
    if (!this.wish) this.wish = { status: 'asked', rev: 1, readBy: undefined };
    else if (this.wish.status === 'asked') return 'status-conflict';
    else return Model.move(this.wish, { status: 'asked', readBy: undefined });
    return 'ok';
  }
  answerWish(action: 'decline' | 'withdraw' | 'read'): string {
    if (!this.wish) return 'not-found';
    if (this.wish.status !== (action === 'read' ? 'declined' : 'asked')) return 'status-conflict';
    return Model.move(this.wish, action === 'decline' ? { status: 'declined', readBy: addDays(this.today, READ) } : action === 'withdraw' ? { status: 'withdrawn' } : { readBy: undefined });
  }
  replace(): string {
    this.replaced += 1;
    if (this.wish?.status === 'asked') Model.move(this.wish, { status: 'replaced' });
    return 'ok';
  }

  /** Days go by, and the clock ends what nobody answered. */
  pass(days: number): void {
    this.today = addDays(this.today, days);
    for (const record of this.records) {
      if (record.status === 'logged' && record.answerBy < this.today) Model.move(record, { status: 'unanswered' });
      if (record.status === 'disputed' && record.explained && record.settleBy && record.settleBy < this.today) Model.move(record, { settleBy: undefined });
    }
    for (const told of [...this.complaints, ...(this.wish ? [this.wish] : [])]) if (told.readBy && told.readBy < this.today) Model.move(told, { readBy: undefined });
  }

  /** What people have on their lists, by kind. */
  private tasks(): Record<string, number> {
    const count = (name: string, list: readonly unknown[]): [string, number][] => (list.length > 0 ? [[name, list.length]] : []);
    const disputed = this.records.filter(({ status, settleBy }) => status === 'disputed' && settleBy);
    const runs = this.complaints.filter(({ status }) => status === 'filed' || status === 'handling');
    return Object.fromEntries([
      ...count('confirm-record', this.records.filter(({ status }) => status === 'logged')),
      ...count('explain-record', disputed.filter(({ explained }) => !explained)),
      ...count('answer-explanation', disputed.filter(({ explained }) => explained)),
      ...count('solve-problem', this.problems.filter(({ status }) => status === 'open')),
      ...count('confirm-solution', this.problems.filter(({ status }) => status === 'reported')),
      ...count('handle-complaint', runs),
      ...count('view-complaint', runs.filter(({ shown, viewed }) => shown && !viewed)),
      ...count('read-complaint-answer', this.complaints.filter(({ status, readBy }) => status === 'answered' && readBy)),
      ...count('answer-wish', this.wish?.status === 'asked' ? [1] : []),
      ...count('read-wish-answer', this.wish?.status === 'declined' && this.wish.readBy ? [1] : []),
    ].sort(([a], [b]) => a.localeCompare(b)));
  }

  state() {
    return {
      records: this.records.map(({ status, rev, disputes, settleBy, rated }) => ({ status, rev, disputes, settleBy, rated })),
      // A corrected record counts once: by what stands in its place.
      logged: this.records.filter(({ status }) => status !== 'disputed' && status !== 'corrected').length,
      problems: this.problems.map(({ status, rev, owner }) => ({ status, rev, owner })),
      complaints: this.complaints.map(({ status, rev }) => ({ status, rev })),
      seenByAgency: this.complaints.filter(({ shown }) => shown).length,
      wish: this.wish && { status: this.wish.status, rev: this.wish.rev },
      tasks: this.tasks(),
    };
  }
}
