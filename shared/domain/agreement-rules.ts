import { addDays, localDateOf } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Agreement } from './agreement.ts';
import { fail, ok, type FieldError, type Result } from './result.ts';
import type { ServiceFee, Terms } from './terms.ts';
import type { Side } from './who.ts';

/** Characters that a term on liability has at least. */
export const MINIMUM_LIABILITY = 10;

const required = (missing: boolean, pointer: string): FieldError[] => (missing ? [{ pointer, kind: 'required' }] : []);

/** A fee that is paid says how much, by whom and when. */
const feeGaps = (fee: ServiceFee): FieldError[] =>
  fee.kind === 'free' ? [] : [...required(fee.amountFen === 0, '/terms/fee/amountFen'), ...required(fee.payer === 'other' && !fee.payerName, '/terms/fee/payerName'), ...required(fee.due.trim() === '', '/terms/fee/due')];

/** Whether the five terms of policy 一（五） are all there, and the specialist of 一（三）; each gap at its field. */
export const checkTerms = ({ terms, specialist }: Agreement): Result<true> => {
  const errors: FieldError[] = [
    ...required(terms.items.length === 0, '/terms/items'),
    ...feeGaps(terms.fee),
    ...(terms.liability.trim().length >= MINIMUM_LIABILITY ? [] : [{ pointer: '/terms/liability', kind: 'too-short', facts: { limit: MINIMUM_LIABILITY } }]),
    ...(terms.startsOn < terms.endsOn ? [] : [{ pointer: '/terms/endsOn', kind: 'ends-before-start' }]),
    ...required(!specialist || specialist.left !== undefined, '/specialistId'),
  ];
  return errors.length ? fail('terms-incomplete', { errors }) : ok(true);
};

/** A period that is over cannot be agreed on any more, nor one that began longer ago than the ruleset takes: a paper agreement that has run longer is taken over (补录). */
const periodErrors = ({ startsOn, endsOn }: Terms, now: string, { inForce: { backdatedDays } }: Ruleset): FieldError[] => {
  const today = localDateOf(now);
  const earliest = addDays(today, -backdatedDays);
  return [
    ...(startsOn < earliest ? [{ pointer: '/terms/startsOn', kind: 'date-before', facts: { date: earliest } }] : []),
    ...(endsOn < today ? [{ pointer: '/terms/endsOn', kind: 'date-past' }] : []),
  ];
};

/** Whether the text can be made final today: the terms are complete and the period can still be agreed on. */
export const checkOffer = (agreement: Agreement, now: string, ruleset: Ruleset): Result<true> => {
  const complete = checkTerms(agreement);
  const errors = [...(complete.ok ? [] : (complete.problem.errors ?? [])), ...periodErrors(agreement.terms, now, ruleset)];
  return errors.length ? fail('terms-incomplete', { errors }) : ok(true);
};

/** A signature counts for the text that was read, while its period can be agreed on: a text changed since is refused, a second signature of one side too. */
export const checkSignature = (agreement: Extract<Agreement, { status: 'offered' }>, side: Side, textHash: string, now: string, ruleset: Ruleset): Result<true> => {
  if (agreement.textHash !== textHash) return fail('text-changed');
  const errors = [...required(agreement.specialist?.left !== undefined, '/specialistId'), ...periodErrors(agreement.terms, now, ruleset)];
  if (errors.length) return fail('terms-incomplete', { errors });
  return (side === 'enterprise' ? agreement.enterpriseSignature : agreement.agencySignature) ? fail('already-signed') : ok(true);
};
