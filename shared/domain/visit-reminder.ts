import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personId } from './entity.ts';
import { serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';

/**
 * Reminds the specialist of an agreement's next visit. It follows from the agreement and its records, which it never
 * decides about: every record written renews it, and the clock looks at it on the day it names, so that a change of terms
 * or specialist, a suspension or an end is followed by the next morning.
 */
export const VisitReminder = z.object({
  type: z.literal('reminder'),
  agreementId: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  /** Whom it is for; without a specialist, every member of the agency. */
  specialistId: z.optional(personId),
  /** What the next visit is due by, and with it; absent when nothing more is. */
  due: z.optional(localDate),
  items: z.array(z.enum(serviceItems)),
  /** Whether the time for reminding has come. */
  reminding: z.boolean(),
  /** The day after which the clock looks again; absent when the agreement is over. */
  lookOn: z.optional(localDate),
});
export type VisitReminder = z.infer<typeof VisitReminder>;

export const reminderTasks = ({ agreementId, agencyId, enterpriseName, specialistId, due, reminding, lookOn }: VisitReminder): Task[] => {
  const rest = { subject: { type: 'reminder', id: agreementId }, title: enterpriseName };
  return [
    ...(reminding && due !== undefined ? [{ ...rest, waiter: specialistId === undefined ? `org:${agencyId}` : `person:${specialistId}`, kind: 'visit-due', due, link: `/app/agency/${agencyId}/agreements/${agreementId}/records/` }] : []),
    ...(lookOn === undefined ? [] : [{ ...rest, waiter: 'system', kind: 'look-at-visits', due: lookOn, link: '' }]),
  ];
};
