import * as z from 'zod/mini';
import { fen, idOf, itemBase, localDate, stamp } from './entity.ts';
import { UploadReference } from './evaluation.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** The six materials of a claim, policy 二（四）, in its order. */
export const materials = ['application-form', 'agency-licence', 'agency-conditions', 'enterprise-licence', 'enterprise-size', 'archive'] as const;
export type MaterialKind = (typeof materials)[number];

export const Material = z.object({
  kind: z.enum(materials),
  /** What the system holds for it, as references; empty when something is missing. */
  evidence: z.array(z.object({ type: z.string(), id: z.string(), label: z.optional(z.string()), facts: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))) })),
  /** Kinds of what is missing, worded in shared/text. */
  missing: z.array(z.string()),
});
export type Material = z.infer<typeof Material>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** How the amount came about: inputs, steps and the ruleset's version, enough to recompute it years later. */
export const Computation = z.object({
  facts: z.record(z.string(), scalar),
  steps: z.array(z.record(z.string(), scalar)),
  amountFen: fen,
  capFen: fen,
  rulesetId: z.string(),
});
export type Computation = z.infer<typeof Computation>;

const Reasons = z.array(z.object({ pointer: z.string(), reason: z.string() }));

/** 补贴申请表, material 1: what it says beyond the parties and the figures. The account stands as masked. */
export const Application = z.object({
  filingNumber: z.string(),
  payee: z.object({ accountName: z.string(), bank: z.string(), account: z.string() }),
  remarks: z.optional(z.string()),
  uploads: z.array(UploadReference),
});
export type Application = z.infer<typeof Application>;

/** What a resubmission changed, in words short enough for a table: pointer, as it was, as it is. */
export const ChangedLine = z.object({ pointer: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) });
export type ChangedLine = z.infer<typeof ChangedLine>;

/** Why a reviewer may set less than computed. */
export const reviewFactors = ['inspection-finding', 'service-shortfall', 'archive-deficiency', 'other-funding', 'other'] as const;
export type ReviewFactor = (typeof reviewFactors)[number];

const shared = {
  type: z.literal('claim'),
  id: idOf('clm'),
  ...itemBase,
  agreementId: idOf('agr'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  enterpriseCreditCode: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  agencyCreditCode: z.string(),
  district: z.enum(districts),
  /** Service year of this pair: 1, 2 or 3, never more (policy 二（一）). */
  year: z.int().check(z.gte(1), z.lte(3)),
  from: localDate,
  to: localDate,
  /** The fund's year: that of the submission. */
  fundYear: z.int(),
  /** The year's cap and the computed amount once more, where the write's own condition can see them: no review sets more. */
  capFen: fen,
  computedFen: fen,
};
/** Another enterprise with the same legal representative, address or phone when the claim came: it may be the same one, registered anew. */
const LookAlike = z.object({ id: idOf('org'), name: z.string(), creditCode: z.string() });
const drafted = { alike: z.optional(z.array(LookAlike)), application: Application, materials: z.array(Material), computation: Computation, dueOn: localDate };
/** `submissions` counts them; from the second on, `changed` and `returnedFor` show what was asked for and what was done. */
const submitted = { ...drafted, submitted: stamp, number: z.string(), submissions: z.int().check(z.gte(1)), changed: z.optional(z.array(ChangedLine)), returnedFor: z.optional(Reasons) };
const accepted = { ...submitted, accepted: stamp };
/** A reviewer may set less than computed, by a listed factor with a reason, never more. */
const Review = z.object({ ...stamp.shape, amountFen: fen, factor: z.optional(z.enum(reviewFactors)), reason: z.optional(z.string()) });
const firstReviewed = { ...accepted, firstReview: Review };
export type Review = z.infer<typeof Review>;
const secondReviewed = { ...firstReviewed, secondReview: Review, approvedFen: fen };
const noticed = { ...secondReviewed, noticeFrom: localDate, noticeUntil: localDate };

/** 补贴申请: one agency, one enterprise, one service year. */
export const Claim = z.discriminatedUnion('status', [
  z.object({ ...shared, ...submitted, status: z.literal('submitted') }),
  z.object({ ...shared, ...submitted, status: z.literal('returned'), returned: stamp, reasons: Reasons }),
  z.object({ ...shared, ...accepted, status: z.literal('accepted') }),
  z.object({ ...shared, ...firstReviewed, status: z.literal('first-reviewed') }),
  z.object({ ...shared, ...noticed, status: z.literal('public-notice') }),
  z.object({ ...shared, ...noticed, status: z.literal('payable') }),
  z.object({ ...shared, ...noticed, status: z.literal('paid'), paid: stamp, paymentReference: z.string(), paidOn: localDate }),
  z.object({ ...shared, ...submitted, status: z.literal('rejected'), rejected: stamp, reason: z.string(), rejectedAfter: z.string(), releasedFen: z.optional(fen) }),
]);
export type Claim = z.infer<typeof Claim>;
export type ClaimStatus = Claim['status'];

export const claimLifecycle = defineLifecycle({
  entity: 'claim',
  statuses: ['submitted', 'returned', 'accepted', 'first-reviewed', 'public-notice', 'payable', 'paid', 'rejected'],
  initial: ['submitted'],
  transitions: {
    resubmit: { who: ['agency-manager'], from: ['returned'], to: ['submitted'] },
    accept: { who: ['duty:first-review'], from: ['submitted'], to: ['accepted'] },
    return: { who: ['duty:first-review'], from: ['submitted', 'accepted'], to: ['returned'] },
    'first-review': { who: ['duty:first-review'], from: ['accepted'], to: ['first-reviewed'] },
    'second-review': { who: ['duty:second-review'], from: ['first-reviewed'], to: ['public-notice'] },
    reject: { who: ['duty:first-review', 'duty:second-review'], from: ['submitted', 'accepted', 'first-reviewed'], to: ['rejected'] },
    /** After an objection: the commitment goes back to the fund. */
    revoke: { who: ['duty:second-review'], from: ['public-notice', 'payable'], to: ['rejected'] },
    'end-notice': { who: ['system'], from: ['public-notice'], to: ['payable'] },
    pay: { who: ['duty:funds'], from: ['payable'], to: ['paid'] },
  },
});

export const claimTasks = (claim: Claim): Task[] => {
  const subject = { type: 'claim', id: claim.id };
  const title = `${claim.agencyName} · ${claim.enterpriseName} · ${claim.from}/${claim.to}`;
  const officer = (duty: string, kind: string): Task => ({ waiter: `duty:${duty}:${claim.district}`, kind, due: claim.dueOn, subject, title, link: `/app/bureau/claims/${claim.id}/` });
  switch (claim.status) {
    case 'submitted':
      return [officer('first-review', 'accept-claim')];
    case 'returned':
      return [{ waiter: `org:${claim.agencyId}`, kind: 'correct-claim', due: claim.dueOn, subject, title, link: `/app/agency/${claim.agencyId}/claims/${claim.id}/` }];
    case 'accepted':
      return [officer('first-review', 'first-review-claim')];
    case 'first-reviewed':
      return [officer('second-review', 'second-review-claim')];
    case 'public-notice':
      return [{ waiter: 'system', kind: 'end-notice', due: claim.noticeUntil, subject, title, link: '' }];
    case 'payable':
      return [officer('funds', 'pay-claim')];
    default:
      return [];
  }
};

/** 就业资金 of one year: what the second reviews have committed can never exceed the budget. `committed` includes what is paid. */
export const Fund = z.object({
  type: z.literal('fund'),
  year: z.int(),
  rev: z.int(),
  budgetFen: fen,
  /** budget − committed: the figure whose floor of zero is a condition of every commitment. */
  availableFen: fen,
  committedFen: fen,
  paidFen: fen,
  updatedAt: z.string(),
});
export type Fund = z.infer<typeof Fund>;

/** One line of the fund's append-only ledger; the lines' sums are the figures above. */
export const LedgerLine = z.object({
  type: z.literal('ledger'),
  year: z.int(),
  id: idOf('led'),
  kind: z.enum(['budget', 'budget-lowered', 'commit', 'release', 'pay']),
  amountFen: fen,
  claimId: z.optional(idOf('clm')),
  /** The claim's number. */
  claimNumber: z.optional(z.string()),
  entered: stamp,
  note: z.optional(z.string()),
});
export type LedgerLine = z.infer<typeof LedgerLine>;
