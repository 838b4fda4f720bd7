import { declinedNow } from '../../shared/domain/declined-talk.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { create, guard, release, replace, type Write } from '../table/change.ts';
import { guardsIn } from '../table/guards-in.ts';
import { guards, keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

type Proposed = Extract<Agreement, { status: 'proposed' }>;

/** A free one of the places that an organisation has for questions which wait for an answer (`questions-full` where there is none). */
export const freePlace = async (table: Table, organisationId: string, most: number): Promise<Result<number>> => {
  const taken = new Set((await guardsIn(table, guards.openQuestion(organisationId, 1).pk, sortPrefixes.questions)).map(({ key }) => key.sk));
  const place = Array.from({ length: most }, (_, index) => index + 1).find((one) => !taken.has(guards.openQuestion(organisationId, one).sk));
  return place === undefined ? fail('questions-full', { facts: { limit: most } }) : ok(place);
};

const askerOf = ({ draftedBy, enterpriseId, agencyId }: Proposed): string => (draftedBy === 'enterprise' ? enterpriseId : agencyId);

/** What a question holds while it waits: the pair's one, and a place of whoever asks. */
export const asked = (proposed: Proposed): Write[] => [
  guard(guards.proposal(proposed.enterpriseId, proposed.agencyId), proposed.id, 'already-exists'),
  ...(proposed.proposed.place === undefined ? [] : [guard(guards.openQuestion(askerOf(proposed), proposed.proposed.place), proposed.id, 'busy')]),
];

/** The same given back, whatever the answer. */
export const answered = (proposed: Proposed): Write[] => [
  release(guards.proposal(proposed.enterpriseId, proposed.agencyId), proposed.id),
  ...(proposed.proposed.place === undefined ? [] : [release(guards.openQuestion(askerOf(proposed), proposed.proposed.place), proposed.id)]),
];

/** A question that was declined is not put again for a while. */
export const declined = async (table: Table, { enterpriseId, agencyId, draftedBy }: Proposed, now: string): Promise<Write> => {
  const earlier = await table.get('declined-talk', keys.declinedTalk(enterpriseId, agencyId));
  const item = declinedNow({ enterpriseId, agencyId, asked: draftedBy }, earlier, now);
  return earlier ? replace(earlier, item, 'busy') : create(item, 'busy');
};
