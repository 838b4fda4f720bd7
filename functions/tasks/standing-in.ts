import { covers, holdsOn, isFit, type Deputyship } from '../../shared/domain/deputyship.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import type { Task } from '../../shared/domain/tasks.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { check, type Write } from '../table/change.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export interface Person {
  /** Live ones: claimed or verified. */
  readonly memberships: readonly Membership[];
  /** Claims of theirs that were refused and not made anew. */
  readonly refused: readonly Membership[];
  /** Organisations whose verified member they are. */
  readonly verifiedIn: readonly string[];
  /** Asked for by them and not over, the newest first. */
  readonly asked: readonly Deputyship[];
  /** Asked of them by name, or agreed to by them, and not over. */
  readonly standsIn: readonly Deputyship[];
}

/** Where a person belongs and who stands in for whom, in one round trip. */
export const personOf = async (table: Table, personId: string): Promise<Person> => {
  const [own, ofOthers] = await Promise.all([table.partition(partitions.person(personId), { index: 'gsi1' }), table.partition(partitions.person(personId), { index: 'gsi2', prefix: 'DEPUTY-FOR#' })]);
  const all = own.filter((item) => item.type === 'membership');
  const memberships = all.filter(({ status }) => status === 'claimed' || status === 'verified');
  const deputyships = (items: typeof own) => items.filter((item) => item.type === 'deputyship').reverse();
  return { memberships, refused: all.filter(({ status }) => status === 'refused'), verifiedIn: memberships.filter(({ status }) => status === 'verified').map(({ organisationId }) => organisationId), asked: deputyships(own), standsIn: deputyships(ofOthers) };
};

/** The deputyships that hold today: the duties or the membership they rest on are looked at anew each time. */
export const holding = ({ standsIn, verifiedIn }: Person, caller: Caller, now: string): Deputyship[] => standsIn.filter((each) => holdsOn(each, localDateOf(now)) && isFit(each, caller, verifiedIn));

/** In an organisation a write on somebody's behalf rests on it that they have not left: what they had is their colleagues'. */
export const whileMember = ({ organisation, asked }: Deputyship, refused: 'not-found' | 'deputy-unfit'): Write[] => (organisation ? [check(keys.membership(organisation.id, asked.by), { status: 'verified' }, refused)] : []);

/** Those of them whose absent one still belongs to the organisation concerned. */
export const ofMembers = async (table: Table, deputyships: readonly Deputyship[]): Promise<Deputyship[]> => {
  const wanted = deputyships.flatMap(({ organisation, asked }) => (organisation ? [{ organisationId: organisation.id, personId: asked.by }] : []));
  const names = new Map(wanted.map((one) => [`${one.organisationId}.${one.personId}`, one]));
  const found = await table.getMany([...names.values()].map(({ organisationId, personId }) => keys.membership(organisationId, personId)));
  const verified = new Set(found.flatMap((item) => (item.type === 'membership' && item.status === 'verified' ? [`${item.organisationId}.${item.personId}`] : [])));
  return deputyships.filter(({ organisation, asked }) => !organisation || verified.has(`${organisation.id}.${asked.by}`));
};

/** For whom the caller would do a task: it waits for that person, or that person had said to do it. */
export const standsInFor = (task: Task, deputyships: readonly Deputyship[]): Deputyship | undefined =>
  deputyships.find((deputyship) => covers(deputyship, task) && (task.waiter === `person:${deputyship.asked.by}` || task.taken?.by === deputyship.asked.by));
