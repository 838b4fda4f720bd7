import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

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
