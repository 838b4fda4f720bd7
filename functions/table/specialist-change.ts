import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { replace, type Write } from './change.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** What follows from another specialist: the enterprise's wish for one is granted, and the reminder of the next visit goes to the new one. */
export const specialistFollowed = async (table: Table, agreement: SignedAgreement, now: string): Promise<Write[]> => {
  const found = await table.getMany([keys.wish(agreement.id), keys.reminder(agreement.id)]);
  const wish = found.find((item) => item.type === 'wish');
  const reminder = found.find((item) => item.type === 'reminder');
  return [
    ...(wish?.status === 'asked' ? [replace(wish, revise(wish, { status: 'replaced' as const }, now), 'busy')] : []),
    ...(reminder && agreement.specialist ? [replace(reminder, revise(reminder, { specialistId: agreement.specialist.personId }, now), 'busy')] : []),
  ];
};
