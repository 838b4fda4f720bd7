import { expect, it } from 'vitest';
import { collectFairs } from '../../../functions/publish/collect.ts';
import { systemRandom } from '../../../functions/ids.ts';
import type { Fair } from '../../../shared/domain/fair.ts';
import { fairForm } from '../../support/builders.ts';
import { createWorld } from '../../support/world.ts';

it('the public list of fairs shows the newest hundred, and reads no more when there are many', async () => {
  const world = await createWorld();
  const fairs = Array.from({ length: 105 }, (_, index): Fair => {
    const now = new Date(Date.parse(world.now) + index * 60_000).toISOString();
    return { type: 'fair', id: systemRandom.id('fair', now), rev: 1, createdAt: now, updatedAt: now, status: 'closed', ...fairForm, drafted: { at: now, by: 'officer', name: '钱集会' } };
  });
  await world.given(...fairs);
  const listed = await collectFairs(world.table, [], '2026-03-02');
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(fairs.slice(5).map(({ id }) => id)));
  // One that changed long after stays off the list: its own page is what is made anew.
  expect((await collectFairs(world.table, [fairs[0]?.id ?? ''], '2026-03-02')).map(({ id }) => id)).not.toContain(fairs[0]?.id);
});
