import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { failField } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { release } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { changeBooth } from './change-booth.ts';
import { giveNumber } from './give-number.ts';

/** Moves a placed booth to another number; the old one is free from the same moment, and the agency finds it among its tasks. */
export const moveBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.moveBooth> =>
  async ({ params, body: { rev, number }, caller, now, actor }) => {
    const given = await giveNumber(table, { ...params, rev, number, caller });
    if (!given.ok) return given;
    const { fair, booth, writes } = given.value;
    if (booth.number === number) return failField('/number', 'unchanged');
    const freed = booth.number ? [release(guards.boothNumber(booth.fairId, booth.number), booth.organisationId)] : [];
    return changeBooth(table, actor, booth, 'move', { number, decided: { at: now, by: caller.personId, name: caller.name }, ...(booth.number && { moved: { from: booth.number, at: now, day: fair.date } }) }, [...writes, ...freed]);
  };
