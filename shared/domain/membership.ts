import * as z from 'zod/mini';
import { addDays, localDateOf } from '../rules/dates.ts';
import { idOf, instant, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts, memberRoles, sides } from './who.ts';

/** On what a verification rests: an officer saw the licence, a verified manager knows or invited the person, or an officer appointed them for want of a manager. */
export const vouchings = ['licence', 'colleague', 'invitation', 'appointment'] as const;

/** A person's place in an organisation: claimed by the person, verified by an officer who has seen the licence. */
export const Membership = z.object({
  type: z.literal('membership'),
  organisationId: idOf('org'),
  personId,
  ...itemBase,
  personName: personal('name'),
  organisationName: z.string(),
  side: z.enum(sides),
  district: z.enum(districts),
  role: z.enum(memberRoles),
  status: z.enum(['claimed', 'verified', 'refused', 'left']),
  claimed: stamp,
  decided: z.optional(stamp),
  /** Absent where it was verified at a fair's desk, or before this was recorded. */
  verifiedThrough: z.optional(z.enum(vouchings)),
  /** When they last stopped being one of the organisation's verified managers: from then on there is another. */
  managerUntil: z.optional(instant),
  /** There were verified managers when it was claimed: they are asked, too. */
  asksManagers: z.optional(z.literal(true)),
  /** They left an agency whose agreements may still name them as specialist: the clock marks what is not marked yet. */
  toHandOver: z.optional(z.boolean()),
  reason: z.optional(z.string()),
  /** Working-day deadline of the officer, from the ruleset. */
  dueOn: localDate,
});

export type Membership = z.infer<typeof Membership>;

export const membershipLifecycle = defineLifecycle({
  entity: 'membership',
  statuses: ['claimed', 'verified', 'refused', 'left'],
  initial: ['claimed'],
  transitions: {
    // The first person's claim is verified by an officer who has seen the licence; a colleague's by a verified manager.
    verify: { who: ['duty:verification', 'duty:fair', 'enterprise-verified', 'agency-manager'], from: ['claimed', 'refused'], to: ['verified'] },
    // A check-in taken back takes back the verification that was its part.
    'undo-verify': { who: ['duty:fair'], from: ['verified'], to: ['claimed'] },
    refuse: { who: ['duty:verification', 'enterprise-verified', 'agency-manager'], from: ['claimed'], to: ['refused'] },
    // Whoever leaves as the last verified manager would leave nobody behind: that is a condition of the write.
    leave: { who: ['enterprise-claimed', 'agency-claimed'], from: ['claimed', 'verified'], to: ['left'] },
    dismiss: { who: ['enterprise-verified', 'agency-manager'], from: ['claimed', 'verified'], to: ['left'] },
    'change-role': { who: ['agency-manager'], from: ['verified'], to: ['verified'] },
    // By the single-use link of a verified manager, who vouches for them.
    join: { who: ['person'], from: ['claimed', 'refused', 'left'], to: ['verified'] },
    // Where no manager is left who could act: an officer who has seen the licence names one.
    appoint: { who: ['duty:verification'], from: ['claimed', 'verified', 'refused', 'left'], to: ['verified'] },
    return: { who: ['person'], from: ['left', 'refused'], to: ['claimed'] },
  },
});

export const membershipTasks = (membership: Membership): Task[] => {
  const about = { subject: { type: 'membership', id: `${membership.organisationId}.${membership.personId}` }, title: membership.organisationName };
  if (membership.status === 'claimed') {
    const verify = { kind: 'verify-membership', due: membership.dueOn, ...about };
    return [
      { ...verify, waiter: `duty:verification:${membership.district}`, link: `/app/bureau/organisations/${membership.organisationId}/` },
      ...(membership.asksManagers ? [{ ...verify, waiter: `org:${membership.organisationId}`, link: `/app/${membership.side}/${membership.organisationId}/` }] : []),
    ];
  }
  // Due the day before, which is over: the clock's next round does what the request left undone.
  if (membership.toHandOver) return [{ waiter: 'system', kind: 'mark-hand-over', due: addDays(localDateOf(membership.updatedAt), -1), ...about, link: '' }];
  return [];
};
