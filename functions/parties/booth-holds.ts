import { revise } from '../../shared/domain/entity.ts';
import type { Booth } from '../../shared/domain/fair.ts';
import { effectsOf, type Standing } from '../../shared/domain/agency-standing.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { replace, type Write } from '../table/change.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Fairs that an agency may have a booth at while they are still to come; each is one write. */
const LOOKED_AT = 20;

const held = ({ status }: Booth): boolean => status === 'placed' || status === 'applied';

/**
 * The agency's booths at fairs to come, marked with how it stands now, or freed of the mark: so that the officers of those fairs
 * are told and the pages show it. Nobody loses a booth by itself.
 */
export const boothWrites = async (table: Table, agencyId: string, standing: Standing, now: string): Promise<Write[]> => {
  const today = localDateOf(now);
  const { placedBooth } = effectsOf(standing, currentRuleset(today));
  const page = await table.list('booth', partitions.organisation(agencyId), { index: 'gsi2', prefix: sortPrefixes.booths, newestFirst: true, limit: LOOKED_AT });
  const fairIds = page.ok ? page.value.items.map(({ fairId }) => fairId) : [];
  if (fairIds.length === 0) return [];
  const found = await table.getMany(fairIds.flatMap((fairId) => [keys.booth(fairId, agencyId), keys.fair(fairId)]));
  const dateOf = new Map(found.flatMap((item) => (item.type === 'fair' && item.status === 'published' && item.date >= today ? [[item.id, item.date] as const] : [])));
  return found.flatMap((item): Write[] => {
    if (item.type !== 'booth' || !held(item)) return [];
    const date = dateOf.get(item.fairId);
    if (placedBooth === 'stands' || date === undefined || standing === 'verified') return item.held ? [replace<Booth>(item, revise({ ...item, held: undefined }, {}, now), 'busy')] : [];
    return [replace<Booth>(item, revise(item, { held: { cause: standing, since: today, until: date } }, now), 'busy')];
  });
};
