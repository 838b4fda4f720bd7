import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { Offer, serviceItems } from './party.ts';
import type { Task } from './tasks.ts';
import { CITY_OFFICE, districts } from './who.ts';

/** A 双选会: the fair at which enterprises and agencies meet and choose each other (policy 一（四）). */
export const Fair = z.object({
  type: z.literal('fair'),
  id: idOf('fair'),
  ...itemBase,
  status: z.enum(['draft', 'published', 'cancelled', 'closed']),
  title: z.string(),
  district: z.enum([CITY_OFFICE, ...districts]),
  venue: z.string(),
  address: z.string(),
  /** Local date and times, HH:MM, Beijing time. */
  date: localDate,
  startTime: z.string(),
  endTime: z.string(),
  signUpOpensOn: localDate,
  signUpClosesOn: localDate,
  seats: z.int().check(z.gte(1), z.lte(5000)),
  booths: z.int().check(z.gte(1), z.lte(500)),
  agenda: z.string(),
  contactPhone: z.string(),
  drafted: stamp,
  published: z.optional(stamp),
  ended: z.optional(stamp),
  /** How often it was rescheduled, if ever: each sign-up is told of the latest. */
  moves: z.optional(z.int().check(z.gte(0))),
  reason: z.optional(z.string()),
});
export type Fair = z.infer<typeof Fair>;

export const fairLifecycle = defineLifecycle({
  entity: 'fair',
  statuses: ['draft', 'published', 'cancelled', 'closed'],
  initial: ['draft'],
  transitions: {
    edit: { who: ['duty:fair'], from: ['draft'], to: ['draft'] },
    publish: { who: ['duty:fair'], from: ['draft'], to: ['published'] },
    reschedule: { who: ['duty:fair'], from: ['published'], to: ['published'] },
    cancel: { who: ['duty:fair'], from: ['draft', 'published'], to: ['cancelled'] },
    close: { who: ['duty:fair', 'system'], from: ['published'], to: ['closed'] },
  },
});

export const fairTasks = (fair: Fair): Task[] => {
  const subject = { type: 'fair', id: fair.id };
  if (fair.status === 'draft')
    return [{ waiter: `person:${fair.drafted.by}`, kind: 'publish-fair', due: fair.signUpOpensOn, subject, title: fair.title, link: `/app/bureau/fairs/${fair.id}/` }];
  if (fair.status === 'published') return [{ waiter: 'system', kind: 'close-fair', due: fair.date, subject, title: fair.title, link: '' }];
  return [];
};

/** 展位: an agency's application for a booth, with its offer; the bureau places it. */
export const Booth = z.object({
  type: z.literal('booth'),
  fairId: idOf('fair'),
  organisationId: idOf('org'),
  ...itemBase,
  fairTitle: z.string(),
  organisationName: z.string(),
  status: z.enum(['applied', 'placed', 'refused', 'withdrawn']),
  offer: Offer,
  /** Booth number in the hall, once placed; unique within the fair. */
  number: z.optional(z.string()),
  applied: stamp,
  decided: z.optional(stamp),
  reason: z.optional(z.string()),
  dueOn: localDate,
  /** The fair's district, whose officers place booths. */
  district: z.enum([CITY_OFFICE, ...districts]),
});
export type Booth = z.infer<typeof Booth>;

export const boothLifecycle = defineLifecycle({
  entity: 'booth',
  statuses: ['applied', 'placed', 'refused', 'withdrawn'],
  initial: ['applied'],
  transitions: {
    change: { who: ['agency-verified'], from: ['applied', 'refused'], to: ['applied'] },
    place: { who: ['duty:fair'], from: ['applied'], to: ['placed'] },
    refuse: { who: ['duty:fair'], from: ['applied', 'placed'], to: ['refused'] },
    withdraw: { who: ['agency-verified'], from: ['applied', 'placed'], to: ['withdrawn'] },
  },
});

/** The booth of an agency, as events and tasks name it. */
export const boothSubject = (fairId: string, organisationId: string) => ({ type: 'booth', id: `${fairId}.${organisationId}` }) as const;

export const boothTasks = (booth: Booth): Task[] =>
  booth.status === 'applied'
    ? [
        {
          waiter: `duty:fair:${booth.district}`,
          kind: 'place-booth',
          due: booth.dueOn,
          subject: boothSubject(booth.fairId, booth.organisationId),
          title: `${booth.fairTitle} · ${booth.organisationName}`,
          link: `/app/bureau/fairs/${booth.fairId}/`,
        },
      ]
    : [];

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

