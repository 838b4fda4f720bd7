import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, stamp } from './entity.ts';

/** How an agency found a talk: 有意向, 以后再说, 暂不合作. */
export const talkOutcomes = ['interested', 'later', 'no'] as const;

/** 洽谈记录: a talk that an agency held with an enterprise at a fair, for itself alone: neither the enterprise nor officers see it. */
export const Talk = z.object({
  type: z.literal('talk'),
  id: idOf('tlk'),
  ...itemBase,
  fairId: idOf('fair'),
  agencyId: idOf('org'),
  enterpriseId: idOf('org'),
  /** Local date and time, HH:MM, Beijing time. */
  heldOn: localDate,
  heldAt: z.string(),
  outcome: z.enum(talkOutcomes),
  /** May tell of people, so it is kept like their data. */
  note: z.optional(personal('text')),
  /** Who wrote it down, or changed it last. */
  noted: stamp,
});
export type Talk = z.infer<typeof Talk>;
