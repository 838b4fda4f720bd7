import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { UploadReference } from './evaluation.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { addDays, localDate as asLocalDate } from '../rules/dates.ts';
import { districts } from './who.ts';

/** 相关资格证书 the policy names (二（二）), and another that the reviewer accepts with a reason. */
export const certificateKinds = ['hr-manager', 'hr-title', 'labour-relations', 'legal', 'other'] as const;

/** Documents with a check character by GB 11643 that tell one person from another. */
export const identityKinds = ['citizen', 'residence-hmt', 'foreign-pr18'] as const;

/** A calendar month, YYYY-MM. */
export const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));

/** How an officer judged one person on the evidence: whether the work is full time, whether the certificate counts. */
export const StaffJudgement = z.object({ fullTime: z.boolean(), certificate: z.boolean(), note: z.optional(z.string()), judged: stamp });

/** What ran out: the certificate's own validity, or the labour contract. */
export const staffEvidence = ['certificate', 'contract'] as const;

export const StaffMember = z.object({
  type: z.literal('staff'),
  id: idOf('stf'),
  ...itemBase,
  organisationId: idOf('org'),
  /** Of the agency, for the tasks of its people. */
  organisationName: z.optional(z.string()),
  district: z.optional(z.enum(districts)),
  name: personal('name'),
  identityKind: z.optional(z.enum(identityKinds)),
  /** Tells one person from another; its keyed hash is guarded, so that a person counts once and for one agency. */
  identityNumber: z.optional(personal('citizen-id')),
  /** Their sign-in, when they log services themselves. */
  personId: z.optional(personId),
  certificateKind: z.enum(certificateKinds),
  certificateLevel: z.optional(z.string()),
  /** Of another kind than the policy names: what it is called, and why it should count. */
  certificateTitle: z.optional(z.string()),
  otherReason: z.optional(z.string()),
  certificateNumber: personal('certificate'),
  /** What the number and the level give an officer to look at (certificateHints), told from the number in clear. */
  hints: z.optional(z.array(z.string())),
  certificateValidUntil: z.optional(localDate),
  fullTime: z.boolean(),
  /** The labour contract with this agency; without an end it is open-ended. */
  contractFrom: z.optional(localDate),
  contractTo: z.optional(localDate),
  /** Months of social insurance with this agency, as far as shown. */
  insuredFrom: z.optional(month),
  insuredTo: z.optional(month),
  certificateFiles: z.optional(z.array(UploadReference)),
  contractFiles: z.optional(z.array(UploadReference)),
  insuranceFiles: z.optional(z.array(UploadReference)),
  /** Files that were replaced, the latest first. */
  earlierFiles: z.optional(z.array(UploadReference)),
  /** Originals are shown at the counter instead of being uploaded. */
  onPaper: z.optional(z.boolean()),
  judgement: z.optional(StaffJudgement),
  /** The evidence was changed after it was judged. */
  changedSince: z.optional(z.boolean()),
  /** On which day people are told that evidence will run out, and whether they were. */
  warnOn: z.optional(localDate),
  warned: z.optional(z.boolean()),
  ended: z.optional(z.array(z.enum(staffEvidence))),
  status: z.enum(['active', 'left']),
  left: z.optional(stamp),
  reason: z.optional(z.string()),
});

export type StaffMember = z.infer<typeof StaffMember>;

export const staffLifecycle = defineLifecycle({
  entity: 'staff',
  statuses: ['active', 'left'],
  initial: ['active'],
  transitions: {
    change: { who: ['agency'], from: ['active'], to: ['active'] },
    judge: { who: ['duty:verification'], from: ['active'], to: ['active'] },
    warn: { who: ['system'], from: ['active'], to: ['active'] },
    lapse: { who: ['system'], from: ['active'], to: ['active'] },
    leave: { who: ['agency', 'duty:verification'], from: ['active'], to: ['left'] },
  },
});

/** Evidence that has not run out yet, with its last day, the earliest first. */
export const staffEnds = ({ certificateValidUntil, contractTo, ended = [] }: Pick<StaffMember, 'certificateValidUntil' | 'contractTo' | 'ended'>): { readonly what: (typeof staffEvidence)[number]; readonly on: string }[] =>
  [
    ...(certificateValidUntil !== undefined && !ended.includes('certificate') ? [{ what: 'certificate' as const, on: certificateValidUntil }] : []),
    ...(contractTo !== undefined && !ended.includes('contract') ? [{ what: 'contract' as const, on: contractTo }] : []),
  ].sort((a, b) => a.on.localeCompare(b.on));

/** How a task or an upload names a member of staff. */
export const staffSubject = (organisationId: string, staffId: string) => ({ type: 'staff', id: `${organisationId}.${staffId}` }) as const;

export const staffTasks = (staff: StaffMember): Task[] => {
  if (staff.status === 'left') return [];
  const [first] = staffEnds(staff);
  const about = { subject: staffSubject(staff.organisationId, staff.id), title: staff.organisationName ?? '', link: `/app/agency/${staff.organisationId}/staff/` };
  const waiter = `org:${staff.organisationId}`;
  const renewable = (what: string, due: string): Task => ({ waiter, kind: what, due, ...about });
  return [
    ...(first ? [{ waiter: 'system', kind: 'lapse-staff', due: first.on, ...about, link: '' }] : []),
    ...(first && staff.warnOn !== undefined && !staff.warned ? [{ waiter: 'system', kind: 'warn-staff', due: addDays(asLocalDate(staff.warnOn), -1), ...about, link: '' }] : []),
    ...(first && staff.warned ? [renewable('staff-evidence-ends', first.on)] : []),
    ...(staff.ended ?? []).map((what) => renewable(`staff-${what}-ended`, (what === 'certificate' ? staff.certificateValidUntil : staff.contractTo) ?? '9999-12-31')),
  ];
};
