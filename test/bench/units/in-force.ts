import { agreementRoutes as agreements } from '../../../shared/contract/agreements.ts';
import { handOverKeys, handOverLines } from '../../../shared/domain/hand-over.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import type { Bureau } from './bureau.ts';

type Stage = Bureau['stage'];

/** An agreement in force, who acts for its sides, and the day. */
export interface Running {
  readonly agreementId: string;
  readonly agency: string;
  readonly enterprise: string;
  readonly manager: string;
  readonly owner: string;
  readonly today: string;
}
const reason = '情况有变，按实际办理（示例）';

const revOf = async (stage: Stage, { manager, agency, agreementId }: Running): Promise<number> => (await stage.as(manager, agreements.showAgreement, { params: { organisationId: agency, agreementId } })).agreement.rev;

/** A change of terms from its draft to its filing, and one that is given up. */
const changes = async (stage: Stage, running: Running): Promise<void> => {
  const { manager, owner, agency, enterprise, agreementId, today } = running;
  const params = { organisationId: agency, agreementId };
  const begun = await stage.as(manager, agreements.draftAmendment, { params, body: { rev: await revOf(stage, running) } });
  const given = { ...params, n: String(begun.n) };
  await stage.as(manager, agreements.abandonAmendment, { params: given, body: { rev: begun.rev, reason } });
  const { n, rev } = await stage.as(manager, agreements.draftAmendment, { params, body: { rev: await revOf(stage, running) } });
  const own = { ...params, n: String(n) };
  const { amendment } = await stage.as(manager, agreements.showAmendment, { params: own });
  const terms = { ...amendment.terms, items: amendment.terms.items.map((line) => ({ ...line, timesPerYear: line.timesPerYear + 1 })) };
  const edited = await stage.as(manager, agreements.editAmendment, { params: own, body: { rev, from: addDays(localDate(today), 1), reason, terms } });
  await stage.as(manager, agreements.offerAmendment, { params: own, body: { rev: edited.rev } });
  const { textHash } = await stage.as(manager, agreements.showAmendment, { params: own });
  await stage.as(owner, agreements.signAmendment, { params: { ...own, organisationId: enterprise }, body: { textHash, agreed: true } });
  const signed = await stage.as(manager, agreements.signAmendment, { params: own, body: { textHash, agreed: true } });
  const filed = await stage.as(manager, agreements.fileAmendment, { params: own, body: { rev: signed.rev } });
  const ofOffice = { agreementId, n: String(n) };
  await stage.as('filing-officer', agreements.showBureauAmendment, { params: ofOffice });
  await stage.as('filing-officer', agreements.decideAmendment, { params: ofOffice, body: { rev: filed.rev, action: 'accept' } });
};

/** What goes on while an agreement is in force. */
export const goOn = async (stage: Stage, running: Running): Promise<void> => {
  const { manager, owner, agency, enterprise, agreementId, today } = running;
  const [ofAgency, ofEnterprise] = [{ organisationId: agency, agreementId }, { organisationId: enterprise, agreementId }];
  await changes(stage, running);
  const from = addDays(localDate(today), 2);
  const asked = await stage.as(owner, agreements.askOtherSide, { params: ofEnterprise, body: { rev: await revOf(stage, running), kind: 'suspension', from, to: addDays(from, 1), reason } });
  await stage.as(manager, agreements.answerAsked, { params: ofAgency, body: { rev: asked.rev, action: 'accept' } });
  await stage.as(owner, agreements.acknowledge, { params: ofEnterprise });
  const renewal = await stage.as(manager, agreements.renewAgreement, { params: ofAgency, body: { rev: await revOf(stage, running) } });
  await stage.as(manager, agreements.abandonAgreement, { params: { organisationId: agency, agreementId: renewal.id }, body: { rev: renewal.rev, reason } });
};

/** What is handed over once it has ended. */
export const handOver = async (stage: Stage, { manager, owner, agency, enterprise, agreementId }: Running): Promise<void> => {
  const side = { agency: { as: manager, params: { organisationId: agency, agreementId } }, enterprise: { as: owner, params: { organisationId: enterprise, agreementId } } };
  let { rev } = (await stage.as(manager, agreements.showHandOver, { params: side.agency.params })).handOver;
  for (const line of handOverKeys) {
    const by = handOverLines[line];
    for (const [who, action] of [[side[by], 'tick'], [side[by === 'agency' ? 'enterprise' : 'agency'], 'confirm']] as const) ({ rev } = await stage.as(who.as, agreements.markHandOver, { params: who.params, body: { rev, line, action } }));
  }
  await stage.as('filing-officer', agreements.showBureauHandOver, { params: { agreementId } });
};

/** A paper agreement from its entry to its approval by two officers, and entries that go no further. */
export const takeOver = async (stage: Stage, send: (person: string, organisationId: string) => Promise<string>, { manager, agency, today, codes }: { readonly manager: string; readonly agency: string; readonly today: string; readonly codes: { readonly enterprise: string; readonly agency: string } }): Promise<void> => {
  const params = { organisationId: agency };
  const startsOn = addDays(localDate(today), -400);
  const terms = { items: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 4 }], mannerNote: '', fee: { kind: 'free' as const, note: '', negotiable: [] }, liability: '', startsOn, endsOn: addDays(startsOn, 364) };
  const paper = { signedOn: startsOn, terms, firstYear: 1, paid: [] };
  const row = { enterpriseCode: codes.enterprise, paper };
  await stage.as(manager, agreements.enterTakeOvers, { params, body: { rows: [row] } });
  await stage.as('filing-officer', agreements.enterBureauTakeOvers, { body: { rows: [{ ...row, agencyCode: codes.agency }] } });
  const dropped = await stage.as(manager, agreements.enterTakeOver, { params, body: { enterpriseCode: codes.enterprise, ...paper } });
  await stage.as(manager, agreements.withdrawTakeOver, { params: { ...params, takeOverId: dropped.id }, body: { rev: dropped.rev, reason } });
  const { id: takeOverId, rev } = await stage.as(manager, agreements.enterTakeOver, { params, body: { enterpriseCode: codes.enterprise, ...paper } });
  const own = { params: { ...params, takeOverId } };
  const edited = await stage.as(manager, agreements.editTakeOver, { ...own, body: { rev, ...paper } });
  const uploadId = await send(manager, agency);
  const submitted = await stage.as(manager, agreements.submitTakeOver, { ...own, body: { rev: edited.rev, scanIds: [uploadId], proofs: {} } });
  await stage.as(manager, agreements.showTakeOver, own);
  await stage.as('filing-officer', agreements.showBureauTakeOver, { params: { takeOverId } });
  await stage.as('filing-officer', agreements.listBureauTakeOvers, { query: { district: '320402' } });
  await stage.as('filing-officer', agreements.decideTakeOver, { params: { takeOverId }, body: { rev: submitted.rev, action: 'approve' } });
};
