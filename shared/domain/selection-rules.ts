import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { earlierDate, localDate, localDateOf, localTimeOf } from '../rules/dates.ts';
import { stands, type Choice, type Standing } from './choice.ts';
import type { Stamp } from './entity.ts';
import { selectionOf } from './fair-rules.ts';
import type { Fair, SelectionRules } from './fair.ts';
import { fail, failField, ok, type Result } from './result.ts';
import type { Talk } from './talk.ts';
import type { Side } from './who.ts';

/** Whether both sides may choose today: the fair stands, and it is one of the days of selection, both ends included. */
export const checkSelectionOpen = (fair: Fair, now: string): Result<SelectionRules> => {
  if (fair.status === 'draft' || fair.status === 'cancelled') return fail('status-conflict', { facts: { entity: 'fair', status: fair.status, action: 'propose' } });
  const rules = selectionOf(fair);
  const today = localDateOf(now);
  return rules.opensOn <= today && today <= rules.closesOn ? ok(rules) : fail('selection-closed', { facts: { opensOn: rules.opensOn, closesOn: rules.closesOn } });
};

/** The last day to answer a choice that is made now: the working days that the rules give, at the latest the last day of selection. */
export const answerBy = ({ closesOn, answerWorkingDays }: Pick<SelectionRules, 'closesOn' | 'answerWorkingDays'>, now: string): string =>
  earlierDate(addWorkingDays(localDateOf(now), answerWorkingDays), localDate(closesOn));

/** How many choices of its own a side may have standing at one time. */
export const mostOf = ({ choices, invitations }: Pick<SelectionRules, 'choices' | 'invitations'>, side: Side): number => (side === 'enterprise' ? choices : invitations);

/** Who may answer a choice, how and until when: the side that was chosen accepts or declines, the side that chose withdraws. */
export const checkAnswer = (choice: Pick<Choice, 'begunBy' | 'answerBy'>, side: Side, action: 'accept' | 'decline' | 'withdraw', now: string): Result<true> => {
  if (action === 'withdraw') return choice.begunBy === side ? ok(true) : fail('forbidden');
  if (choice.begunBy === side) return fail('forbidden');
  return localDateOf(now) <= choice.answerBy ? ok(true) : fail('answer-late', { facts: { answerBy: choice.answerBy } });
};

/** Whether the agency may know which enterprise it is: that one chose it, or accepted its invitation, even if it changed its mind later. */
export const agencyKnowsEnterprise = ({ begunBy, status }: Pick<Choice, 'begunBy' | 'status'>): boolean => begunBy === 'enterprise' || status === 'matched';

/** Whether the agency may see whom to call: only while the enterprise's choice, or the match, stands. */
export const agencyMayCall = (choice: Pick<Choice, 'begunBy' | 'status'>): boolean => stands(choice) && agencyKnowsEnterprise(choice);

/** Whether a talk may be written down as held then: not before it was. */
export const checkHeld = ({ heldOn, heldAt }: Pick<Talk, 'heldOn' | 'heldAt'>, now: string): Result<true> => {
  const [today, time] = [localDateOf(now), localTimeOf(now)];
  if (heldOn > today) return failField('/heldOn', 'date-future');
  return heldOn === today && heldAt > time ? failField('/heldAt', 'time-future') : ok(true);
};

type Counted = Pick<Standing, 'count' | 'order'>;
type Others = Pick<Choice, 'begunBy' | 'agencyId'>;

/** One more choice within the limit, an enterprise's at the end of its list; refused where there is no room. */
export const withOneMore = (before: Counted | undefined, { begunBy, agencyId }: Others, most: number): Result<Counted & { most: number }> => {
  const { count, order } = before ?? { count: 0, order: [] };
  if (count >= most) return fail(begunBy === 'enterprise' ? 'choices-full' : 'invitations-full', { facts: { limit: most } });
  return ok({ count: count + 1, most, order: begunBy === 'enterprise' ? [...order, agencyId] : order });
};

/** One less: the others keep their order. */
export const withOneLess = ({ count, order }: Counted, { begunBy, agencyId }: Others): Counted => ({ count: Math.max(count - 1, 0), order: begunBy === 'enterprise' ? order.filter((each) => each !== agencyId) : order });

/** The list in another order; refused where it is not the same agencies. */
export const inOrder = (before: Counted, order: readonly string[], arranged: Stamp): Result<Pick<Standing, 'order' | 'arranged'>> => {
  const same = order.length === before.order.length && new Set(order).size === order.length && order.every((each) => before.order.includes(each));
  return same ? ok({ order: [...order], arranged }) : fail('edited-elsewhere');
};

/** The list with one agency moved up (−1) or down (+1); as it was where it is at that end, or not in the list. */
export const moved = (order: readonly string[], agencyId: string, by: -1 | 1): string[] => {
  const from = order.indexOf(agencyId);
  const other = order[from + by];
  if (from < 0 || other === undefined) return [...order];
  return order.map((each, place) => (place === from ? other : place === from + by ? agencyId : each));
};
