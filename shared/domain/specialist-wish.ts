import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';

/** An enterprise's wish for another fixed specialist (固定服务专员, policy 一（三）): at most one at a time per agreement; the item holds the latest. */
export const SpecialistWish = z.object({
  type: z.literal('wish'),
  agreementId: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  status: z.enum(['asked', 'replaced', 'declined', 'withdrawn']),
  /** Who served when it was asked. */
  specialistId: z.optional(personId),
  reason: z.string(),
  asked: stamp,
  answerBy: localDate,
  /** The agency's words, when it keeps the specialist. */
  answer: z.optional(z.object({ words: z.string(), given: stamp })),
  /** Until when the enterprise is reminded to read the answer; absent once it has. */
  readBy: z.optional(localDate),
});
export type SpecialistWish = z.infer<typeof SpecialistWish>;

export const wishLifecycle = defineLifecycle({
  entity: 'wish',
  statuses: ['asked', 'replaced', 'declined', 'withdrawn'],
  initial: ['asked'],
  transitions: {
    ask: { who: ['enterprise-verified'], from: ['replaced', 'declined', 'withdrawn'], to: ['asked'] },
    // Part of the change of specialist itself.
    replace: { who: ['agency-manager'], from: ['asked'], to: ['replaced'] },
    decline: { who: ['agency-manager'], from: ['asked'], to: ['declined'] },
    withdraw: { who: ['enterprise-verified'], from: ['asked'], to: ['withdrawn'] },
    read: { who: ['enterprise-verified', 'system'], from: ['declined'], to: ['declined'] },
  },
});

export const wishTasks = (wish: SpecialistWish): Task[] => {
  const subject = { type: 'wish', id: wish.agreementId };
  if (wish.status === 'asked') return [{ waiter: `org:${wish.agencyId}`, kind: 'answer-wish', due: wish.answerBy, subject, title: wish.enterpriseName, link: `/app/agency/${wish.agencyId}/agreements/${wish.agreementId}/records/` }];
  if (wish.status !== 'declined' || wish.readBy === undefined) return [];
  return [
    { waiter: `org:${wish.enterpriseId}`, kind: 'read-wish-answer', due: wish.readBy, subject, title: wish.agencyName, link: `/app/enterprise/${wish.enterpriseId}/agreements/${wish.agreementId}/records/` },
    { waiter: 'system', kind: 'close-wish', due: wish.readBy, subject, title: wish.agencyName, link: '' },
  ];
};
