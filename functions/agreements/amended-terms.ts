import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The five terms after the `n`-th change; 0 for those of the agreement as it was signed. */
export const termsAfter = async (table: Table, { id, terms }: Pick<SignedAgreement, 'id' | 'terms'>, n: number): Promise<Terms> => (n === 0 ? undefined : await table.get('amendment', keys.amendment(id, n)))?.terms ?? terms;

/** The five terms that hold at the end. */
export const lastTerms = (table: Table, agreement: SignedAgreement): Promise<Terms> => termsAfter(table, agreement, agreement.amended?.at(-1)?.n ?? 0);
