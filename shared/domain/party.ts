import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts, memberRoles, sides } from './who.ts';

/** The ten items of the policy, 一（二）1 … 10, in its order. */
export const serviceItems = [
  'onboarding',
  'contracts',
  'social-insurance',
  'attendance',
  'payroll',
  'exit',
  'recruitment',
  'rules',
  'legal-advice',
  'training',
] as const;
export type ServiceItem = (typeof serviceItems)[number];

/** Manners of service, policy 一（三）: 定期上门, 电话跟踪, 不定期上门 and others agreed. */
export const manners = ['regular-visit', 'phone', 'unscheduled-visit', 'online'] as const;
export type Manner = (typeof manners)[number];

/** The figures a size class is computed from; money as decimal strings in 万元, as the national standard and its forms use. */
export const SizeFigures = z.object({
  year: z.int().check(z.gte(2020), z.lte(2100)),
  industryCode: z.string(),
  employees: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  revenueWan: z.optional(z.string()),
  assetsWan: z.optional(z.string()),
});
export type SizeFigures = z.infer<typeof SizeFigures>;

/** The size class as computed when the figures were given, with the version of the table, so that it recomputes years later. */
export const SizeResult = z.object({
  status: z.string(),
  class: z.nullable(z.string()),
  grade: z.nullable(z.enum(['large', 'medium', 'small', 'micro'])),
  smallOrMicro: z.nullable(z.boolean()),
  tableVersion: z.string(),
});

/** Conditions of policy 二（二）on the served enterprise, each judged by a named officer on evidence, or not known yet. */
export const eligibilityConditions = ['registered-here', 'taxed-here', 'operating-here', 'finance-system', 'operating-normally', 'accounting-credit', 'tax-credit', 'not-hr-service'] as const;
export const Judgement = z.object({ met: z.boolean(), note: z.optional(z.string()), judged: stamp });

export const Organisation = z.object({
  type: z.literal('organisation'),
  id: idOf('org'),
  ...itemBase,
  side: z.enum(sides),
  name: z.string(),
  creditCode: z.string(),
  district: z.enum(districts),
  address: z.string(),
  contactName: personal('name'),
  contactPhone: personal('phone'),
  status: z.enum(['active', 'suspended']),
  registered: stamp,
  /** Enterprises: figures and computed class of the latest year given. */
  size: z.optional(z.object({ figures: SizeFigures, result: SizeResult, given: stamp })),
  eligibility: z.optional(z.partialRecord(z.enum(eligibilityConditions), Judgement)),
  /** Agencies: what an enterprise reads before it chooses. */
  introduction: z.optional(z.string()),
  /** Agencies: the account the subsidy is paid to. */
  payee: z.optional(z.object({ accountName: z.string(), bank: z.string(), account: personal('account') })),
  qualificationStatus: z.optional(z.enum(['draft', 'submitted', 'returned', 'verified', 'suspended'])),
});
export type Organisation = z.infer<typeof Organisation>;

/** A person's place in an organisation: claimed by the person, verified by an officer who has seen the licence. */
export const Membership = z.object({
  type: z.literal('membership'),
  organisationId: idOf('org'),
  personId,
  ...itemBase,
  personName: personal('name'),
  organisationName: z.string(),
  side: z.enum(sides),
  district: z.enum(districts),
  role: z.enum(memberRoles),
  status: z.enum(['claimed', 'verified', 'refused', 'left']),
  claimed: stamp,
  decided: z.optional(stamp),
  reason: z.optional(z.string()),
  /** Working-day deadline of the officer, from the ruleset. */
  dueOn: localDate,
});
export type Membership = z.infer<typeof Membership>;

export const membershipLifecycle = defineLifecycle({
  entity: 'membership',
  statuses: ['claimed', 'verified', 'refused', 'left'],
  initial: ['claimed'],
  transitions: {
    // The first person's claim is verified by an officer who has seen the licence; a colleague's by a verified manager.
    verify: { who: ['duty:verification', 'duty:fair', 'enterprise-verified', 'agency-manager'], from: ['claimed', 'refused'], to: ['verified'] },
    // A check-in taken back takes back the verification that was its part.
    'undo-verify': { who: ['duty:fair'], from: ['verified'], to: ['claimed'] },
    refuse: { who: ['duty:verification', 'enterprise-verified', 'agency-manager'], from: ['claimed'], to: ['refused'] },
    leave: { who: ['enterprise-verified', 'agency-manager'], from: ['claimed', 'verified'], to: ['left'] },
    return: { who: ['person'], from: ['left', 'refused'], to: ['claimed'] },
  },
});

export const membershipTasks = (membership: Membership): Task[] =>
  membership.status === 'claimed'
    ? [
        {
          waiter: `duty:verification:${membership.district}`,
          kind: 'verify-membership',
          due: membership.dueOn,
          subject: { type: 'membership', id: `${membership.organisationId}.${membership.personId}` },
          title: membership.organisationName,
          link: `/app/bureau/organisations/${membership.organisationId}/`,
        },
      ]
    : [];

/** 相关资格证书 the policy names (二（二）), and another that the reviewer accepts with a reason. */
export const certificateKinds = ['hr-manager', 'hr-title', 'labour-relations', 'legal', 'other'] as const;

export const StaffMember = z.object({
  type: z.literal('staff'),
  id: idOf('stf'),
  ...itemBase,
  organisationId: idOf('org'),
  name: personal('name'),
  /** Their sign-in, when they log services themselves. */
  personId: z.optional(personId),
  certificateKind: z.enum(certificateKinds),
  certificateLevel: z.optional(z.string()),
  certificateNumber: personal('certificate'),
  fullTime: z.boolean(),
  status: z.enum(['active', 'left']),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** 业务范围 that counts for a subsidy, policy 二（二）. */
export const businessScopes = ['labour-relations', 'hr-service', 'legal-service'] as const;

/** The agency's qualification file: submit → return with reasons / verify → renew yearly / suspend. */
export const Qualification = z.object({
  type: z.literal('qualification'),
  organisationId: idOf('org'),
  ...itemBase,
  organisationName: z.string(),
  district: z.enum(districts),
  status: z.enum(['draft', 'submitted', 'returned', 'verified', 'suspended']),
  registeringAuthority: z.string(),
  scopes: z.array(z.enum(businessScopes)),
  premisesAddress: z.string(),
  premisesAreaSquareMetres: z.int().check(z.gte(0), z.lte(1_000_000)),
  officeConditions: z.string(),
  /** Staff counted at submission: distinct, full time, certified. */
  certifiedStaff: z.int().check(z.gte(0)),
  submitted: z.optional(stamp),
  decided: z.optional(stamp),
  /** Why it was returned, field by field. */
  reasons: z.optional(z.array(z.object({ pointer: z.string(), reason: z.string() }))),
  validUntil: z.optional(localDate),
  dueOn: z.optional(localDate),
});
export type Qualification = z.infer<typeof Qualification>;

export const qualificationLifecycle = defineLifecycle({
  entity: 'qualification',
  statuses: ['draft', 'submitted', 'returned', 'verified', 'suspended'],
  initial: ['draft'],
  transitions: {
    save: { who: ['agency'], from: ['draft'], to: ['draft'] },
    correct: { who: ['agency'], from: ['returned'], to: ['returned'] },
    submit: { who: ['agency'], from: ['draft', 'returned'], to: ['submitted'] },
    return: { who: ['duty:verification'], from: ['submitted'], to: ['returned'] },
    verify: { who: ['duty:verification'], from: ['submitted'], to: ['verified'] },
    renew: { who: ['duty:verification'], from: ['verified'], to: ['verified'] },
    suspend: { who: ['duty:verification'], from: ['verified'], to: ['suspended'] },
    restore: { who: ['duty:verification'], from: ['suspended'], to: ['verified'] },
  },
});

export const qualificationTasks = (qualification: Qualification): Task[] => {
  const subject = { type: 'qualification', id: qualification.organisationId };
  const title = qualification.organisationName;
  switch (qualification.status) {
    case 'submitted':
      return [{ waiter: `duty:verification:${qualification.district}`, kind: 'review-qualification', due: qualification.dueOn ?? '9999-12-31', subject, title, link: `/app/bureau/organisations/${qualification.organisationId}/` }];
    case 'returned':
      return [{ waiter: `org:${qualification.organisationId}`, kind: 'correct-qualification', due: qualification.dueOn ?? '9999-12-31', subject, title, link: `/app/agency/${qualification.organisationId}/qualification/` }];
    default:
      return [];
  }
};
