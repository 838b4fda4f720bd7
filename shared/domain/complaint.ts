import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** What an enterprise complains of. */
export const complaintSubjects = ['not-served', 'untrue-record', 'quality', 'charges', 'data', 'other'] as const;
export const outcomes = ['founded', 'partly-founded', 'unfounded'] as const;

/** More than this goes into the answer. */
export const MOST_COMPLAINT_STEPS = 20;

/**
 * 投诉 to the bureau (policy 三: 跟踪检查). The agency sees nothing of it unless the enterprise shows it: the policy says
 * nothing, and who depends on the agency's next visit should be able to speak without it. What is shown stays shown, and
 * then the agency may give its view. The officer sees which of both it is.
 */
export const Complaint = z.object({
  type: z.literal('complaint'),
  id: idOf('cpl'),
  ...itemBase,
  agreementId: idOf('agr'),
  /** The service record it is about, if about one. */
  recordId: z.optional(idOf('rec')),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  status: z.enum(['filed', 'handling', 'answered', 'withdrawn']),
  about: z.enum(complaintSubjects),
  words: z.string(),
  filed: stamp,
  /** Since when the agency may read it. */
  shown: z.optional(stamp),
  /** What the agency says to it. */
  view: z.optional(z.object({ words: z.string(), given: stamp })),
  handler: z.optional(stamp),
  /** What the officer did, oldest first; the enterprise reads it. */
  steps: z.array(z.object({ words: z.string(), noted: stamp })).check(z.maxLength(MOST_COMPLAINT_STEPS)),
  /** Working-day deadline of the officer, from the ruleset. */
  dueOn: localDate,
  answer: z.optional(z.object({ outcome: z.enum(outcomes), words: z.string(), given: stamp })),
  /** Until when the enterprise is reminded to read the answer; absent once it has. */
  readBy: z.optional(localDate),
});
export type Complaint = z.infer<typeof Complaint>;

export const complaintLifecycle = defineLifecycle({
  entity: 'complaint',
  statuses: ['filed', 'handling', 'answered', 'withdrawn'],
  initial: ['filed'],
  transitions: {
    take: { who: ['duty:inspection'], from: ['filed'], to: ['handling'] },
    note: { who: ['duty:inspection'], from: ['handling'], to: ['handling'] },
    answer: { who: ['duty:inspection'], from: ['handling'], to: ['answered'] },
    show: { who: ['enterprise-verified'], from: ['filed', 'handling'], to: ['filed', 'handling'] },
    'give-view': { who: ['agency-verified'], from: ['filed', 'handling'], to: ['filed', 'handling'] },
    withdraw: { who: ['enterprise-verified'], from: ['filed', 'handling'], to: ['withdrawn'] },
    read: { who: ['enterprise-verified', 'system'], from: ['answered'], to: ['answered'] },
  },
});

export const complaintTasks = (complaint: Complaint): Task[] => {
  const { status, id, dueOn, readBy } = complaint;
  const subject = { type: 'complaint', id };
  const title = `${complaint.enterpriseName} · ${complaint.agencyName}`;
  const officer: Task = { waiter: `duty:inspection:${complaint.district}`, kind: 'handle-complaint', due: dueOn, subject, title, link: `/app/bureau/complaints/${id}/` };
  const agency: Task = { waiter: `org:${complaint.agencyId}`, kind: 'view-complaint', due: dueOn, subject, title: complaint.enterpriseName, link: `/app/agency/${complaint.agencyId}/complaints/${id}/` };
  if (status === 'filed' || status === 'handling') return [officer, ...(complaint.shown && !complaint.view ? [agency] : [])];
  if (status !== 'answered' || readBy === undefined) return [];
  return [
    { waiter: `org:${complaint.enterpriseId}`, kind: 'read-complaint-answer', due: readBy, subject, title: complaint.agencyName, link: `/app/enterprise/${complaint.enterpriseId}/complaints/${id}/` },
    { waiter: 'system', kind: 'close-complaint', due: readBy, subject, title, link: '' },
  ];
};
