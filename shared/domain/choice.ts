import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { Offer, serviceItems } from './party.ts';
import type { Task } from './tasks.ts';

/** 双选: one side's choice of the other, which the other accepts or declines; acceptance is a match (双向选择成功). */
export const Choice = z.object({
  type: z.literal('choice'),
  id: idOf('cho'),
  ...itemBase,
  fairId: idOf('fair'),
  fairTitle: z.string(),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  begunBy: z.enum(['enterprise', 'agency']),
  status: z.enum(['proposed', 'matched', 'declined', 'withdrawn']),
  proposed: stamp,
  answered: z.optional(stamp),
  reason: z.optional(z.string()),
  /** The agency's offer and the enterprise's needs as they stood, from which the draft agreement is filled in. */
  offer: Offer,
  needs: z.array(z.enum(serviceItems)),
  agreementId: z.optional(idOf('agr')),
  answerBy: localDate,
});
export type Choice = z.infer<typeof Choice>;

/** Whether the acting side is the one that proposed is part of the decision, not of this table. */
export const choiceLifecycle = defineLifecycle({
  entity: 'choice',
  statuses: ['proposed', 'matched', 'declined', 'withdrawn'],
  initial: ['proposed'],
  transitions: {
    accept: { who: ['enterprise', 'agency-verified'], from: ['proposed'], to: ['matched'] },
    decline: { who: ['enterprise', 'agency-verified'], from: ['proposed'], to: ['declined'] },
    withdraw: { who: ['enterprise', 'agency-verified'], from: ['proposed'], to: ['withdrawn'] },
  },
});

export const choiceTasks = (choice: Choice): Task[] => {
  if (choice.status !== 'proposed') return [];
  const answering = choice.begunBy === 'enterprise' ? 'agency' : 'enterprise';
  const organisationId = answering === 'agency' ? choice.agencyId : choice.enterpriseId;
  return [
    {
      waiter: `org:${organisationId}`,
      kind: 'answer-choice',
      due: choice.answerBy,
      subject: { type: 'choice', id: choice.id },
      title: `${choice.begunBy === 'enterprise' ? choice.enterpriseName : choice.agencyName} · ${choice.fairTitle}`,
      link: `/app/${answering}/${organisationId}/choices/`,
    },
  ];
};
