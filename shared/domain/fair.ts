import * as z from 'zod/mini';
import { idOf, instant, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { Offer } from './offer.ts';
import { planMarks } from './plan-marks.ts';
import type { Task } from './tasks.ts';
import { CITY_OFFICE, districts } from './who.ts';

/**
 * 双选规则: what two-way selection at one fair is bound to, shown to both sides (policy 一（四）leaves it open). Numbers are the
 * most that stand at one time: one that was declined, withdrawn or lapsed makes room for another.
 */
export const SelectionRules = z.object({
  /** Agencies that an enterprise may choose, in the order of its preference. */
  choices: z.int().check(z.gte(1), z.lte(20)),
  /** Enterprises that an agency may invite. */
  invitations: z.int().check(z.gte(1), z.lte(500)),
  /** From which day on both may choose. */
  opensOn: localDate,
  /** The last day to choose and to answer, never before the fair: what is unanswered then lapses. */
  closesOn: localDate,
  /** Working days in which the other side should answer, at the latest by `closesOn`. */
  answerWorkingDays: z.int().check(z.gte(1), z.lte(30)),
});
export type SelectionRules = z.infer<typeof SelectionRules>;

/** What an officer enters of them: days left open follow from the fair's other days. */
export const SelectionForm = z.extend(SelectionRules, { opensOn: z.optional(localDate), closesOn: z.optional(localDate) });
export type SelectionForm = z.infer<typeof SelectionForm>;

/** Where a map service shows a place. */
export const mapLink = z.string().check(z.maxLength(300), z.regex(/^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/));

/** A booth's number in the hall: digits, before them one letter for the row if the hall has any. */
export const boothNumber = z.string().check(z.regex(/^[A-Z]?\d{1,3}$/));
/**
 * 展位图: the hall seen from above, row by row from the far wall to the door, as a grid of equal cells; a cell is an aisle
 * (''), a booth's number or a mark. Every row has as many cells as the first; a number stands once.
 */
export const Plan = z.array(z.array(z.union([z.literal(''), z.enum(planMarks), boothNumber])).check(z.minLength(1), z.maxLength(30))).check(z.minLength(1), z.maxLength(30));
export type Plan = z.infer<typeof Plan>;

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
  mapLink: z.optional(mapLink),
  selection: z.optional(SelectionRules),
  plan: z.optional(Plan),
  /** How often booths have been placed or moved: a plan is saved only while that stands still. */
  placements: z.optional(z.int().check(z.gte(0))),
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
    plan: { who: ['duty:fair'], from: ['draft'], to: ['draft'] },
    replan: { who: ['duty:fair'], from: ['published'], to: ['published'] },
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
  number: z.optional(boothNumber),
  /** The number it had before it was moved, when that was, the fair's day, and whether the agency has said that it knows. */
  moved: z.optional(z.object({ from: boothNumber, at: instant, day: localDate, seen: z.optional(z.boolean()) })),
  /** The agency is not verified any more: why, since when, and the fair's day until which the bureau may decide on the booth. */
  held: z.optional(z.object({ cause: z.enum(['not-verified', 'lapsed', 'suspended']), since: localDate, until: localDate })),
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
    move: { who: ['duty:fair'], from: ['placed'], to: ['placed'] },
    refuse: { who: ['duty:fair'], from: ['applied', 'placed'], to: ['refused'] },
    see: { who: ['agency', 'system'], from: ['placed'], to: ['placed'] },
    withdraw: { who: ['agency-verified'], from: ['applied', 'placed'], to: ['withdrawn'] },
  },
});

/** The booth of an agency, as events and tasks name it. */
export const boothSubject = (fairId: string, organisationId: string) => ({ type: 'booth', id: `${fairId}.${organisationId}` }) as const;

/** An agency that was suspended or whose verification ran out has a booth: its fair's officers decide, until the fair is over. */
const heldTasks = ({ fairId, fairTitle, organisationId, organisationName, district, held }: Booth): Task[] => {
  if (!held) return [];
  const about = { due: held.until, subject: boothSubject(fairId, organisationId), title: `${fairTitle} · ${organisationName}` };
  return [
    { waiter: `duty:fair:${district}`, kind: 'booth-held', ...about, link: `/app/bureau/fairs/${fairId}/` },
    { waiter: 'system', kind: 'end-booth-hold', ...about, link: '' },
  ];
};

export const boothTasks = (booth: Booth): Task[] => [...ownBoothTasks(booth), ...(booth.status === 'applied' || booth.status === 'placed' ? heldTasks(booth) : [])];

const ownBoothTasks = (booth: Booth): Task[] => {
  const subject = boothSubject(booth.fairId, booth.organisationId);
  if (booth.status === 'applied')
    return [{ waiter: `duty:fair:${booth.district}`, kind: 'place-booth', due: booth.dueOn, subject, title: `${booth.fairTitle} · ${booth.organisationName}`, link: `/app/bureau/fairs/${booth.fairId}/` }];
  if (booth.status === 'placed' && booth.moved && !booth.moved.seen) {
    const about = { due: booth.moved.day, subject, title: booth.fairTitle };
    return [
      { waiter: `org:${booth.organisationId}`, kind: 'booth-moved', ...about, link: `/app/agency/${booth.organisationId}/fairs/${booth.fairId}/` },
      { waiter: 'system', kind: 'end-booth-notice', ...about, link: '' },
    ];
  }
  return [];
};
