import { addDays, addMonths, localDate, type LocalDate } from '../../../../shared/rules/dates.ts';

export const AGENCIES = 2;
export const PEOPLE = 3;
export const FIRST_DAY = localDate('2026-03-02');
/** The last of the people has a contract that ends on this day. */
export const CONTRACT_ENDS = addDays(FIRST_DAY, 150);
export const endOf = (person: number): LocalDate | undefined => (person === PEOPLE - 1 ? CONTRACT_ENDS : undefined);

export type Action = 'return' | 'verify' | 'renew' | 'accept' | 'suspend' | 'restore';
interface Agency {
  status: 'none' | 'draft' | 'submitted' | 'returned' | 'verified' | 'suspended' | 'lapsed';
  update: 'none' | 'draft' | 'submitted' | 'returned' | 'accepted';
  validUntil: LocalDate | undefined;
  /** Who works here, and how they were judged. */
  readonly staff: Map<number, boolean | undefined>;
}

/** Agencies and the people who work for them as plain maps: what the rules promise, without guards, revisions and counters. */
export class Model {
  today = FIRST_DAY;
  readonly agencies: Agency[] = Array.from({ length: AGENCIES }, () => ({ status: 'none', update: 'none', validUntil: undefined, staff: new Map() }));

  private at = (index: number): Agency => this.agencies[index] ?? { status: 'none', update: 'none', validUntil: undefined, staff: new Map() };
  private ended = (person: number): boolean => (endOf(person) ?? '9999-12-31') < this.today;
  private counting = ({ staff }: Agency): number => [...staff].filter(([person, judged]) => judged === true && !this.ended(person)).length;
  private couldCount = ({ staff }: Agency): number => [...staff].filter(([person, judged]) => judged !== false && !this.ended(person)).length;
  private inForce = ({ status }: Agency): boolean => status === 'verified' || status === 'suspended' || status === 'lapsed';

  hire(index: number, person: number): string {
    const holder = this.agencies.findIndex(({ staff }) => staff.has(person));
    if (holder === index) return 'person-listed';
    if (holder >= 0) return 'person-counts-elsewhere';
    this.at(index).staff.set(person, undefined);
    return 'ok';
  }

  leave(index: number, person: number): string {
    return this.at(index).staff.delete(person) ? 'ok' : 'not-found';
  }

  judge(index: number, person: number, good: boolean): string {
    const { staff } = this.at(index);
    if (!staff.has(person)) return 'not-found';
    staff.set(person, good);
    return 'ok';
  }

  handIn(index: number): string {
    const agency = this.at(index);
    if (this.inForce(agency)) {
      if (agency.update === 'submitted') return 'status-conflict';
      if (agency.update === 'none' || agency.update === 'accepted') agency.update = 'draft';
    } else {
      if (agency.status === 'submitted') return 'status-conflict';
      if (agency.status === 'none') agency.status = 'draft';
    }
    if (this.couldCount(agency) < 2) return 'staff-too-few';
    if (this.inForce(agency)) agency.update = 'submitted';
    else agency.status = 'submitted';
    return 'ok';
  }

  private sendBack(agency: Agency): string {
    if (this.inForce(agency)) {
      if (agency.update === 'none') return 'not-found';
      if (agency.update !== 'submitted') return 'status-conflict';
      agency.update = 'returned';
      return 'ok';
    }
    if (agency.status !== 'submitted') return 'status-conflict';
    agency.status = 'returned';
    return 'ok';
  }

  private readonly from: Readonly<Record<Exclude<Action, 'return'>, readonly Agency['status'][]>> = { verify: ['submitted'], renew: ['verified', 'lapsed'], accept: ['verified', 'suspended'], suspend: ['verified', 'lapsed'], restore: ['suspended'] };

  decide(index: number, action: Action): string {
    const agency = this.at(index);
    if (agency.status === 'none') return 'not-found';
    if (action === 'return') return this.sendBack(agency);
    if (!this.from[action].includes(agency.status)) return 'status-conflict';
    if (action === 'renew' || action === 'accept') {
      if (agency.update === 'none') return 'not-found';
      if (agency.update !== 'submitted') return 'status-conflict';
    }
    if ((action === 'verify' || action === 'renew') && this.counting(agency) < 2) return 'staff-too-few';
    if (action === 'renew' || action === 'accept') agency.update = 'accepted';
    if (action === 'verify' || action === 'renew') Object.assign(agency, { status: 'verified', validUntil: addDays(addMonths(this.today, 12), -1) });
    if (action === 'suspend') agency.status = 'suspended';
    if (action === 'restore') agency.status = (agency.validUntil ?? '9999-12-31') < this.today ? 'lapsed' : 'verified';
    return 'ok';
  }

  pass(days: number): void {
    this.today = addDays(this.today, days);
    for (const agency of this.agencies) if (agency.status === 'verified' && agency.validUntil !== undefined && agency.validUntil < this.today) agency.status = 'lapsed';
  }

  state() {
    return this.agencies.map((agency) => ({
      status: agency.status,
      update: agency.update,
      staff: [...agency.staff.keys()].sort((a, b) => a - b),
      ...(this.inForce(agency) && { counting: this.counting(agency), short: this.counting(agency) < 2 }),
    }));
  }
}
