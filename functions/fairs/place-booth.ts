import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { effectsOf, standingOf } from '../../shared/domain/agency-standing.ts';
import { fail } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { check } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { changeBooth } from './change-booth.ts';
import { giveNumber } from './give-number.ts';

/** Gives an agency that is verified, and is by the time of the commit, a booth: a number on the hall's plan, or without a plan one up to the fair's booths; each is given once. */
export const placeBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.placeBooth> =>
  async ({ params, body: { rev, number }, caller, now, actor }) => {
    const given = await giveNumber(table, { ...params, rev, number, caller });
    if (!given.ok) return given;
    const agency = await table.get('organisation', keys.organisation(params.agencyId));
    const { booth } = effectsOf(standingOf(agency?.qualificationStatus), currentRuleset(localDateOf(now)));
    if (!agency || booth === 'may-not-apply') return fail(agency?.qualificationStatus === 'suspended' ? 'agency-suspended' : agency?.qualificationStatus === 'lapsed' ? 'agency-lapsed' : 'not-verified');
    return changeBooth(table, actor, given.value.booth, 'place', { number, moved: undefined, decided: { at: now, by: caller.personId, name: caller.name } }, [...given.value.writes, check(keys.organisation(params.agencyId), { qualificationStatus: agency.qualificationStatus ?? 'draft' }, 'edited-elsewhere')]);
  };
