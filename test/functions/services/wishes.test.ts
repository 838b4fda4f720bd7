import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../functions/table/history.ts';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { text as zh } from '../../../shared/text/zh/agreements.ts';
import { text as en } from '../../../shared/text/en/agreements.ts';
import { addServices, givenService } from '../../support/services.ts';
import { createWorld, must } from '../../support/world.ts';

describe('a wish for another specialist', () => {
  it('stands in the history of the agreement in words, in both languages', async () => {
    const world = addServices(await createWorld());
    const { agreement, agency, enterprise, ofAgency, ofEnterprise } = await givenService(world);
    const ask = async () => must(await world.call(enterprise.member, serviceRoutes.askForSpecialist, { params: ofEnterprise, body: { reason: '时间总对不上' } })).body.rev;
    must(await world.call(enterprise.member, serviceRoutes.withdrawWish, { params: ofEnterprise, body: { rev: await ask() } }));
    const { rev } = must(await world.call(agency.member, serviceRoutes.declineWish, { params: ofAgency, body: { rev: await ask(), words: '改为提前一天约时间' } })).body;
    must(await world.call(enterprise.member, serviceRoutes.readWishAnswer, { params: ofEnterprise, body: { rev } }));
    const wishes = (await historyOf(world.table, 'agreement', agreement.id)).map(({ action }) => action).filter((action) => action.startsWith('wish-'));
    expect(new Set(wishes)).toEqual(new Set(['wish-ask', 'wish-withdraw', 'wish-decline', 'wish-read']));
    for (const { actions } of [zh, en]) expect(wishes.filter((action) => !(action in actions))).toEqual([]);
  });
});
