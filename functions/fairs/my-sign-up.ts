import type { SignUp } from '../../shared/domain/sign-up.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** An enterprise's live sign-up for a fair: the guard names the ticket. */
export const mySignUp = async (table: Table, fairId: string, organisationId: string): Promise<SignUp | undefined> => {
  const ticket = await table.guardOwner(guards.signUp(fairId, organisationId));
  return ticket === undefined ? undefined : table.get('sign-up', keys.signUp(fairId, Number(ticket)));
};
