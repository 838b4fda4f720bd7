import { describe, expect, it } from 'vitest';
import { publishChanges, publishEverything, type PublishPorts } from '../../../functions/publish/publish-changes.ts';
import { systemRandom } from '../../../functions/ids.ts';
import type { Fair } from '../../../shared/domain/fair.ts';
import { fairForm } from '../../support/builders.ts';
import { createWorld } from '../../support/world.ts';

const at = '2026-03-02T01:00:00.000Z';
const fairOf = (title: string): Fair => ({ type: 'fair', id: systemRandom.id('fair', at), rev: 1, createdAt: at, updatedAt: at, status: 'published', ...fairForm, title, drafted: { at, by: 'officer', name: '钱集会' } });
const page = (): string => '<html></html>';

/** Two published fairs, and a store that refuses the pages of the first as long as it is told to. */
const scene = async () => {
  const world = await createWorld();
  const [bad, good] = [fairOf('放不上去的'), fairOf('好好的')];
  await world.given(bad, good);
  const puts: string[] = [];
  const errors: unknown[] = [];
  const state = { refusing: true };
  const ports: PublishPorts = {
    table: world.table,
    store: {
      put: async (key) => {
        if (state.refusing && key.includes(bad.id)) throw new Error('the store is away');
        puts.push(key);
      },
    },
    pages: { fairs: page, fair: page, board: page, agencies: page, agency: page, notices: page },
    failed: (error) => void errors.push(error),
  };
  return { ports, bad, good, puts, errors, state };
};

describe('a page that cannot be published', () => {
  it('is told of and comes again by itself; the other pages are published', async () => {
    const { ports, bad, good, puts, errors, state } = await scene();
    const changes = [{ type: 'fair' as const, id: bad.id, at }, { type: 'booth' as const, id: bad.id, at }, { type: 'fair' as const, id: good.id, at }];
    const failed = await publishChanges(ports, changes, '2026-03-02');
    expect(failed).toEqual(changes.slice(0, 2));
    expect(errors).toHaveLength(1);
    expect(puts).toContain('fairs/index.html');
    expect(puts).toContain(`fairs/${good.id}/index.html`);
    state.refusing = false;
    expect(await publishChanges(ports, failed, '2026-03-02')).toEqual([]);
    expect(puts).toContain(`fairs/${bad.id}/index.html`);
  });

  it('fails the hourly round, which is tried again, after all others are published', async () => {
    const { ports, good, puts } = await scene();
    await expect(publishEverything(ports, '2026-03-02')).rejects.toThrow('not everything');
    expect(puts).toEqual(expect.arrayContaining([`fairs/${good.id}/index.html`, 'agencies/index.html', 'notices/index.html']));
  });
});
