import type { Choice } from '../../../../shared/domain/choice.ts';
import { addWorkingDays } from '../../../../shared/rules/calendar/work-calendar.ts';
import { addDays, earlierDate, localDate, type LocalDate } from '../../../../shared/rules/dates.ts';
import type { SeatNotice, SignUp } from '../../../../shared/domain/sign-up.ts';

export const SEATS = 2;
/** One agency for each enterprise, of the two that there are; three enterprises for each agency. */
export const LIMITS = { enterprise: 1, agency: 3 } as const;
/** Working days to answer. */
export const ANSWER_DAYS = 2;
export const FIRST_DAY = localDate('2026-03-02');
/** Far enough for any history; where the fair is moved, selection lasts until its day, as no fair is before that. */
export const FAIR_DAY = localDate('2026-04-20');
/** Until it is moved, selection is over long before the fair, as no form would have it: so that histories live to see it close. */
export const CLOSES = addDays(FIRST_DAY, 4);

interface Ticket {
  readonly ticket: number;
  readonly by: number;
  status: SignUp['status'];
  holdsSeat: boolean;
  notice: SeatNotice['kind'] | undefined;
  told: string | undefined;
  checkedInAt?: number;
}
interface Chosen {
  readonly enterprise: number;
  readonly agency: number;
  readonly begunBy: Choice['begunBy'];
  status: Choice['status'];
  rev: number;
  readonly answerBy: LocalDate;
}

/** A fair as plain arrays: what its rules promise, without any of the guards, revisions and indexes that keep the promise. */
export class Model {
  cancelled = false;
  moves = 0;
  issued = 0;
  /** How often time has passed. */
  settled = 0;
  /** The change that everybody has been told of. */
  toldAll: string | undefined;
  tickets: Ticket[] = [];
  choices: Chosen[] = [];
  today = FIRST_DAY;
  closesOn = CLOSES;
  /** Agencies that have a booth. */
  booths: Set<number>;
  /** Agencies in the order of each enterprise's preference. */
  orders = new Map<number, number[]>();

  constructor(agencies: number) {
    this.booths = new Set(Array.from({ length: agencies }, (_, index) => index));
  }

  private get change(): string | undefined {
    return this.cancelled ? 'cancelled' : this.moves > 0 ? `moved ${this.moves}` : undefined;
  }
  private live = (by: number) => this.tickets.find((ticket) => ticket.by === by && ['seated', 'waiting', 'checked-in'].includes(ticket.status));
  private firstFree = () => this.tickets.find(({ status, holdsSeat }) => holdsSeat && (status === 'cancelled' || status === 'void'));
  private firstWaiting = () => this.tickets.find(({ status }) => status === 'waiting');
  private sort = () => this.tickets.sort((one, other) => one.ticket - other.ticket);

  /** Free seats go to those who wait, in the order of their tickets. */
  allocate(): void {
    for (let [free, waiting] = [this.firstFree(), this.firstWaiting()]; !this.cancelled && free && waiting; [free, waiting] = [this.firstFree(), this.firstWaiting()]) {
      free.holdsSeat = false;
      Object.assign(waiting, { status: 'seated', holdsSeat: true, notice: 'promoted' });
    }
  }

  signUp(by: number): string {
    if (this.live(by)) return 'already-signed-up';
    if (this.cancelled) return 'sign-up-closed';
    this.issued += 1;
    const free = this.issued > SEATS && !this.firstWaiting() ? this.firstFree() : undefined;
    if (free) free.holdsSeat = false;
    const seated = this.issued <= SEATS || free !== undefined;
    this.tickets.push({ ticket: this.issued, by, status: seated ? 'seated' : 'waiting', holdsSeat: seated, notice: undefined, told: this.change });
    return seated ? 'seated' : 'waiting';
  }

  withdraw(by: number): string {
    const ticket = this.live(by);
    if (!ticket) return 'not-found';
    if (ticket.status === 'checked-in') return 'status-conflict';
    Object.assign(ticket, { status: 'cancelled', notice: undefined });
    if (ticket.holdsSeat) this.allocate();
    return 'ok';
  }

  keep(by: number): string {
    const ticket = this.live(by);
    if (!ticket) return 'not-found';
    if (ticket.status === 'checked-in') return 'status-conflict';
    ticket.notice = undefined;
    return 'ok';
  }

  checkIn(by: number): string {
    const ticket = this.live(by);
    if (!ticket) return 'code-unknown';
    if (ticket.status !== 'seated') return 'status-conflict';
    Object.assign(ticket, { status: 'checked-in', checkedInAt: this.settled });
    return 'ok';
  }

  undoCheckIn(by: number): string {
    const ticket = this.live(by);
    if (!ticket) return 'code-unknown';
    if (ticket.status !== 'checked-in') return 'status-conflict';
    if (ticket.checkedInAt !== this.settled) return 'undo-expired';
    ticket.status = 'seated';
    return 'ok';
  }

  propose(enterprise: number, agency: number, begunBy: Choice['begunBy']): string {
    if (!this.live(enterprise)?.holdsSeat) return 'not-found';
    if (!this.booths.has(agency)) return 'not-found';
    if (this.standing.some((choice) => choice.enterprise === enterprise && choice.agency === agency)) return 'already-chosen';
    if (this.cancelled) return 'status-conflict';
    if (this.today > this.closesOn) return 'selection-closed';
    const own = this.standing.filter((choice) => choice.begunBy === begunBy && (begunBy === 'enterprise' ? choice.enterprise === enterprise : choice.agency === agency));
    if (own.length >= LIMITS[begunBy]) return begunBy === 'enterprise' ? 'choices-full' : 'invitations-full';
    this.choices.push({ enterprise, agency, begunBy, status: 'proposed', rev: 1, answerBy: earlierDate(addWorkingDays(this.today, ANSWER_DAYS), this.closesOn) });
    if (begunBy === 'enterprise') this.orders.set(enterprise, [...this.orderOf(enterprise), agency]);
    return 'ok';
  }

  private get standing() {
    return this.choices.filter(({ status }) => status === 'proposed' || status === 'matched');
  }
  orderOf = (enterprise: number): number[] => this.orders.get(enterprise) ?? [];
  private end(choice: Chosen, status: 'declined' | 'withdrawn' | 'lapsed'): void {
    Object.assign(choice, { status, rev: choice.rev + 1 });
    if (choice.begunBy === 'enterprise') this.orders.set(choice.enterprise, this.orderOf(choice.enterprise).filter((agency) => agency !== choice.agency));
  }
  private lapse(which: (choice: Chosen) => boolean): void {
    for (const choice of this.choices) if (choice.status === 'proposed' && which(choice)) this.end(choice, 'lapsed');
  }

  giveUpBooth(agency: number): string {
    if (!this.booths.delete(agency)) return 'status-conflict';
    return 'ok';
  }

  /** The first of an enterprise's list goes to its end. */
  reorder(enterprise: number): string {
    const order = this.orderOf(enterprise);
    if (order.length === 0) return 'not-found';
    this.orders.set(enterprise, [...order.slice(1), ...order.slice(0, 1)]);
    return 'ok';
  }

  /** A day goes by, and the clock ends what nobody answered. */
  nextDay(): void {
    this.today = addDays(this.today, 1);
    this.lapse(({ answerBy }) => answerBy < this.today);
    this.settle();
  }

  answer(index: number, side: Choice['begunBy'], action: 'accept' | 'decline' | 'withdraw'): string {
    const choice = this.choices[index];
    if (!choice) return 'not-found';
    if ((action === 'withdraw') !== (choice.begunBy === side)) return 'forbidden';
    if (choice.status !== 'proposed') return 'status-conflict';
    if (action === 'accept') Object.assign(choice, { status: 'matched', rev: choice.rev + 1 });
    else this.end(choice, action === 'decline' ? 'declined' : 'withdrawn');
    return 'ok';
  }

  move(): string {
    if (this.cancelled) return 'status-conflict';
    this.moves += 1;
    this.closesOn = addDays(FAIR_DAY, this.moves);
    return 'ok';
  }

  callOff(): string {
    if (this.cancelled) return 'status-conflict';
    this.cancelled = true;
    return 'ok';
  }

  loseTicket(): void {
    this.issued += 1;
  }

  tend(): void {
    this.allocate();
    this.lapse(({ enterprise, agency }) => this.cancelled || !this.live(enterprise)?.holdsSeat || !this.booths.has(agency));
    const { change } = this;
    if (change === undefined || change === this.toldAll) return;
    for (const ticket of this.tickets) {
      if ((ticket.status !== 'seated' && ticket.status !== 'waiting') || ticket.told === change) continue;
      Object.assign(ticket, { told: change, notice: this.cancelled ? 'fair-cancelled' : 'rescheduled' });
    }
    this.toldAll = change;
  }

  /** The first look cannot tell a dead ticket from one in use, so that whoever waits is told of a change before being promoted. */
  settle(): void {
    this.settled += 1;
    this.tend();
    for (let ticket = 1; !this.cancelled && ticket <= Math.min(this.issued, SEATS); ticket += 1)
      if (!this.tickets.some((used) => used.ticket === ticket)) this.tickets.push({ ticket, by: -1, status: 'void', holdsSeat: true, notice: undefined, told: undefined });
    this.sort();
    this.tend();
  }

  state() {
    return {
      tickets: this.tickets.map(({ ticket, by, status, holdsSeat, notice }) => ({ ticket, by, status, holdsSeat, notice })),
      choices: this.choices.map(({ status, rev }) => ({ status, rev, drafted: status === 'matched' })),
      orders: [...this.orders].filter(([, order]) => order.length > 0).sort(([one], [other]) => one - other),
    };
  }
}
