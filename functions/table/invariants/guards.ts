import { stands } from '../../../shared/domain/choice.ts';
import { isGuest } from '../../../shared/domain/sign-up.ts';
import { verifyCheckedNumber } from '../../../shared/rules/codes/checked-number.ts';
import { claimGuards, limitOf, limitUnder } from '../claim-guards.ts';
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
  for (const agreement of ofType(facts, 'agreement')) {
    if (agreement.status !== 'proposed') continue;
    const { enterpriseId, agencyId, id, draftedBy, proposed } = agreement;
    want(keys.proposal(enterpriseId, agencyId), id);
    if (proposed.place !== undefined) want(keys.openQuestion(draftedBy === 'enterprise' ? enterpriseId : agencyId, proposed.place), id);
  }
  for (const claim of ofType(facts, 'claim')) if (claim.status !== 'rejected') for (const key of claimGuards(claim, limitOf(claim))) want(key, claim.id);
  for (const takeOver of ofType(facts, 'take-over'))
    if (takeOver.status === 'approved')
      for (const { year } of takeOver.paper.paid) for (const key of claimGuards({ ...takeOver, year }, limitUnder(takeOver.rulesetId))) want(key, takeOver.id);
  return wanted;
};

/** Kinds of guard whose every instance must have its item; others (a pair) may outlive one by design. */
const exact = /^(GUARD#credit-code#|GUARD#invitation#|GUARD#proposal#|GUARD#claim#[^#]+#)|\|GUARD#(sign-up|code|free-seat|waiting|booth|choice|question)#/;

/** People and certificates: their guards' keys are hashes of what nobody can read here, so that they are told by their owners. */
const STAFF_GUARD = /^GUARD#(person|certificate)#/;
const staffBreaches = (facts: Facts): Breach[] => {
  const owners = { person: new Map<string, number>(), certificate: new Map<string, number>() };
  for (const [name, owner] of facts.guards) {
    const kind = STAFF_GUARD.exec(name)?.[1];
    if (kind === 'person' || kind === 'certificate') owners[kind].set(owner, (owners[kind].get(owner) ?? 0) + 1);
  }
  const active = ofType(facts, 'staff').filter(({ status }) => status === 'active');
  const known = new Map(active.map((staff) => [staff.id as string, staff]));
  return (['person', 'certificate'] as const).flatMap((kind) => [
    ...active.filter(({ id, identityNumber }) => (owners[kind].get(id) ?? 0) !== (kind === 'person' && identityNumber === undefined ? 0 : 1)).map(({ id }) => ({ invariant: 'guards', where: id, what: `works here and has ${owners[kind].get(id) ?? 0} guards of its ${kind}` })),
    ...[...owners[kind].keys()].filter((owner) => !known.has(owner)).map((owner) => ({ invariant: 'guards', where: owner, what: `has left or never was, and its ${kind} is still guarded` })),
  ]);
};

/** A number that we gave is one item's; those from paper are as their office wrote them. */
const numberBreaches = (facts: Facts): Breach[] => {
  const owners = new Map<string, string[]>();
  const held = [...ofType(facts, 'filing').map((filing) => ({ owner: filing.agreementId, number: 'number' in filing ? filing.number : undefined })), ...ofType(facts, 'claim').map(({ id, number }) => ({ owner: id, number }))];
  for (const { owner, number } of held) if (number !== undefined && verifyCheckedNumber(number).valid) owners.set(number, [...(owners.get(number) ?? []), owner]);
  return [...owners].filter(([, all]) => all.length > 1).map(([where, all]) => ({ invariant: 'guards', where, what: `is the number of ${all.join(' and ')}` }));
};

/** Guards ⇔ items: each live item holds its guard, and no guard stands for nothing. */
export const guardBreaches = (facts: Facts): Breach[] => {
  const wanted = expected(facts);
  return [
    ...[...wanted].filter(([name, owner]) => facts.guards.get(name) !== owner).map(([where]) => ({ invariant: 'guards', where, what: `should be ${wanted.get(where)}'s but is ${facts.guards.get(where) ?? 'absent'}` })),
    ...[...facts.guards.keys()].filter((name) => exact.test(name) && !wanted.has(name)).map((where) => ({ invariant: 'guards', where, what: 'guards no live item' })),
    ...staffBreaches(facts),
    ...numberBreaches(facts),
  ];
};
