import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts, memberRoles, sides } from './who.ts';

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
    leave: { who: ['enterprise-verified', 'agency-manager'], from: ['claimed', 'verified'], to: ['left'] },
    return: { who: ['person'], from: ['left', 'refused'], to: ['claimed'] },
  },
});

export const membershipTasks = (membership: Membership): Task[] =>
  membership.status === 'claimed'
    ? [
        {
          waiter: `duty:verification:${membership.district}`,
          kind: 'verify-membership',
          due: membership.dueOn,
          subject: { type: 'membership', id: `${membership.organisationId}.${membership.personId}` },
          title: membership.organisationName,
          link: `/app/bureau/organisations/${membership.organisationId}/`,
        },
      ]
    : [];
