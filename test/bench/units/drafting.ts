import { agreementRoutes as agreements } from '../../../shared/contract/agreements.ts';
import { addDays, addYears, localDate } from '../../../shared/rules/dates.ts';
import type { Bureau } from './bureau.ts';
import type { Running } from './in-force.ts';

type Stage = Bureau['stage'];
type Sides = Omit<Running, 'agreementId'> & { readonly specialist: string; readonly codes: { readonly enterprise: string; readonly agency: string } };

const reason = '情况有变，按实际办理（示例）';
const LIABILITY = '一方没有按约定履行的，应当在对方提出后十日内改正；因此给对方造成损失的，依法赔偿（示例）。';

/** One side does not want to talk; asked by the other side, both draft, read an earlier text, sign (one of them on paper) and file. It runs from today on. */
export const draftAndSign = async (stage: Stage, send: (person: string, organisationId: string) => Promise<string>, { manager, owner, specialist, agency, enterprise, today, codes }: Sides): Promise<Running> => {
  const unwanted = await stage.as(manager, agreements.startAgreement, { params: { organisationId: agency }, body: { creditCode: codes.enterprise, note: '想谈谈托管服务（示例）' } });
  await stage.as(owner, agreements.abandonAgreement, { params: { organisationId: enterprise, agreementId: unwanted.id }, body: { rev: unwanted.rev, reason } });
  const { id: agreementId, rev } = await stage.as(owner, agreements.startAgreement, { params: { organisationId: enterprise }, body: { creditCode: codes.agency } });
  const [ofAgency, ofEnterprise] = [{ organisationId: agency, agreementId }, { organisationId: enterprise, agreementId }];
  await stage.as(manager, agreements.acceptTalk, { params: ofAgency, body: { rev } });
  const { agreement } = await stage.as(manager, agreements.showAgreement, { params: ofAgency });
  const startsOn = localDate(today);
  const terms = {
    ...agreement.terms, startsOn, endsOn: addDays(addYears(startsOn, 1), -1), liability: LIABILITY,
    items: [{ item: 'contracts' as const, manner: 'regular-visit' as const, timesPerYear: 4 }, { item: 'social-insurance' as const, manner: 'phone' as const, timesPerYear: 12 }],
  };
  const first = await stage.as(manager, agreements.editAgreement, { params: ofAgency, body: { rev: agreement.rev, terms, specialistId: specialist } });
  const offered = await stage.as(manager, agreements.offerAgreement, { params: ofAgency, body: { rev: first.rev } });
  const again = await stage.as(owner, agreements.editAgreement, { params: ofEnterprise, body: { rev: offered.rev, terms: { ...terms, mannerNote: '上门请提前一天电话约定（示例）' } } });
  await stage.as(manager, agreements.offerAgreement, { params: ofAgency, body: { rev: again.rev } });
  const { textHash = '', agreement: { text } } = await stage.as(owner, agreements.showAgreement, { params: ofEnterprise });
  await stage.as(owner, agreements.showAgreementText, { params: { ...ofEnterprise, text: String(text - 1) } });
  await stage.as(owner, agreements.signAgreement, { params: ofEnterprise, body: { textHash, agreed: true } });
  const signed = await stage.as(manager, agreements.signAgreement, { params: ofAgency, body: { textHash, agreed: true, method: 'stamped-scan', scanUploadIds: [await send(manager, agency)] } });
  await stage.as(owner, agreements.checkScan, { params: ofEnterprise, body: { rev: signed.rev, scanSeen: true } });
  const filed = await stage.as(manager, agreements.fileAgreement, { params: ofAgency, body: { rev: 1, serviceAddress: '常州市天宁区示例路1号' } });
  const returned = await stage.as('filing-officer', agreements.decideFiling, { params: { agreementId }, body: { rev: filed.rev, action: 'return', reasons: [{ pointer: '/serviceAddress', reason: '请写明门牌号（示例）' }] } });
  const corrected = await stage.as(manager, agreements.fileAgreement, { params: ofAgency, body: { rev: returned.rev, serviceAddress: '常州市天宁区示例路1号101室' } });
  await stage.as('filing-officer', agreements.decideFiling, { params: { agreementId }, body: { rev: corrected.rev, action: 'accept' } });
  return { agreementId, agency, enterprise, manager, owner, today };
};
