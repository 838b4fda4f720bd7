import * as z from 'zod/mini';
import { addDays, localDateOf, type LocalDate } from '../rules/dates.ts';
import { idOf, itemBase, localDate, personal, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { memberRoles, sides } from './who.ts';

/** A verified manager's single-use link for one colleague, by name and role. Who joins by it is verified: the manager vouches. */
export const Invitation = z.object({
  type: z.literal('invitation'),
  id: idOf('inv'),
  ...itemBase,
  organisationId: idOf('org'),
  organisationName: z.string(),
  side: z.enum(sides),
  role: z.enum(memberRoles),
  status: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  /** SHA-256 of the link's token, hex. The token itself is nowhere but in the link. */
  key: z.string(),
  /** Whom it is for, by the name that their sign-in vouches for; both gone once it is closed. */
  personName: z.optional(personal('name')),
  /** A keyed hash of the name, by which whoever opens the link is compared. */
  nameHash: z.optional(z.string()),
  invited: stamp,
  /** The last day on which the link works. */
  expiresOn: localDate,
  closed: z.optional(stamp),
});
export type Invitation = z.infer<typeof Invitation>;

export const invitationLifecycle = defineLifecycle({
  entity: 'invitation',
  statuses: ['open', 'accepted', 'withdrawn', 'expired'],
  initial: ['open'],
  transitions: {
    accept: { who: ['person'], from: ['open'], to: ['accepted'] },
    withdraw: { who: ['enterprise-verified', 'agency-manager'], from: ['open'], to: ['withdrawn'] },
    lapse: { who: ['system'], from: ['open'], to: ['expired'] },
  },
});

/** How long a link works: today and seven days more. */
export const INVITATION_DAYS = 7;
export const invitationExpires = (now: string): LocalDate => addDays(localDateOf(now), INVITATION_DAYS);

/** The clock closes what nobody used, and with it goes the name. */
export const invitationTasks = (invitation: Invitation): Task[] =>
  invitation.status === 'open'
    ? [{ waiter: 'system', kind: 'lapse-invitation', due: invitation.expiresOn, subject: { type: 'invitation', id: `${invitation.organisationId}.${invitation.id}` }, title: invitation.organisationName, link: '' }]
    : [];

/** What a link is worth to the person who opens it. `void`: whoever invited is no verified manager any more. */
export const invitationStates = ['open', 'used', 'expired', 'withdrawn', 'void', 'other-person', 'member'] as const;
export type InvitationState = (typeof invitationStates)[number];
