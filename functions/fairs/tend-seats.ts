import { revise } from '../../shared/domain/entity.ts';
import { changeNotice, changeOf } from '../../shared/domain/fair-rules.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { signUpSubject, type SeatWatch, type SignUp } from '../../shared/domain/sign-up.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply } from '../http/use-case.ts';
import { systemActor } from '../system-actor.ts';
import { create, guard, replace } from '../table/change.ts';
import { guards, keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { allocateSeats } from './allocate-seats.ts';
import { tendChoices } from './tend-choices.ts';

/** Longer than any request lives, in ms: a ticket that was issued before and is still unused will never be. */
const GRACE_MS = 60_000;
/** Guests told at a time. */
const TOGETHER = 20;
const none = reply(200, null);

/** Makes the tickets void that were issued and never used (a request that died), so that their seats go to others. */
const releaseDeadTickets = async (table: Table, fair: Fair, watch: SeatWatch, now: string): Promise<SeatWatch> => {
  if (watch.judged >= fair.seats || Date.parse(now) - Date.parse(watch.at) < GRACE_MS) return watch;
  const counter = await table.get('seats', keys.seats(fair.id));
  // Nothing was issued since the last look, and all before it is judged.
  if (!counter || (counter.issued === watch.looked && watch.judged === watch.looked)) return watch;
  const old = Math.min(watch.looked, fair.seats);
  let judged = Math.min(watch.judged, old);
  const used = old === watch.judged ? [] : await table.partition(keys.fair(fair.id).pk, { prefix: sortPrefixes.tickets, upTo: keys.signUp(fair.id, old).sk });
  const known = new Set(used.flatMap((item) => (item.type === 'sign-up' ? [item.ticket] : [])));
  for (; judged < old; judged += 1) {
    const ticket = judged + 1;
    if (known.has(ticket)) continue;
    const spent: SignUp = { type: 'sign-up', fairId: fair.id, ticket, rev: 1, createdAt: now, updatedAt: now, status: 'void', holdsSeat: true };
    // Refused where its owner was only slow after all: then the ticket is used, and all is well.
    const ended = await table.commit(systemActor(`void|${fair.id}|${ticket}`, now), {
      action: 'void', subject: { type: 'sign-up', id: `${fair.id}.${ticket}` }, to: 'void',
      writes: [create(spent, 'already-signed-up'), guard(guards.freeSeat(fair.id, ticket), String(ticket), 'busy')],
      reply: none,
    });
    // Whatever else went wrong is tried again at the next look, from this ticket on.
    if (!ended.ok && ended.problem.kind !== 'already-signed-up') break;
  }
  const looked = revise(watch, { looked: counter.issued, at: now, judged }, now);
  const done = await table.commit(systemActor(`look|${fair.id}|${looked.rev}`, now), { action: 'look', subject: { type: 'seat-watch', id: fair.id }, writes: [replace(watch, looked)], reply: none });
  return done.ok ? looked : watch;
};

const mustKnow = ({ status, told }: SignUp, change: string): boolean => (status === 'seated' || status === 'waiting') && told !== change;

const tell = (table: Table, fair: Fair, change: string, before: SignUp, now: string) =>
  table.commit(systemActor(`tell|${fair.id}|${before.ticket}|${change}`, now), {
    action: 'tell',
    subject: signUpSubject(fair.id, before.organisationId ?? ''),
    from: before.status,
    to: before.status,
    writes: [replace(before, revise(before, { told: change, notice: changeNotice(fair, now) }, now), 'busy')],
    reply: none,
  });

/** Tells every guest and everybody who waits that the fair was moved or called off, each exactly once. */
const tellGuests = async (table: Table, fair: Fair, watch: SeatWatch, now: string): Promise<SeatWatch> => {
  const change = changeOf(fair);
  if (change === undefined || watch.told === change) return watch;
  let cursor: string | undefined;
  let whole = true;
  do {
    const page = await table.list('sign-up', keys.fair(fair.id).pk, { prefix: sortPrefixes.tickets, cursor, limit: 200 });
    if (!page.ok) return watch;
    const concerned = page.value.items.filter((signUp) => mustKnow(signUp, change));
    for (let from = 0; from < concerned.length; from += TOGETHER) {
      const done = await Promise.all(concerned.slice(from, from + TOGETHER).map((signUp) => tell(table, fair, change, signUp, now)));
      // Whoever changed meanwhile is told at the next round.
      if (done.some(({ ok }) => !ok)) whole = false;
    }
    cursor = page.value.next;
  } while (cursor);
  if (!whole) return watch;
  const told = revise(watch, { told: change }, now);
  const done = await table.commit(systemActor(`told|${fair.id}|${change}`, now), { action: 'told', subject: { type: 'seat-watch', id: fair.id }, writes: [replace(watch, told)], reply: none });
  return done.ok ? told : watch;
};

/**
 * Everything about the seats of a fair that does not happen within a request, or that a request died over: dead tickets,
 * seats that came free, choices of those who left, guests to be told. It can run at any time and any number of times, and only repairs.
 */
export const tendSeats = async (table: Table, fairId: string, now: string): Promise<void> => {
  const found = await table.getMany([keys.fair(fairId), keys.seatWatch(fairId)]);
  const fair = found.find((item) => item.type === 'fair');
  const watch = found.find((item) => item.type === 'seat-watch');
  if (!fair || !watch) return;
  const looked = fair.status === 'published' ? await releaseDeadTickets(table, fair, watch, now) : watch;
  if (fair.status === 'published') await allocateSeats(table, fairId, now);
  await tendChoices(table, fair, await tellGuests(table, fair, looked, now), now);
};

/** Fairs looked at: the newest, which hold every one that is still to come. */
const NEWEST = 100;

/** Tends every fair that is still to come: what no message reached, or was lost on the way. */
export const tendOpenFairs = async (table: Table, now: string): Promise<void> => {
  const page = await table.list('fair', partitions.fairs(), { index: 'gsi1', newestFirst: true, limit: NEWEST });
  const open = page.ok ? page.value.items.filter(({ status, date }) => (status === 'published' || status === 'cancelled') && date >= localDateOf(now)) : [];
  for (const { id } of open) await tendSeats(table, id, now);
};
