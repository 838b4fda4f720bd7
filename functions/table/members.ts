import { isManager } from '../../shared/domain/membership-rules.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { keys, sortPrefixes } from './keys.ts';
import type { Table } from './table.ts';

/** Everybody who belongs or belonged to an organisation. */
export const membersOf = async (table: Table, organisationId: string): Promise<Membership[]> =>
  (await table.partition(keys.organisation(organisationId).pk, { prefix: sortPrefixes.members })).filter((item) => item.type === 'membership');

/** Whether somebody verified manages it, who can say of whoever claims to belong to it whether they do. */
export const isManaged = async (table: Table, organisationId: string): Promise<boolean> => (await membersOf(table, organisationId)).some(isManager);

/** Whether a person belongs, or says that they do, to one of these organisations: nobody acts for both sides of an agreement. */
export const belongsToOne = async (table: Table, organisationIds: readonly string[], personId: string): Promise<boolean> =>
  (await table.getMany([...new Set(organisationIds)].map((organisationId) => keys.membership(organisationId, personId)))).some((item) => item.type === 'membership' && (item.status === 'claimed' || item.status === 'verified'));
