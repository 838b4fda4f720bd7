import { isOpen } from '../../../shared/domain/found-problem.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

/** Service records: what was corrected has exactly one record in its place, and counts no more; problems belong to a record, and only the enterprise solves them; a hidden complaint is in no agency's part of an archive. */
export const serviceBreaches = (facts: Facts): Breach[] => {
  const records = new Map(ofType(facts, 'record').map((record) => [record.id, record]));
  const breach = (where: string, what: string): Breach => ({ invariant: 'services', where, what });
  const inPlace = Map.groupBy([...records.values()].filter(({ corrects }) => corrects !== undefined), ({ corrects }) => corrects ?? '');
  const corrected = [...records.values()].flatMap((record) => {
    const others = inPlace.get(record.id) ?? [];
    const wanted = record.status === 'corrected' ? 1 : 0;
    if (others.length !== wanted) return [breach(record.id, `is ${record.status} and corrected by ${others.length}`)];
    return others.some(({ id, agreementId }) => id !== record.correctedBy || agreementId !== record.agreementId) ? [breach(record.id, 'names another correction than the one that names it')] : [];
  });
  const problems = ofType(facts, 'problem').flatMap((problem) => {
    const record = records.get(problem.recordId);
    return [
      ...(record?.agreementId === problem.agreementId ? [] : [breach(problem.id, 'was found by no record of its agreement')]),
      ...(isOpen(problem) && problem.solved ? [breach(problem.id, 'is open and solved')] : []),
      ...(problem.status === 'solved' && !problem.solved ? [breach(problem.id, 'is solved by nobody')] : []),
    ];
  });
  const hidden = new Set(ofType(facts, 'complaint').filter(({ shown }) => !shown).map(({ id }) => id));
  const leaks = ofType(facts, 'archive-entry').filter(({ subject, agencyId }) => agencyId !== undefined && hidden.has(subject.id)).map(({ subject }) => breach(subject.id, 'is hidden from the agency, but its entry is in the agency’s part'));
  return [...corrected, ...problems, ...leaks];
};
