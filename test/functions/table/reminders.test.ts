import { expect, it } from 'vitest';
import { systemActor } from '../../../functions/system-actor.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { keys } from '../../../functions/table/keys.ts';
import { reminderRepairs } from '../../../functions/table/repair-reminders.ts';
import { givenService } from '../../support/services.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must } from '../../support/world.ts';

it('an agreement in force from before there were reminders gets one, once', async () => {
  const world = await createWorld();
  const { agreement } = await givenService(world);
  const repairs = async () => reminderRepairs(factsOf(await everyItem(world)), world.now);
  const [writes = [], ...others] = await repairs();
  expect(others).toEqual([]);
  must(await world.table.commit(systemActor('repair', world.now), { action: 'repair', subject: { type: 'records', id: 'all' }, writes, reply: { status: 200, body: null } }));
  expect(await world.table.get('reminder', keys.reminder(agreement.id))).toMatchObject({ agreementId: agreement.id, agencyId: agreement.agencyId });
  expect(await repairs()).toEqual([]);
});
