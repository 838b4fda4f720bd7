import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { Offer } from './offer.ts';
import { serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';
import { sides } from './who.ts';

/** Why a choice lapsed: nobody answered in time, the fair was called off, or one side gave up its place at the fair. */
export const lapseCauses = ['unanswered', 'fair-cancelled', 'enterprise-left', 'agency-left'] as const;
export type LapseCause = (typeof lapseCauses)[number];

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
  status: z.enum(['proposed', 'matched', 'declined', 'withdrawn', 'lapsed']),
  proposed: stamp,
  answered: z.optional(stamp),
  lapsedFor: z.optional(z.enum(lapseCauses)),
  reason: z.optional(z.string()),
  /** The agency's offer and the enterprise's needs as they stood, from which the draft agreement is filled in. */
  offer: Offer,
  needs: z.array(z.enum(serviceItems)),
  agreementId: z.optional(idOf('agr')),
  /** The last day to answer. */
  answerBy: localDate,
});
export type Choice = z.infer<typeof Choice>;

/** Whether the acting side is the one that proposed is part of the decision, not of this table. */
export const choiceLifecycle = defineLifecycle({
  entity: 'choice',
  statuses: ['proposed', 'matched', 'declined', 'withdrawn', 'lapsed'],
  initial: ['proposed'],
  transitions: {
    accept: { who: ['enterprise-claimed', 'agency-verified'], from: ['proposed'], to: ['matched'] },
    decline: { who: ['enterprise-claimed', 'agency-verified'], from: ['proposed'], to: ['declined'] },
    withdraw: { who: ['enterprise-claimed', 'agency-verified'], from: ['proposed'], to: ['withdrawn'] },
    lapse: { who: ['system'], from: ['proposed'], to: ['lapsed'] },
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
    // Once the last day is over, the clock ends what nobody answered.
    { waiter: 'system', kind: 'lapse-choice', due: choice.answerBy, subject: { type: 'choice', id: choice.id }, title: choice.fairTitle, link: '' },
  ];
};

/** Whether a choice stands: it is open, or a match. Only such a one takes room and keeps the pair from choosing again. */
export const stands = ({ status }: Pick<Choice, 'status'>): boolean => status === 'proposed' || status === 'matched';

/**
 * What stands of one side's own choices at one fair: the item by whose revision the fair's limit is exact, and an
 * enterprise's order of preference (意向排序). The order binds nobody; agencies do not see it.
 */
export const Standing = z.object({
  type: z.literal('standing'),
  fairId: idOf('fair'),
  organisationId: idOf('org'),
  side: z.enum(sides),
  ...itemBase,
  count: z.int().check(z.gte(0)),
  /** The limit that held when it was last added to. */
  most: z.int().check(z.gte(1)),
  /** The agencies that an enterprise chose, the one it likes best first; an agency's invitations have no order. */
  order: z.array(idOf('org')).check(z.maxLength(20)),
  /** Who last chose or put in order, for colleagues. */
  arranged: stamp,
});
export type Standing = z.infer<typeof Standing>;
