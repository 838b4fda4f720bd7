import { addDays, earlierDate, localDate, localDateOf } from '../rules/dates.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { lastDayOf } from './agreement-days.ts';
import type { SignedAgreement } from './agreement.ts';
import type { AgreementNotice, Asked, AskedKind, NoticeKind } from './in-force.ts';
import { failField, fail, ok, type Result } from './result.ts';
import { suspensionOn } from './terms-by-date.ts';
import type { Side } from './who.ts';

export type InForce = Extract<SignedAgreement, { status: 'in-force' }>;

/** Suspensions of one agreement; whoever needs more ends it. */
const MOST_SUSPENSIONS = 24;

export const otherSide = (side: Side): Side => (side === 'agency' ? 'enterprise' : 'agency');

/** Tells a side of something, once, until it has been seen. */
export const told = ({ notices = [] }: Pick<SignedAgreement, 'notices'>, sides: readonly Side[], kind: NoticeKind, on: string): { notices: AgreementNotice[] } => ({
  notices: [...notices.filter((notice) => notice.kind !== kind || !sides.includes(notice.side)), ...sides.map((side) => ({ kind, side, on }))],
});

/** What is left to be told once a side has seen its own. */
export const seenBy = ({ notices = [] }: Pick<SignedAgreement, 'notices'>, side: Side): AgreementNotice[] => notices.filter((notice) => notice.side !== side);

/** Removes what is told of a coming end. */
export const withoutReminder = (before: InForce): InForce => {
  const { remindOn: _, notices = [], ...agreement } = before;
  return { ...agreement, notices: notices.filter(({ kind }) => kind !== 'ends-soon') };
};

/** The first day, after today, on which both sides are to be reminded that the agreement ends. */
export const nextReminder = (agreement: SignedAgreement, today: string): string | undefined =>
  currentRuleset(localDate(today)).inForce.renewalReminderDays.map((days) => addDays(localDate(lastDayOf(agreement)), -days)).sort().find((day) => day > today);

type Wish = { readonly kind: AskedKind; readonly from: string; readonly to: string };

const checkSuspension = (agreement: InForce, { from, to }: Wish): Result<true> => {
  const { suspensions = [], terms } = agreement;
  const endsOn = lastDayOf(agreement);
  if (to < from) return failField('/to', 'before-from');
  if (from < terms.startsOn) return failField('/from', 'outside-term', { startsOn: terms.startsOn, endsOn });
  if (to > endsOn) return failField('/to', 'outside-term', { startsOn: terms.startsOn, endsOn });
  const other = suspensions.find((pause) => pause.from <= to && from <= pause.to);
  if (other) return failField('/from', 'already-suspended', { from: other.from, to: other.to });
  return suspensions.length < MOST_SUSPENSIONS ? ok(true) : fail('too-many-changes', { facts: { limit: MOST_SUSPENSIONS } });
};

/** Whether one side may ask the other for this now: nothing backdated, within the term, one question at a time. */
export const checkWish = (agreement: InForce, wish: Wish, today: string): Result<true> => {
  if (agreement.asked) return fail('already-asked');
  if (wish.from < today) return failField('/from', 'date-past');
  switch (wish.kind) {
    case 'suspension':
      return checkSuspension(agreement, wish);
    case 'resumption':
      return suspensionOn(agreement, wish.from) ? ok(true) : failField('/from', 'not-suspended');
    case 'ending':
      if (agreement.renewal?.signed) return fail('renewed-already');
      return agreement.terms.startsOn <= wish.from && wish.from < lastDayOf(agreement) ? ok(true) : failField('/from', 'outside-term', { startsOn: agreement.terms.startsOn, endsOn: lastDayOf(agreement) });
  }
};

/** By when the other side answers: within the ruleset's days, and no later than the day from which it would be so. */
export const answerAskedBy = (from: string, now: string): string => {
  const today = localDateOf(now);
  return earlierDate(localDate(from), addDays(today, currentRuleset(today).inForce.answerDays));
};

/** The agreement as it is once the other side has said yes. */
export const granted = (before: InForce, { kind, from, to, reason }: Asked): InForce => {
  const { asked: _, ...agreement } = before;
  const { suspensions = [] } = agreement;
  switch (kind) {
    case 'suspension':
      return { ...agreement, suspensions: [...suspensions, { from, to, reason }].sort((a, b) => a.from.localeCompare(b.from)) };
    case 'resumption': {
      const last = addDays(localDate(from), -1);
      return { ...agreement, suspensions: suspensions.flatMap((pause) => (pause.from <= from && from <= pause.to ? (pause.from <= last ? [{ ...pause, to: last }] : []) : [pause])) };
    }
    case 'ending':
      return withoutReminder({ ...agreement, agreedEnd: from });
  }
};
