import type { Choice, Standing } from '../../shared/domain/choice.ts';
import { revise } from '../../shared/domain/entity.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { withOneLess, withOneMore } from '../../shared/domain/selection-rules.ts';
import { create, replace, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Who may be quicker again and again: others of the same side, and whoever answers them. */
export const ROOM_ATTEMPTS = 60;

/** The side whose choice it is, by organisation. */
export const chooserOf = ({ begunBy, enterpriseId, agencyId }: Pick<Choice, 'begunBy' | 'enterpriseId' | 'agencyId'>): string => (begunBy === 'enterprise' ? enterpriseId : agencyId);

/** The write by which one more choice of a side stands, or the refusal where the limit is reached; `busy` once another was quicker. */
export const roomFor = (before: Standing | undefined, choice: Choice, most: number): Result<Write> => {
  const more = withOneMore(before, choice, most);
  if (!more.ok) return more;
  const { fairId, begunBy: side, createdAt: now, proposed: arranged } = choice;
  const organisationId = chooserOf(choice);
  return ok(
    before
      ? replace(before, revise(before, { ...more.value, arranged }, now), 'busy')
      : create({ type: 'standing', fairId, organisationId, side, rev: 1, createdAt: now, updatedAt: now, ...more.value, arranged }, 'busy'),
  );
};

/** The write by which a choice that has ended makes room for another; `busy` once another was quicker. */
export const roomAfter = async (table: Table, choice: Choice, now: string): Promise<Write[]> => {
  const before = await table.get('standing', keys.standing(choice.fairId, chooserOf(choice)));
  return before ? [replace(before, revise(before, withOneLess(before, choice), now), 'busy')] : [];
};
