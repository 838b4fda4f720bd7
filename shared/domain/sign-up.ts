import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';

/**
 * The counter that issues tickets of one fair, one atomic ADD each. Tickets 1 … seats each bring a seat; later ones wait in
 * their order. A seat passes from a cancelled or void ticket to the first that waits, in a transaction over both, so that
 * seats are neither oversold nor lost.
 */
export const SeatCounter = z.object({ type: z.literal('seats'), fairId: idOf('fair'), issued: z.int().check(z.gte(0)) });
export type SeatCounter = z.infer<typeof SeatCounter>;

/**
 * What is known of the tickets that bring a seat: up to `looked` they had been issued at `at`. One that is still unused a
 * while later is dead (its request is over), and its seat goes to somebody else. `judged`: up to here every one is used or void.
 * `told`: the change of the fair that all guests have been told of. `choicesEnded`: of a fair that was called off, no choice is open any more.
 */
export const SeatWatch = z.object({ type: z.literal('seat-watch'), fairId: idOf('fair'), ...itemBase, looked: z.int(), at: z.string(), judged: z.int(), told: z.optional(z.string()), choicesEnded: z.optional(z.boolean()) });
export type SeatWatch = z.infer<typeof SeatWatch>;

/** Something happened to the seats of a fair, or to who has a place at it: the message between the table's stream and whoever tends them. `at` is business time. */
export const SeatChange = z.object({ fairId: idOf('fair'), at: z.string() });
export type SeatChange = z.infer<typeof SeatChange>;

/** What an enterprise has to be told about its seat, until it says that it keeps it. */
export const SeatNotice = z.object({
  kind: z.enum(['promoted', 'rescheduled', 'fair-cancelled']),
  fairTitle: z.string(),
  at: z.string(),
  by: localDate,
  /** Without an answer until `by` the seat goes to the next that waits; otherwise it is kept. */
  lapses: z.boolean(),
});
export type SeatNotice = z.infer<typeof SeatNotice>;

/** 报名: an enterprise's sign-up for a fair, under its ticket. A `void` ticket is a number that was issued but never used. */
export const SignUp = z.object({
  type: z.literal('sign-up'),
  fairId: idOf('fair'),
  ticket: z.int().check(z.gte(1)),
  ...itemBase,
  status: z.enum(['seated', 'waiting', 'checked-in', 'cancelled', 'void']),
  /** Whether this ticket still holds a seat; a cancelled one keeps it until another takes it over. */
  holdsSeat: z.boolean(),
  organisationId: z.optional(idOf('org')),
  organisationName: z.optional(z.string()),
  /** Who signed it up for itself; absent for a walk-in. */
  personId: z.optional(personId),
  /** Registered by the desk at the door on the day of the fair. */
  origin: z.optional(z.literal('walk-in')),
  /** Walk-ins: the officer has seen the licence. */
  licenceSeen: z.optional(z.boolean()),
  needs: z.optional(z.array(z.enum(serviceItems))),
  note: z.optional(z.string()),
  contactName: z.optional(personal('name')),
  contactPhone: z.optional(personal('phone')),
  attendees: z.optional(z.int().check(z.gte(1), z.lte(5))),
  /** Six digits, unique within the fair, shown beside the QR code. */
  code: z.optional(z.string()),
  signedUp: z.optional(stamp),
  checkedIn: z.optional(stamp),
  /** When a waiting one got its seat. */
  promotedAt: z.optional(z.string()),
  /** The fair's latest change (`changeOf`) that the enterprise knows of. */
  told: z.optional(z.string()),
  notice: z.optional(SeatNotice),
});
export type SignUp = z.infer<typeof SignUp>;

export const signUpLifecycle = defineLifecycle({
  entity: 'sign-up',
  statuses: ['seated', 'waiting', 'checked-in', 'cancelled', 'void'],
  initial: ['seated', 'waiting'],
  transitions: {
    promote: { who: ['system'], from: ['waiting'], to: ['seated'] },
    keep: { who: ['enterprise-claimed'], from: ['seated'], to: ['seated'] },
    'keep-place': { who: ['enterprise-claimed'], from: ['waiting'], to: ['waiting'] },
    cancel: { who: ['enterprise-claimed'], from: ['seated', 'waiting'], to: ['cancelled'] },
    lapse: { who: ['system'], from: ['seated'], to: ['cancelled'] },
    'check-in': { who: ['duty:fair'], from: ['seated'], to: ['checked-in'] },
    'undo-check-in': { who: ['duty:fair'], from: ['checked-in'], to: ['seated'] },
    // A walk-in entered by mistake has no seat of its own to go back to: it is given up.
    'undo-walk-in': { who: ['duty:fair'], from: ['checked-in'], to: ['cancelled'] },
  },
});

/** Whether an enterprise takes part: it has a seat, and has not given it up. */
export const isGuest = ({ status }: Pick<SignUp, 'status'>): boolean => status === 'seated' || status === 'checked-in';

/** The sign-up of an enterprise, as events and tasks name it; the system's own duties go by the ticket. */
export const signUpSubject = (fairId: string, organisationId: string) => ({ type: 'sign-up', id: `${fairId}.${organisationId}` }) as const;

/** A sign-up whose notice has been seen, or is over. */
export const withoutNotice = (signUp: SignUp): SignUp => {
  const { notice: _, ...kept } = signUp;
  return kept;
};

/** A sign-up whose check-in was taken back. */
export const withoutCheckIn = (signUp: SignUp): SignUp => {
  const { checkedIn: _, ...kept } = signUp;
  return kept;
};

export const signUpTasks = ({ status, notice, fairId, ticket, organisationId }: SignUp): Task[] => {
  if ((status !== 'seated' && status !== 'waiting') || !notice || !organisationId) return [];
  const { kind, fairTitle: title, by: due } = notice;
  return [
    { waiter: `org:${organisationId}`, kind: `seat-${kind}`, due, subject: signUpSubject(fairId, organisationId), title, link: `/app/enterprise/${organisationId}/fairs/${fairId}/` },
    { waiter: 'system', kind: 'end-seat-notice', due, subject: { type: 'sign-up', id: `${fairId}.${ticket}` }, title, link: '' },
  ];
};
