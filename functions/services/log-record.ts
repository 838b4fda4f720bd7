import type { RecordForm, serviceRoutes } from '../../shared/contract/services.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { answerBy, checkRecord } from '../../shared/domain/record-rules.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, type Actor } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { appending } from './append.ts';
import { loadToAct } from './load.ts';

const draftOf = (id: string, agreement: SignedAgreement, form: RecordForm, uploads: readonly Upload[], { now, by, byName }: Actor): Omit<ServiceRecord, 'entry'> => {
  const { uploadIds: _, standInReason, ...entered } = form;
  const isSpecialist = agreement.specialist?.personId === by;
  return {
    type: 'record', id, rev: 1, createdAt: now, updatedAt: now,
    agreementId: agreement.id, enterpriseId: agreement.enterpriseId, enterpriseName: agreement.enterpriseName, agencyId: agreement.agencyId, agencyName: agreement.agencyName,
    status: 'logged', ...entered,
    // The fixed specialist stands in for nobody.
    ...(!isSpecialist && standInReason && { standInReason }),
    logged: { at: now, by, name: byName },
    uploads: uploadReferences(uploads),
    answerBy: answerBy(now, currentRuleset(localDateOf(now))),
  };
};

/** The fixed specialist (or a stand-in who says why) logs what was done; record, its archive entry and its photos are one commit. */
export const logRecord =
  ({ table, random }: Ports): UseCase<typeof serviceRoutes.logRecord> =>
  async ({ params, body, caller, now, actor }) => {
    const [loaded, ready] = await Promise.all([loadToAct(table, params.agreementId, undefined, caller), readyUploads(table, body.uploadIds, caller, now)]);
    if (!loaded.ok) return loaded;
    const agreement = checkRecord(loaded.value.agreement, body, caller.personId, now);
    if (!agreement.ok) return agreement;
    if (!ready.ok) return ready;
    const draft = draftOf(random.id('record', now), agreement.value, body, ready.value, actor);
    const { servedOn, manner, item, done, found, minutes, place, standInReason } = draft;
    const content = { servedOn, manner, item, done, found: found ?? null, minutes, place: place ?? null, standInReason: standInReason ?? null };
    return appending(table, random, actor, { record: draft, kind: 'service-record', content, uploads: draft.uploads }, (entry) => ({
      action: 'log', subject: { type: 'record', id: draft.id }, to: 'logged',
      writes: [create({ ...draft, entry }), ...claimUploads(ready.value, { type: 'record', id: `${draft.agreementId}.${draft.id}` }, now)],
      reply: reply(201, { id: draft.id, rev: draft.rev, status: draft.status }),
    }));
  };
