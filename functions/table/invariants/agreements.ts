import { createHash } from 'node:crypto';
import { lastDayOf, yearsThrough } from '../../../shared/domain/agreement-days.ts';
import { isSignedAmendment } from '../../../shared/domain/amendment.ts';
import { isSigned } from '../../../shared/domain/record-rules.ts';
import { guards } from '../keys.ts';
import { guardName, ofType, type Breach, type Facts } from './facts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const breach = (where: string, what: string): Breach => ({ invariant: 'agreements', where, what });

/** Texts ⇔ hashes: a text that was put to signing still has its hash, and what was signed is that text. */
const textBreaches = (facts: Facts): Breach[] => {
  const texts = [...ofType(facts, 'agreement-text').map((text) => ({ ...text, name: `${text.agreementId} text ${text.text}` })), ...ofType(facts, 'amendment-text').map((text) => ({ ...text, name: `${text.agreementId} amendment ${text.n} text ${text.text}` }))];
  const hashes = new Map(texts.map(({ name, hash }) => [name, hash]));
  const signed = [
    ...ofType(facts, 'agreement').flatMap((one) => ('textHash' in one ? [{ ...one, name: `${one.id} text ${one.text}` }] : [])),
    ...ofType(facts, 'amendment').flatMap((one) => ('textHash' in one ? [{ ...one, name: `${one.agreementId} amendment ${one.n} text ${one.text}` }] : [])),
  ];
  return [
    ...texts.filter(({ canonical, hash }) => sha256(canonical) !== hash).map(({ name }) => breach(name, 'is not what its hash says')),
    ...signed.flatMap(({ name, textHash, enterpriseSignature, agencySignature }) => [
      ...(hashes.has(name) && hashes.get(name) !== textHash ? [breach(name, 'is kept with another hash')] : []),
      ...[enterpriseSignature, agencySignature].flatMap((signature) => (signature && signature.textHash !== textHash ? [breach(name, 'was signed as another text')] : [])),
    ]),
  ];
};

/** Places ⇔ agreements: of a pair one agreement is on offer or runs, besides the one that it renews; it holds the place. */
const placeBreaches = (facts: Facts): Breach[] => {
  const live = ofType(facts, 'agreement').filter(({ status }) => status === 'in-force' || status === 'offered');
  return [...Map.groupBy(live, ({ enterpriseId, agencyId }) => `${enterpriseId} ${agencyId}`)].flatMap(([where, agreements]) => {
    const [first] = agreements;
    const owner = first && facts.guards.get(guardName(guards.pair(first.enterpriseId, first.agencyId)));
    const holders = agreements.filter(({ id }) => id === owner);
    const besides = agreements.filter(({ id, status, renews }) => id !== owner && !(status === 'offered' && renews === owner) && !holders.some((holder) => holder.renews === id));
    // Items that tests and samples put in place themselves have no guard at all.
    return owner === undefined ? [] : [...(holders.length === 1 ? [] : [breach(where, `has its place held by ${owner}, which is not live`)]), ...besides.map(({ id }) => breach(where, `has ${id} besides ${owner}`))];
  });
};

/** Years: the agreements of a pair follow each other without a day or a service year twice, and the pair's count is theirs. */
const yearBreaches = (facts: Facts): Breach[] => {
  const served = new Map(ofType(facts, 'served').map((one) => [`${one.enterpriseId} ${one.agencyId}`, one]));
  const begun = ofType(facts, 'agreement').filter(isSigned).filter((agreement) => agreement.terms.startsOn <= lastDayOf(agreement));
  return [...Map.groupBy(begun, ({ enterpriseId, agencyId }) => `${enterpriseId} ${agencyId}`)].flatMap(([where, agreements]) => {
    const counted = served.get(where);
    if (counted?.years === undefined) return [];
    const inOrder = agreements.sort((a, b) => a.terms.startsOn.localeCompare(b.terms.startsOn));
    const last = inOrder.at(-1);
    return [
      ...inOrder.slice(1).flatMap((agreement, index) => {
        const before = inOrder[index];
        if (!before) return [];
        return [
          ...(agreement.terms.startsOn <= lastDayOf(before) ? [breach(where, `has days twice from ${agreement.terms.startsOn}`)] : []),
          ...((agreement.yearsBefore ?? 0) < yearsThrough(before) ? [breach(where, `counts year ${yearsThrough(before)} twice`)] : []),
        ];
      }),
      ...(last && yearsThrough(last) !== counted.years ? [breach(where, `is counted with ${counted.years} years and has ${yearsThrough(last)}`)] : []),
    ];
  });
};

/** What hangs together: an open change, a renewal, a hand-over, each with its agreement. */
const linkBreaches = (facts: Facts): Breach[] => {
  const agreements = new Map(ofType(facts, 'agreement').map((agreement) => [agreement.id as string, agreement]));
  const amendments = Map.groupBy(ofType(facts, 'amendment'), ({ agreementId }) => agreementId as string);
  const ofAmendments = [...amendments].flatMap(([id, list]) => {
    const agreement = agreements.get(id);
    if (!agreement || !isSigned(agreement)) return [breach(id, 'has a change without an agreement in force')];
    const open = list.filter(({ status }) => status === 'draft' || status === 'offered').map(({ n }) => n);
    const signed = list.filter(isSignedAmendment).map(({ n }) => n);
    return [
      ...(open.join() === (agreement.openAmendment ?? []).toString() ? [] : [breach(id, `has changes ${open.join()} open and names ${agreement.openAmendment}`)]),
      ...(signed.join() === (agreement.amended ?? []).map(({ n }) => n).sort((a, b) => a - b).join() ? [] : [breach(id, `has changes ${signed.join()} signed and others in effect`)]),
    ];
  });
  const ofRenewals = [...agreements.values()].flatMap((agreement) => {
    if (!isSigned(agreement) || !agreement.renewal) return [];
    const renewal = agreements.get(agreement.renewal.agreementId);
    return renewal?.renews === agreement.id && isSigned(renewal) === agreement.renewal.signed ? [] : [breach(agreement.id, 'names a renewal that is not one, or not signed as it says')];
  });
  return [...ofAmendments, ...ofRenewals];
};

export const agreementBreaches = (facts: Facts): Breach[] => [...textBreaches(facts), ...placeBreaches(facts), ...yearBreaches(facts), ...linkBreaches(facts)];
