import * as z from 'zod/mini';
import { localDateOf } from '../rules/dates.ts';
import { sectionName } from '../rules/size/industry-code.ts';
import { agendaOf } from './agenda.ts';
import { idOf, instant, localDate } from './entity.ts';
import { Fair } from './fair.ts';
import { districts } from './who.ts';

/** 大屏: what anybody in the hall sees of a fair, as a static file that says nothing about a person or an enterprise by name. */
export const Board = z.object({
  fairId: idOf('fair'),
  /** Counts the changes of the board: a reader keeps the higher of two. */
  revision: z.int(),
  /** Business time of the change that it was made for. */
  at: instant,
  ...z.pick(Fair, { title: true, venue: true, date: true, startTime: true, endTime: true, status: true, reason: true, plan: true }).shape,
  agenda: z.array(z.object({ time: z.optional(z.string()), until: z.optional(z.string()), what: z.string() })),
  booths: z.array(z.object({ number: z.string(), name: z.string() })),
  /** From the day of the fair on. Numbers of enterprises, `matched` of matches. */
  figures: z.optional(z.object({ signedUp: z.int(), waiting: z.int(), came: z.int(), matched: z.int() })),
  /** The latest matches, the newest first; `n` numbers them over the whole fair. `trade` (the name of a 门类) and district only where they could be several's. */
  matches: z.array(z.object({ n: z.int(), time: z.string(), agency: z.string(), number: z.optional(z.string()), trade: z.optional(z.string()), district: z.optional(z.enum(districts)) })),
});
export type Board = z.infer<typeof Board>;

/** Something happened in a hall: the message between the table's stream and the board. Whatever it names is read anew, so that a repeat does no harm. */
export const HallChange = z.object({
  fairId: idOf('fair'),
  at: instant,
  /** The fair itself or its booths. */
  hall: z.boolean(),
  tickets: z.array(z.int()),
  choices: z.array(idOf('cho')),
});
export type HallChange = z.infer<typeof HallChange>;

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
export const mergeHallChanges = (a: HallChange, b: HallChange): HallChange => ({ fairId: a.fairId, at: a.at > b.at ? a.at : b.at, hall: a.hall || b.hall, tickets: union(a.tickets, b.tickets), choices: union(a.choices, b.choices) });

/** Trade and district of an enterprise: section letter, or '-' where it gave no figures, and district code, such as `H320402`. */
export const cellOf = (section: string | undefined, district: string): string => `${section ?? '-'}${district}`;

/** What the board has counted so far of a fair's day, kept beside it so that each change costs what it changed: no names, nothing that is not counted. */
export const Tally = z.object({
  revision: z.int(),
  day: localDate,
  booths: z.array(z.object({ agencyId: z.string(), number: z.string(), name: z.string() })),
  /** By ticket: how its sign-up stands, and whose kind it is. */
  tickets: z.record(z.string(), z.object({ status: z.enum(['seated', 'waiting', 'checked-in', 'gone']), cell: z.string() })),
  /** In the order in which they were made. */
  matches: z.array(z.object({ id: z.string(), at: instant, agencyId: z.string(), agency: z.string(), cell: z.string() })),
  /** What the board showed last, without its time, as a hash. */
  shown: z.optional(z.string()),
});
export type Tally = z.infer<typeof Tally>;

const SHOWN_MATCHES = 20;
/** Fewer enterprises of a kind at the fair than this, and naming the kind would point at one. */
const FEWEST = 5;
const BEIJING_OFFSET_MS = 8 * 3_600_000;
const clockOf = (at: string): string => new Date(Date.parse(at) + BEIJING_OFFSET_MS).toISOString().slice(11, 16);

/** How an enterprise may be called on the board: by trade and district, by trade, or not at all (一家企业), so that at least five at the fair could be meant. */
const kinds = (tickets: Tally['tickets']) => {
  const cells = Object.values(tickets).flatMap(({ status, cell }) => (status === 'seated' || status === 'checked-in' ? [cell] : []));
  return (cell: string): { trade?: string; district?: (typeof districts)[number] } => {
    const section = cell.slice(0, 1);
    const trade = sectionName(section);
    const district = districts.find((code) => cell.endsWith(code));
    if (trade === undefined) return {};
    if (district && cells.filter((other) => other === cell).length >= FEWEST) return { trade, district };
    return cells.filter((other) => other.startsWith(section)).length >= FEWEST ? { trade } : {};
  };
};

const matchesOf = ({ matches, booths, tickets }: Tally): Board['matches'] => {
  const kindOf = kinds(tickets);
  return matches
    .map(({ at, agencyId, agency, cell }, index) => {
      const number = booths.find((booth) => booth.agencyId === agencyId)?.number;
      return { n: index + 1, time: clockOf(at), agency, ...(number && { number }), ...kindOf(cell) };
    })
    .slice(-SHOWN_MATCHES)
    .reverse();
};

/** Whether a fair's figures are shown: from its day on, unless it is off. */
export const countsOn = ({ date, status }: Pick<Fair, 'date' | 'status'>, at: string): boolean => (status === 'published' || status === 'closed') && localDateOf(at) >= date;

/** The board of a fair from what was counted. */
export const boardOf = (fair: Fair, tally: Tally, at: string): Board => {
  const { id: fairId, title, venue, date, startTime, endTime, status, reason, plan, agenda } = fair;
  const of = (...wanted: readonly string[]): number => Object.values(tally.tickets).filter((ticket) => wanted.includes(ticket.status)).length;
  const counts = countsOn(fair, at);
  return {
    fairId, revision: tally.revision, at, title, venue, date, startTime, endTime, status, ...(reason && { reason }), ...(plan && { plan }),
    agenda: agendaOf(agenda),
    booths: tally.booths.map(({ number, name }) => ({ number, name })),
    ...(counts && { figures: { signedUp: of('seated', 'checked-in'), waiting: of('waiting'), came: of('checked-in'), matched: tally.matches.length } }),
    matches: counts ? matchesOf(tally) : [],
  };
};
