import type { Choice } from '../../shared/domain/choice.ts';
import type { SignUp } from '../../shared/domain/sign-up.ts';
import { keys, sortPrefixes } from './keys.ts';
import type { Table } from './table.ts';

/**
 * All sign-ups and choices of a fair, in one round: about one read unit for four sign-ups and for six choices. A choice of
 * this moment may be missing, for the index follows its table a little later.
 */
export const signUpsAndChoices = async (table: Table, fairId: string): Promise<{ signUps: SignUp[]; choices: Choice[] }> => {
  const { pk } = keys.fair(fairId);
  const [tickets, chosen] = await Promise.all([table.partition(pk, { prefix: sortPrefixes.tickets }), table.partition(pk, { index: 'gsi3', prefix: 'CHOICE#' })]);
  return { signUps: tickets.filter((item) => item.type === 'sign-up'), choices: chosen.filter((item) => item.type === 'choice') };
};
