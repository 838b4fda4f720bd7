import type { RecordForm } from '../../shared/contract/services.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { type FoundProblem } from '../../shared/domain/found-problem.ts';
import { answerBy } from '../../shared/domain/record-rules.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Random } from '../ids.ts';
import type { Actor } from '../table/change.ts';
import type { NewEntry } from './append.ts';

const sidesOf = ({ id, enterpriseId, enterpriseName, agencyId, agencyName }: SignedAgreement) => ({ agreementId: id, enterpriseId, enterpriseName, agencyId, agencyName });

/** The problems that a record opens. */
export const problemsIn = (agreement: SignedAgreement, recordId: string, form: RecordForm, random: Random, now: string): FoundProblem[] =>
  form.problems.map((entered) => ({
    type: 'problem', id: random.id('problem', now), rev: 1, createdAt: now, updatedAt: now, ...sidesOf(agreement), recordId, status: 'open', foundOn: form.servedOn, ...entered, steps: [],
  }));

/** A record as entered, without the number of its archive entry. */
export const recordIn = (agreement: SignedAgreement, id: string, form: RecordForm, uploads: ServiceRecord['uploads'], problemIds: readonly string[], { now, by, byName }: Actor): Omit<ServiceRecord, 'entry'> => {
  const { servedOn, manner, items, done, minutes, place, position, standInReason } = form;
  return {
    type: 'record', id, rev: 1, createdAt: now, updatedAt: now, ...sidesOf(agreement), status: 'logged',
    servedOn, manner, items, done, minutes, ...(place && { place }), ...(position && { position }),
    problemIds: [...problemIds],
    deliverables: form.deliverables.map(({ kind, name, file }) => ({ kind, name, ...(file !== undefined && uploads[file] && { uploadId: uploads[file].id }) })),
    // The fixed specialist stands in for nobody.
    ...(agreement.specialist?.personId !== by && standInReason && { standInReason }),
    logged: { at: now, by, name: byName },
    uploads,
    answerBy: answerBy(now, currentRuleset(localDateOf(now))),
    disputes: [],
  };
};

/** What the archive keeps of a record. */
export const recordContent = ({ servedOn, manner, items, done, minutes, place, position, deliverables, standInReason }: Omit<ServiceRecord, 'entry'>): NewEntry['content'] => ({
  servedOn, manner, items: items.join(), done, minutes, place: place ?? null, position: position ? `${position.latitude},${position.longitude}` : null,
  deliverables: deliverables.map(({ name }) => name).join('、') || null, standInReason: standInReason ?? null,
});

/** What it keeps of a problem, at each step. */
export const problemEntry = ({ id, item, code, words, owner, dueOn }: FoundProblem, kind: NewEntry['kind'], more: NewEntry['content'] = {}): NewEntry => ({
  kind, subject: { type: 'problem', id }, content: { item, code, words: words ?? null, owner, dueOn, ...more }, uploads: [],
});
