import type { Agreement } from '../../shared/domain/agreement.ts';
import { partitions, servedFor } from './keys.ts';
import type { Table } from './table.ts';

/** What a person serves for an agency as its fixed specialist, or left to a successor: not what is over, however many agreements the agency has. */
export const agreementsOfSpecialist = async (table: Table, agencyId: string, personId: string): Promise<Agreement[]> =>
  (await table.partition(partitions.person(personId), { index: 'gsi3', prefix: servedFor(agencyId) })).filter((item) => item.type === 'agreement');
