import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { CITY_OFFICE, duties, type Caller } from './who.ts';

/**
 * 代班: somebody sees to another's tasks while that one is away. It gives no right: a deputy of an officer holds the same
 * duties at the same office themselves, a deputy in an organisation is its verified member; what they do they do in their
 * own name, and the audit entry says for whom.
 */
export const Deputyship = z.object({
  type: z.literal('deputyship'),
  id: idOf('dep'),
  ...itemBase,
  status: z.enum(['asked', 'agreed', 'declined', 'ended']),
  /** Who will be away. */
  asked: stamp,
  /** First and last day, both included. */
  from: localDate,
  to: localDate,
  /** In an organisation: which, and the colleague who is asked. */
  organisation: z.optional(z.object({ id: idOf('org'), name: z.string(), deputyId: personId, deputyName: z.string() })),
  /** At an office: the duties concerned, and the offices of the one who is away. */
  office: z.optional(z.object({ duties: z.array(z.enum(duties)).check(z.minLength(1)), offices: z.array(z.string()).check(z.minLength(1)) })),
  /** Who stands in. */
  agreed: z.optional(stamp),
  ended: z.optional(stamp),
});
export type Deputyship = z.infer<typeof Deputyship>;

export const deputyshipLifecycle = defineLifecycle({
  entity: 'deputyship',
  statuses: ['asked', 'agreed', 'declined', 'ended'],
  initial: ['asked'],
  transitions: {
    agree: { who: ['person'], from: ['asked'], to: ['agreed'] },
    decline: { who: ['person'], from: ['asked'], to: ['declined'] },
    end: { who: ['person'], from: ['asked', 'agreed'], to: ['ended'] },
    lapse: { who: ['system'], from: ['asked', 'agreed'], to: ['ended'] },
  },
});

export const deputyshipTasks = ({ id, status, from, to, organisation, office }: Deputyship): Task[] => {
  const about = { subject: { type: 'deputyship', id }, title: `${organisation ? `${organisation.name} · ` : ''}${from}/${to}` };
  const waiter = organisation ? `person:${organisation.deputyId}` : `duty:${office?.duties[0] ?? ''}:${office?.offices[0] ?? ''}`;
  return [
    ...(status === 'asked' ? [{ waiter, kind: 'stand-in', due: from, ...about, link: `/app/deputies/${id}/` }] : []),
    ...(status === 'asked' || status === 'agreed' ? [{ waiter: 'system', kind: 'lapse-deputyship', due: to, ...about, link: '' }] : []),
  ];
};

/** Who stands in, or is asked by name to. */
export const deputyOf = ({ agreed, organisation }: Deputyship): string | undefined => agreed?.by ?? organisation?.deputyId;

/** Whether the caller may stand in: never for oneself, and only with the duties and offices, or the membership, that the other has. */
export const isFit = (deputyship: Deputyship, caller: Caller, organisationIds: readonly string[]): boolean => {
  const { asked, organisation, office } = deputyship;
  if (caller.personId === asked.by) return false;
  if (organisation) return caller.personId === organisation.deputyId && organisationIds.includes(organisation.id);
  return !!office && office.duties.every((duty) => caller.duties.includes(duty)) && office.offices.every((each) => caller.offices.includes(each) || caller.offices.includes(CITY_OFFICE));
};

/** Whether it holds on a day. */
export const holdsOn = ({ status, from, to }: Deputyship, today: string): boolean => status === 'agreed' && from <= today && today <= to;

/** Whether a task of the one who is away is among what the deputy sees to: of the office's, or of that one organisation. */
export const covers = ({ organisation }: Deputyship, { link }: Task): boolean => (organisation ? link.includes(`/${organisation.id}/`) : link.startsWith('/app/bureau/'));

/** What somebody may do about it: the one who is away ends it, who stands in does too; who is fit agrees, who was asked by name declines. */
export const actionsOnDeputyship = (deputyship: Deputyship, caller: Caller, organisationIds: readonly string[]): ('agree' | 'decline' | 'end')[] => {
  const { status, asked, agreed, organisation } = deputyship;
  if (status === 'asked' && caller.personId === asked.by) return ['end'];
  if (status === 'asked' && isFit(deputyship, caller, organisationIds)) return organisation ? ['agree', 'decline'] : ['agree'];
  return status === 'agreed' && [asked.by, agreed?.by].includes(caller.personId) ? ['end'] : [];
};
