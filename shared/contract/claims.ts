import * as z from 'zod/mini';
import { Application, ChangedLine, Computation, Fund, Material, materials, reviewFactors } from '../domain/claim.ts';
import { fen, instant, localDate } from '../domain/entity.ts';
import { gapCauses } from '../domain/qualification-periods.ts';
import { districts } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { actingOrganisation, Changed, cursor, FieldReasons, HistoryLine, id, pageOf, reason, rev, text } from './wire.ts';

const Stamp = z.object({ at: instant, name: z.string() });
const ReviewView = z.extend(Stamp, { amountFen: fen, factor: z.optional(z.string()), reason: z.optional(z.string()) });
const Reasons = z.array(z.object({ pointer: z.string(), reason: z.string() }));

/** A claim as its agency and the officers see it; which parts are there depends on the status. */
export const ClaimView = z.object({
  id: id('claim'),
  rev: z.int(),
  status: z.string(),
  number: z.string(),
  agreementId: id('agreement'),
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  enterpriseCreditCode: z.string(),
  agencyId: id('organisation'),
  agencyName: z.string(),
  agencyCreditCode: z.string(),
  district: z.string(),
  year: z.int(),
  from: localDate,
  to: localDate,
  fundYear: z.int(),
  dueOn: localDate,
  submissions: z.int(),
  application: Application,
  materials: z.array(Material),
  computation: Computation,
  submitted: Stamp,
  changed: z.optional(z.array(ChangedLine)),
  returnedFor: z.optional(Reasons),
  returned: z.optional(Stamp),
  reasons: z.optional(Reasons),
  accepted: z.optional(Stamp),
  firstReview: z.optional(ReviewView),
  secondReview: z.optional(ReviewView),
  approvedFen: z.optional(fen),
  noticeFrom: z.optional(localDate),
  noticeUntil: z.optional(localDate),
  paid: z.optional(Stamp),
  paidOn: z.optional(localDate),
  paymentReference: z.optional(z.string()),
  rejected: z.optional(Stamp),
  reason: z.optional(z.string()),
  rejectedAfter: z.optional(z.string()),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** A line of a list. */
export const ClaimLine = z.pick(ClaimView, { id: true, status: true, number: true, enterpriseId: true, enterpriseName: true, agencyId: true, agencyName: true, district: true, year: true, from: true, to: true, dueOn: true, approvedFen: true });
const ListedClaim = z.extend(ClaimLine, { amountFen: fen });
export type ListedClaim = z.infer<typeof ListedClaim>;

const Window = z.object({ opensOn: localDate, closesOn: localDate });
const RulesetLabel = z.object({ id: z.string(), label: z.string(), sample: z.boolean() });

/** A final evaluation that has no claim yet. */
export const Claimable = z.object({ agreementId: id('agreement'), year: z.int(), enterpriseId: id('organisation'), enterpriseName: z.string(), from: localDate, to: localDate, total: z.string(), gradeId: z.string(), window: Window });
export type Claimable = z.infer<typeof Claimable>;

/** One thing that is missing, and the page in the signed-in app where it is put right. */
export const MissingMaterial = z.object({ material: z.enum(materials), missing: z.string(), link: z.string() });

/** Days of the service year on which the agency did not meet the conditions of policy 二（二）. */
const Gap = z.object({ cause: z.enum(gapCauses), from: localDate, to: localDate, days: z.int() });
export type GapView = z.infer<typeof Gap>;

/** What a claim would consist of, from what the system holds now. */
export const ClaimPreview = z.object({
  agreementId: id('agreement'),
  year: z.int(),
  from: localDate,
  to: localDate,
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  agencyName: z.string(),
  gradeId: z.string(),
  gradeTitle: z.string(),
  application: z.partial(Application),
  materials: z.array(Material),
  missing: z.array(MissingMaterial),
  /** Those that stand in the way of the claim, and those that a reviewer weighs. */
  gaps: z.object({ barring: z.array(Gap), noted: z.array(Gap) }),
  computation: Computation,
  ruleset: RulesetLabel,
  window: Window,
  /** Why a submission would be refused now, by kind; empty when it can be submitted. */
  obstacles: z.array(z.object({ kind: z.string(), facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) })),
  claimId: z.optional(z.string()),
});
export type ClaimPreview = z.infer<typeof ClaimPreview>;

/** What only the agency can add; everything else is assembled. `declared`: 承诺材料真实. */
export const ClaimForm = z.object({ remarks: z.optional(text(500)), uploadIds: z.array(id('upload')).check(z.maxLength(10)), declared: z.literal(true) });
export type ClaimForm = z.infer<typeof ClaimForm>;

const scalar = z.union([z.string(), z.number()]);
/** What a reviewer sees beside the claim: conditions as judged, signs to weigh, and whether the fund still bears it. */
export const ReviewerView = z.object({
  claim: ClaimView,
  eligibility: z.array(z.object({ condition: z.string(), state: z.string(), /** The calendar year of the findings. */ year: z.int(), note: z.optional(z.string()), judged: z.optional(Stamp) })),
  flags: z.array(z.object({ kind: z.string(), facts: z.record(z.string(), scalar) })),
  fund: z.optional(z.object({ year: z.int(), budgetFen: fen, availableFen: fen })),
  ruleset: RulesetLabel,
  /** Whether the stored computation, done again now, gives the same bytes. */
  recomputes: z.boolean(),
  history: z.array(HistoryLine),
  actions: z.array(z.string()),
});
export type ReviewerView = z.infer<typeof ReviewerView>;

const ReviewForm = z.object({ rev, amountFen: z.int().check(z.gte(1), z.lte(10_000_000)), factor: z.optional(z.enum(reviewFactors)), reason: z.optional(reason) });
const FundView = z.omit(Fund, { type: true });
const LedgerView = z.object({ id: z.string(), kind: z.string(), amountFen: fen, claimId: z.optional(z.string()), claimNumber: z.optional(z.string()), entered: Stamp, note: z.optional(z.string()) });
export type LedgerView = z.infer<typeof LedgerView>;
const FundSums = z.object({ budgetFen: z.int(), committedFen: z.int(), availableFen: z.int(), paidFen: z.int() });

const claimId = { claimId: id('claim') };
const ofClaim = z.object({ ...actingOrganisation, ...claimId });
const bureauClaim = z.object(claimId);
const ofFund = z.object({ year: z.string().check(z.regex(/^20\d\d$/)) });
const submitProblems = ['evaluation-not-final', 'claim-exists', 'year-beyond-third', 'claim-window-closed', 'size-not-eligible', 'materials-missing', 'nothing-to-claim', 'upload-not-ready', 'agency-not-qualified', 'claim-held'] as const;

/** Every route under /api/claims: 补贴申请 and 就业资金. */
export const claimRoutes = {
  listClaimable: route({
    id: 'listClaimable', capability: 'claims', method: 'GET', path: '/api/claims/{organisationId}/claimable', summary: '可以申请补贴的年度（评估结果已确定、还没有申请）',
    access: ['agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(Claimable) },
  }),
  previewClaim: route({
    id: 'previewClaim', capability: 'claims', method: 'GET', path: '/api/claims/{organisationId}/preview/{agreementId}/{year}', summary: '申请预览：六项材料与金额步骤',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, agreementId: id('agreement'), year: z.string().check(z.regex(/^[1-9]\d?$/)) }),
    responses: { 200: ClaimPreview },
    problems: ['evaluation-not-final', 'year-beyond-third'],
  }),
  submitClaim: route({
    id: 'submitClaim', capability: 'claims', method: 'POST', path: '/api/claims/{organisationId}', summary: '提交补贴申请',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: z.extend(ClaimForm, { agreementId: id('agreement'), year: z.int().check(z.gte(1), z.lte(99)) }),
    responses: { 201: z.extend(Changed, { number: z.string() }) },
    problems: submitProblems,
  }),
  listClaims: route({
    id: 'listClaims', capability: 'claims', method: 'GET', path: '/api/claims/{organisationId}', summary: '我的补贴申请（新的在前）',
    access: ['agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedClaim) },
  }),
  showClaim: route({
    id: 'showClaim', capability: 'claims', method: 'GET', path: '/api/claims/{organisationId}/{claimId}', summary: '查看补贴申请与办理过程',
    access: ['agency-verified'],
    params: ofClaim,
    responses: { 200: z.object({ claim: ClaimView, ruleset: RulesetLabel, history: z.array(HistoryLine), actions: z.array(z.string()) }) },
  }),
  resubmitClaim: route({
    id: 'resubmitClaim', capability: 'claims', method: 'POST', path: '/api/claims/{organisationId}/{claimId}/resubmission', summary: '补正后重新提交',
    access: ['agency-manager'],
    params: ofClaim,
    body: z.extend(ClaimForm, { rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'evaluation-not-final', 'size-not-eligible', 'materials-missing', 'nothing-to-claim', 'upload-not-ready', 'agency-not-qualified', 'claim-held'],
  }),
  listBureauClaims: route({
    id: 'listBureauClaims', capability: 'claims', method: 'GET', path: '/api/claims/bureau', summary: '补贴申请列表（按区，新的在前）',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(ListedClaim) },
  }),
  showBureauClaim: route({
    id: 'showBureauClaim', capability: 'claims', method: 'GET', path: '/api/claims/bureau/{claimId}', summary: '审核补贴申请：每个数字的由来',
    access: ['officer'],
    params: bureauClaim,
    responses: { 200: ReviewerView },
  }),
  acceptClaim: route({
    id: 'acceptClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/acceptance', summary: '受理',
    access: ['duty:first-review'],
    params: bureauClaim,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  returnClaim: route({
    id: 'returnClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/return', summary: '退回补正（一次性告知）',
    access: ['duty:first-review'],
    params: bureauClaim,
    body: z.object({ rev, reasons: FieldReasons }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  firstReviewClaim: route({
    id: 'firstReviewClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/first-review', summary: '初审',
    access: ['duty:first-review'],
    params: bureauClaim,
    body: ReviewForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'conditions-unmet', 'size-not-eligible', 'amount-over-cap', 'claim-held'],
  }),
  secondReviewClaim: route({
    id: 'secondReviewClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/second-review', summary: '复审（占用资金并公示）',
    access: ['duty:second-review'],
    params: bureauClaim,
    body: ReviewForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person', 'conditions-unmet', 'size-not-eligible', 'amount-over-cap', 'fund-exhausted', 'claim-held'],
  }),
  rejectClaim: route({
    id: 'rejectClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/rejection', summary: '不予补贴（释放年度名额和已占用资金）',
    access: ['duty:first-review', 'duty:second-review'],
    params: bureauClaim,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  payClaim: route({
    id: 'payClaim', capability: 'claims', method: 'POST', path: '/api/claims/bureau/{claimId}/payment', summary: '登记拨付',
    access: ['duty:funds'],
    params: bureauClaim,
    body: z.object({ rev, paymentReference: text(60, 2), paidOn: localDate }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person'],
  }),
  showFund: route({
    id: 'showFund', capability: 'claims', method: 'GET', path: '/api/claims/bureau/funds/{year}', summary: '年度资金与台账（新的在前）',
    access: ['duty:funds', 'duty:policy', 'duty:second-review', 'duty:audit'],
    params: ofFund,
    query: z.object({ cursor }),
    responses: { 200: z.extend(pageOf(LedgerView), { year: z.int(), fund: z.optional(FundView), actions: z.array(z.string()) }) },
  }),
  checkFund: route({
    id: 'checkFund', capability: 'claims', method: 'GET', path: '/api/claims/bureau/funds/{year}/check', summary: '核对台账合计与资金数字',
    access: ['duty:funds', 'duty:policy', 'duty:second-review', 'duty:audit'],
    params: ofFund,
    responses: { 200: z.object({ agrees: z.boolean(), lines: z.int(), fund: FundSums, sums: FundSums }) },
  }),
  setBudget: route({
    id: 'setBudget', capability: 'claims', method: 'POST', path: '/api/claims/bureau/funds/{year}', summary: '下达或调整年度预算',
    access: ['duty:funds', 'duty:policy'],
    params: ofFund,
    /** `seenFen`: the budget that the person saw; another one now means that somebody else was there first. */
    body: z.object({ budgetFen: z.int().check(z.gte(0), z.lte(1_000_000_000_000)), seenFen: fen, note: reason }),
    responses: { 200: Changed },
  }),
} as const satisfies RouteTable;
