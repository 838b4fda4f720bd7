import { stands } from '../../../shared/domain/choice.ts';
import { isGuest } from '../../../shared/domain/sign-up.ts';
import { claimGuards, limitOf } from '../claim-guards.ts';
import { guards as keys, type Key } from '../keys.ts';
import { guardName, ofType, type Breach, type Facts } from './facts.ts';

/** The guards that the live items call for, by name, with their owners. */
const expected = (facts: Facts): Map<string, string> => {
  const wanted = new Map<string, string>();
  const want = (key: Key, owner: string) => wanted.set(guardName(key), owner);
  for (const { creditCode, id } of ofType(facts, 'organisation')) want(keys.creditCode(creditCode), id);
  for (const { key, id } of ofType(facts, 'invitation')) want(keys.invitation(key), id);
  for (const signUp of ofType(facts, 'sign-up')) {
    if (signUp.status === 'waiting') want(keys.waiting(signUp.fairId, signUp.ticket), String(signUp.ticket));
    else if (signUp.holdsSeat && !isGuest(signUp)) want(keys.freeSeat(signUp.fairId, signUp.ticket), String(signUp.ticket));
    if (!signUp.organisationId || !signUp.code || !(isGuest(signUp) || signUp.status === 'waiting')) continue;
    want(keys.signUp(signUp.fairId, signUp.organisationId), String(signUp.ticket));
    want(keys.signUpCode(signUp.fairId, signUp.code), String(signUp.ticket));
  }
  for (const booth of ofType(facts, 'booth')) if (booth.number) want(keys.boothNumber(booth.fairId, booth.number), booth.organisationId);
  for (const choice of ofType(facts, 'choice')) if (stands(choice)) want(keys.choice(choice.fairId, choice.enterpriseId, choice.agencyId), choice.id);
  for (const claim of ofType(facts, 'claim')) if (claim.status !== 'rejected') for (const key of claimGuards(claim, limitOf(claim))) want(key, claim.id);
  return wanted;
};

/** Kinds of guard whose every instance must have its item; others (a pair) may outlive one by design. */
const exact = /^(GUARD#credit-code#|GUARD#invitation#|GUARD#claim#[^#]+#)|\|GUARD#(sign-up|code|free-seat|waiting|booth|choice)#/;

/** Guards ⇔ items: each live item holds its guard, and no guard stands for nothing. */
export const guardBreaches = (facts: Facts): Breach[] => {
  const wanted = expected(facts);
  return [
    ...[...wanted].filter(([name, owner]) => facts.guards.get(name) !== owner).map(([where]) => ({ invariant: 'guards', where, what: `should be ${wanted.get(where)}'s but is ${facts.guards.get(where) ?? 'absent'}` })),
    ...[...facts.guards.keys()].filter((name) => exact.test(name) && !wanted.has(name)).map((where) => ({ invariant: 'guards', where, what: 'guards no live item' })),
  ];
};
