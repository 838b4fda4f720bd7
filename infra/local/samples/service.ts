import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { evaluationRoutes } from '../../../shared/contract/evaluations.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { eligibilityConditions } from '../../../shared/domain/condition-names.ts';
import { addDays, type LocalDate } from '../../../shared/rules/dates.ts';
import type { Agency, Enterprise } from './parties.ts';
import type { Stage } from './stage.ts';

export interface Served {
  readonly agreementId: string;
  readonly enterprise: Enterprise;
  readonly agency: Agency;
}

const LIABILITY = '一方没有按约定履行的，应当在对方提出后十日内改正；因此给对方造成损失的，依法赔偿（示例）。';

/** Completes the draft: a few visits a year per item, and the agency's specialist; a year from `startsOn` where that is given. */
export const completeAgreement = async (stage: Stage, { agreementId, agency }: Served, timesPerYear = 2, startsOn?: LocalDate): Promise<string> => {
  const params = { organisationId: agency.id, agreementId };
  const { agreement } = await stage.as(agency.manager, agreementRoutes.showAgreement, { params });
  const { fee } = agreement.terms;
  const terms = { ...agreement.terms, items: agreement.terms.items.map((item) => ({ ...item, timesPerYear })), liability: LIABILITY, ...(startsOn && { startsOn, endsOn: addDays(startsOn, 364) }), ...(fee.kind === 'paid' && { fee: { ...fee, due: '每月 10 日前' } }) };
  const edited = await stage.as(agency.manager, agreementRoutes.editAgreement, { params, body: { rev: agreement.rev, terms, specialistId: agency.specialist } });
  await stage.as(agency.manager, agreementRoutes.offerAgreement, { params, body: { rev: edited.rev } });
  return (await stage.as(agency.manager, agreementRoutes.showAgreement, { params })).textHash ?? '';
};

export const signBoth = async (stage: Stage, { agreementId, enterprise, agency }: Served, textHash: string): Promise<void> => {
  await stage.as(enterprise.owner, agreementRoutes.signAgreement, { params: { organisationId: enterprise.id, agreementId }, body: { textHash, agreed: true } });
  await stage.as(agency.manager, agreementRoutes.signAgreement, { params: { organisationId: agency.id, agreementId }, body: { textHash, agreed: true } });
};

export const fileAgreement = async (stage: Stage, { agreementId, enterprise, agency }: Served, accept: boolean): Promise<void> => {
  const { rev } = await stage.as(agency.manager, agreementRoutes.fileAgreement, {
    params: { organisationId: agency.id, agreementId },
    body: { rev: 1, contactName: `示例专员${agency.index + 1}`, contactPhone: '13900001234', serviceAddress: `常州市示例路${enterprise.index + 1}号` },
  });
  if (accept) await stage.as('filing-officer', agreementRoutes.decideFiling, { params: { agreementId }, body: { rev, action: 'accept' } });
};

/** The specialist logs one service under each agreed item; the owner confirms all but perhaps one. */
export const serveOnce = async (stage: Stage, { agreementId, enterprise, agency }: Served, on: LocalDate, answer: (index: number) => 'confirm' | 'dispute' | 'wait'): Promise<void> => {
  const { items } = await stage.as(agency.specialist, serviceRoutes.showPlan, { params: { organisationId: agency.id, agreementId } });
  for (const [index, { item, manner }] of items.entries()) {
    const { id, rev } = await stage.as(agency.specialist, serviceRoutes.logRecord, {
      params: { organisationId: agency.id, agreementId },
      body: { servedOn: on, manner, items: [item], problems: [], deliverables: [], done: '核对本月用工情况，整理材料并提示到期事项（示例）', minutes: 60, place: '企业办公室', uploadIds: [] },
    });
    const params = { organisationId: enterprise.id, agreementId, recordId: id };
    const reply = answer(index);
    if (reply === 'confirm') await stage.as(enterprise.owner, serviceRoutes.confirmRecord, { params, body: { rev } });
    if (reply === 'dispute') await stage.as(enterprise.owner, serviceRoutes.disputeRecord, { params, body: { rev, reason: '当天专员没有到店，请核实（示例）' } });
  }
};

/** The year's rating, figures and final evaluation. */
export const evaluateYear = async (stage: Stage, { agreementId, enterprise }: Served, scores: readonly [number, number, number, number], finalise = true): Promise<void> => {
  const year = '1';
  const [response, skill, result, overall] = scores;
  const { evaluation } = await stage.as(enterprise.owner, evaluationRoutes.showEvaluation, { params: { organisationId: enterprise.id, agreementId, year } });
  const rated = await stage.as(enterprise.owner, evaluationRoutes.rateYear, { params: { organisationId: enterprise.id, agreementId, year }, body: { rev: evaluation.rev, response, skill, result, overall, remark: '专员很尽责（示例）' } });
  if (!finalise) return;
  const entered = await stage.as('evaluation-officer', evaluationRoutes.enterCases, {
    params: { agreementId, year },
    body: { rev: rated.rev, headcount: 25, petitions: 0, inspections: 0, arbitrations: 0, evidence: '信访、监察、仲裁台账均无记录（示例）', uploadIds: [] },
  });
  await stage.as('evaluation-officer', evaluationRoutes.finaliseEvaluation, { params: { agreementId, year }, body: { rev: entered.rev } });
};

/** All conditions of policy 二（二）found to be met in the calendar year that the first service year's claim needs, one after another. */
export const judgeConditions = async (stage: Stage, { agreementId, enterprise }: Served): Promise<void> => {
  const { evaluation } = await stage.as(enterprise.owner, evaluationRoutes.showEvaluation, { params: { organisationId: enterprise.id, agreementId, year: '1' } });
  const year = Number(evaluation.to.slice(0, 4));
  let rev = 0;
  for (const condition of eligibilityConditions)
    ({ rev } = await stage.as('verification-officer', partyRoutes.judgeEligibility, {
      params: { targetId: enterprise.id },
      body: { rev, year, condition, outcome: 'met', ...(condition === 'tax-credit' && { grade: 'B' as const }), asOf: evaluation.to, note: '已核对相关材料（示例）', uploadIds: [] },
    }));
};

export const submitClaim = (stage: Stage, { agreementId, agency }: Served) =>
  stage.as(agency.manager, claimRoutes.submitClaim, { params: { organisationId: agency.id }, body: { agreementId, year: 1, uploadIds: [], declared: true } });

/** The claim through both reviews into its public notice. */
export const reviewClaim = async (stage: Stage, claimId: string): Promise<void> => {
  const params = { claimId };
  const accepted = await stage.as('first-reviewer', claimRoutes.acceptClaim, { params, body: { rev: 1 } });
  const { claim } = await stage.as('first-reviewer', claimRoutes.showBureauClaim, { params });
  const first = await stage.as('first-reviewer', claimRoutes.firstReviewClaim, { params, body: { rev: accepted.rev, amountFen: claim.computation.amountFen } });
  await stage.as('second-reviewer', claimRoutes.secondReviewClaim, { params, body: { rev: first.rev, amountFen: claim.computation.amountFen } });
};

export const payClaim = async (stage: Stage, claimId: string, paidOn: LocalDate): Promise<void> => {
  const { claim } = await stage.as('funds-officer', claimRoutes.showBureauClaim, { params: { claimId } });
  await stage.as('funds-officer', claimRoutes.payClaim, { params: { claimId }, body: { rev: claim.rev, paymentReference: 'SL-0001', paidOn } });
};

export const setBudget = (stage: Stage, year: number) =>
  stage.as('policy-officer', claimRoutes.setBudget, { params: { year: String(year) }, body: { budgetFen: 500_000_000, seenFen: 0, note: '年度预算下达（示例）' } });
