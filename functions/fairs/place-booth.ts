import type { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeBooth } from './change-booth.ts';
import { giveNumber } from './give-number.ts';

/** Gives an agency a booth: a number on the hall's plan, or without a plan one up to the fair's booths; each is given once. */
export const placeBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.placeBooth> =>
  async ({ params, body: { rev, number }, caller, now, actor }) => {
    const given = await giveNumber(table, { ...params, rev, number, caller });
    if (!given.ok) return given;
    return changeBooth(table, actor, given.value.booth, 'place', { number, moved: undefined, decided: { at: now, by: caller.personId, name: caller.name } }, given.value.writes);
  };
