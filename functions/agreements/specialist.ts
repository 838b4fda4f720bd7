import type { Agreement } from '../../shared/domain/agreement.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { check, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The write holds only while the person named is a member still: whoever leaves at this moment is not named any more. */
export const whileMember = (agencyId: string, personId: string): Write => check(keys.membership(agencyId, personId), { status: 'verified' }, 'not-specialist');

/** A verified member of the agency as fixed specialist from a day on. */
export const specialistOf = async (table: Table, agencyId: string, personId: string, since: string): Promise<Result<NonNullable<Agreement['specialist']>>> => {
  const membership = await table.get('membership', keys.membership(agencyId, personId));
  return membership?.status === 'verified' ? ok({ personId, name: membership.claimed.name, since }) : fail('not-specialist');
};
