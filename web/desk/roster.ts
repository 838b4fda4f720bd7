import type { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Body } from '../use-query.ts';

export type RosterPage = Body<typeof fairRoutes.showRoster>;
export type Line = RosterPage['items'][number];

/** Everybody who signed up for one fair, as this device knows them. */
export interface Roster {
  readonly fair: RosterPage['fair'];
  /** By the service's clock, up to which nothing is missing; the next request asks from there on. */
  readonly at: string;
  readonly lines: ReadonlyMap<number, Line>;
}

/** With what changed since. */
export const withLines = ({ lines, ...roster }: Roster, changed: readonly Line[]): Roster => (changed.length === 0 ? { ...roster, lines } : { ...roster, lines: new Map([...lines, ...changed.map((line) => [line.ticket, line] as const)]) });

/** A code belongs to one sign-up at a time: once cancelled it may be given anew. */
export const lineOf = ({ lines }: Roster, code: string): Line | undefined => {
  const found = [...lines.values()].filter((line) => line.code === code);
  return found.find(({ status }) => status !== 'cancelled') ?? found.at(-1);
};

/** How many wait before this one. */
export const aheadOf = ({ lines }: Roster, { ticket }: Pick<Line, 'ticket'>): number => [...lines.values()].filter((line) => line.status === 'waiting' && line.ticket < ticket).length;

export const countOf = ({ lines }: Roster): { readonly guests: number; readonly came: number } => {
  const all = [...lines.values()];
  const came = all.filter(({ status }) => status === 'checked-in').length;
  return { guests: came + all.filter(({ status }) => status === 'seated').length, came };
};
