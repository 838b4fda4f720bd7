import { cellOf, type Tally } from '../../shared/domain/board.ts';
import type { Choice } from '../../shared/domain/choice.ts';
import { fairPage } from '../../shared/domain/publishing.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { SignUp } from '../../shared/domain/sign-up.ts';
import { industrySectionOf } from '../../shared/rules/size/industry-code.ts';
import { inBatches } from '../table/in-batches.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Placed booths in the order of their numbers. */
export const readBooths = async (table: Table, fair: Fair): Promise<Tally['booths']> => {
  const items = await table.partition(keys.fair(fair.id).pk, { prefix: sortPrefixes.booths });
  return fairPage(fair, items.filter((item) => item.type === 'booth')).agencies.map(({ agencyId, number, name }) => ({ agencyId, number, name }));
};

const cellsOf = async (table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await inBatches([...new Set(ids)], async (batch) => (await table.getMany(batch.map(keys.organisation))).filter((item): item is Organisation => item.type === 'organisation'));
  return new Map(found.map(({ id, size, district }) => [id, cellOf(industrySectionOf(size?.figures.industryCode ?? ''), district)]));
};

const NO_CELL = cellOf(undefined, '');

/** Sign-ups as they are counted; whose kind is known already is not asked again. */
export const countTickets = async (table: Table, signUps: readonly SignUp[], known: Tally['tickets']): Promise<Tally['tickets']> => {
  const cells = await cellsOf(table, signUps.flatMap(({ ticket, organisationId }) => (organisationId && !known[ticket] ? [organisationId] : [])));
  return Object.fromEntries(
    signUps.map(({ ticket, status, organisationId = '' }) => [ticket, { status: status === 'cancelled' || status === 'void' ? ('gone' as const) : status, cell: known[ticket]?.cell ?? cells.get(organisationId) ?? NO_CELL }]),
  );
};

/** The choices that are matches. */
export const countMatches = async (table: Table, choices: readonly Choice[]): Promise<Tally['matches']> => {
  const matched = choices.filter(({ status }) => status === 'matched');
  const cells = await cellsOf(table, matched.map(({ enterpriseId }) => enterpriseId));
  return matched.map(({ id, updatedAt, answered, agencyId, agencyName, enterpriseId }) => ({ id, at: answered?.at ?? updatedAt, agencyId, agency: agencyName, cell: cells.get(enterpriseId) ?? NO_CELL }));
};

/** These sign-ups and choices of a fair, as they are now. */
export const readNamed = async (table: Table, fairId: string, tickets: readonly number[], choices: readonly string[]): Promise<{ signUps: SignUp[]; chosen: Choice[] }> => {
  const found = await inBatches([...tickets.map((ticket) => keys.signUp(fairId, ticket)), ...choices.map(keys.choice)], (batch) => table.getMany(batch));
  return { signUps: found.filter((item) => item.type === 'sign-up'), chosen: found.filter((item) => item.type === 'choice') };
};
