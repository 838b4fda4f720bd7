import * as z from 'zod/mini';
import { addDays, localDateOf } from '../rules/dates.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { idOf, itemBase, localDate } from './entity.ts';
import { fail, ok, type Result } from './result.ts';
import { sides, type Side } from './who.ts';

/** One side asked the other to talk about an agreement (邀请商谈) and was declined: until a day it does not ask that one again. */
export const DeclinedTalk = z.object({
  type: z.literal('declined-talk'),
  enterpriseId: idOf('org'),
  agencyId: idOf('org'),
  /** Whose question was declined: the other may ask at any time. */
  asked: z.enum(sides),
  ...itemBase,
  /** The first day on which it may ask again. */
  againFrom: localDate,
});
export type DeclinedTalk = z.infer<typeof DeclinedTalk>;

type Pair = Pick<DeclinedTalk, 'enterpriseId' | 'agencyId' | 'asked'>;

/** A question as it is declined now; `earlier` is what stands of one declined before. */
export const declinedNow = ({ enterpriseId, agencyId, asked }: Pair, earlier: DeclinedTalk | undefined, now: string): DeclinedTalk => {
  const today = localDateOf(now);
  return { type: 'declined-talk', enterpriseId, agencyId, asked, rev: (earlier?.rev ?? 0) + 1, createdAt: earlier?.createdAt ?? now, updatedAt: now, againFrom: addDays(today, currentRuleset(today).talks.restDays) };
};

/** Whether a side may ask the other today. */
export const mayAsk = (declined: DeclinedTalk | undefined, side: Side, now: string): Result<true> =>
  declined?.asked === side && localDateOf(now) < declined.againFrom ? fail('talk-declined', { facts: { againFrom: declined.againFrom } }) : ok(true);
