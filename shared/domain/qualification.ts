import * as z from 'zod/mini';
import { addDays, localDate as asLocalDate } from '../rules/dates.ts';
import { ChangedLine } from './claim.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { papers } from './qualification-papers.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** Days from one to another, both included; without an end it still runs. */
export const Period = z.object({ from: localDate, to: z.optional(localDate), reason: z.optional(z.string()) });
export type Period = z.infer<typeof Period>;

const Reasons = z.optional(z.array(z.object({ pointer: z.string(), reason: z.string() })));
/** Where a file stands on its way through review: who sent it, what changed since it was last sent, why it came back. */
const review = {
  submitted: z.optional(stamp),
  submissions: z.optional(z.int().check(z.gte(0))),
  changed: z.optional(z.array(ChangedLine)),
  decided: z.optional(stamp),
  reasons: Reasons,
  dueOn: z.optional(localDate),
};

export const qualificationStatuses = ['draft', 'submitted', 'returned', 'verified', 'suspended', 'lapsed'] as const;

/** The agency's qualification file as it is in force: submit → return with reasons / verify → renew yearly / suspend, restore / lapse. */
export const Qualification = z.object({
  type: z.literal('qualification'),
  organisationId: idOf('org'),
  ...itemBase,
  organisationName: z.string(),
  district: z.enum(districts),
  status: z.enum(qualificationStatuses),
  ...papers,
  ...review,
  /** Staff that count: distinct people, full time and certified as judged; before that, as the agency says. */
  certifiedStaff: z.int().check(z.gte(0)),
  validUntil: z.optional(localDate),
  /** Days on which people are told ahead that it will lapse, the earliest first; those that were are gone. */
  warnOn: z.optional(z.array(localDate)),
  warned: z.optional(z.boolean()),
  /** Where the agency's update of the file stands (see QualificationUpdate). */
  update: z.optional(z.enum(['draft', 'submitted', 'returned'])),
  /** Since when fewer staff count than the policy asks, and by when that should be put right. */
  short: z.optional(z.object({ since: localDate, due: localDate })),
  verifiedPeriods: z.optional(z.array(Period)),
  suspensions: z.optional(z.array(Period)),
  shortages: z.optional(z.array(Period)),
});
export type Qualification = z.infer<typeof Qualification>;

/** What the agency hands in while its file is in force: a renewal, or a change. The file in force stays as it is until it is accepted. */
export const QualificationUpdate = z.object({
  type: z.literal('qualification-update'),
  organisationId: idOf('org'),
  ...itemBase,
  organisationName: z.string(),
  district: z.enum(districts),
  status: z.enum(['draft', 'submitted', 'returned', 'accepted']),
  ...papers,
  ...review,
});
export type QualificationUpdate = z.infer<typeof QualificationUpdate>;

/** What was handed in, word for word; with it the files that were replaced later stay visible. */
export const QualificationSubmission = z.object({
  type: z.literal('qualification-submission'),
  organisationId: idOf('org'),
  ...itemBase,
  n: z.int().check(z.gte(1)),
  submitted: stamp,
  papers: z.object(papers),
  /** One line per member of staff, short enough to compare. */
  staff: z.array(z.object({ id: idOf('stf'), facts: z.string() })),
});
export type QualificationSubmission = z.infer<typeof QualificationSubmission>;

export const qualificationLifecycle = defineLifecycle({
  entity: 'qualification',
  statuses: qualificationStatuses,
  initial: ['draft'],
  transitions: {
    save: { who: ['agency'], from: ['draft'], to: ['draft'] },
    correct: { who: ['agency'], from: ['returned'], to: ['returned'] },
    submit: { who: ['agency'], from: ['draft', 'returned'], to: ['submitted'] },
    return: { who: ['duty:verification'], from: ['submitted'], to: ['returned'] },
    verify: { who: ['duty:verification'], from: ['submitted'], to: ['verified'] },
    // By an update that was handed in: `accept` leaves the validity as it is.
    renew: { who: ['duty:verification'], from: ['verified', 'lapsed'], to: ['verified'] },
    accept: { who: ['duty:verification'], from: ['verified', 'suspended'], to: ['verified', 'suspended'] },
    suspend: { who: ['duty:verification'], from: ['verified', 'lapsed'], to: ['suspended'] },
    restore: { who: ['duty:verification'], from: ['suspended'], to: ['verified', 'lapsed'] },
    warn: { who: ['system'], from: ['verified'], to: ['verified'] },
    lapse: { who: ['system'], from: ['verified'], to: ['lapsed'] },
  },
});

export const updateLifecycle = defineLifecycle({
  entity: 'qualification-update',
  statuses: ['draft', 'submitted', 'returned', 'accepted'],
  initial: ['draft'],
  transitions: {
    save: { who: ['agency'], from: ['draft', 'accepted'], to: ['draft'] },
    correct: { who: ['agency'], from: ['returned'], to: ['returned'] },
    submit: { who: ['agency'], from: ['draft', 'returned'], to: ['submitted'] },
    return: { who: ['duty:verification'], from: ['submitted'], to: ['returned'] },
    accept: { who: ['duty:verification'], from: ['submitted'], to: ['accepted'] },
  },
});

const LATE = '9999-12-31';
type Reviewed = Pick<Qualification, 'organisationId' | 'organisationName' | 'district' | 'dueOn'>;
const about = ({ organisationId, organisationName }: Reviewed) => ({ subject: { type: 'qualification', id: organisationId }, title: organisationName });
const forOfficer = (item: Reviewed, kind: string, due: string): Task => ({ waiter: `duty:verification:${item.district}`, kind, due, ...about(item), link: `/app/bureau/organisations/${item.organisationId}/` });
const forAgency = (item: Reviewed, kind: string, due: string, page = 'qualification'): Task => ({ waiter: `org:${item.organisationId}`, kind, due, ...about(item), link: `/app/agency/${item.organisationId}/${page}/` });
const forSystem = (item: Reviewed, kind: string, due: string): Task => ({ waiter: 'system', kind, due, ...about(item), link: '' });

const whileInForce = (file: Qualification): Task[] => {
  const { status, validUntil, warnOn: [warnOn] = [], warned, update, short } = file;
  const running = status === 'verified' && validUntil !== undefined;
  const renewing = update === 'submitted' || update === 'returned';
  return [
    ...(running ? [forSystem(file, 'lapse-qualification', validUntil)] : []),
    // The clock acts once the due day is over, and people are told on the day named.
    ...(running && warnOn !== undefined ? [forSystem(file, 'warn-qualification', addDays(asLocalDate(warnOn), -1))] : []),
    ...(running && warned && !renewing ? [forAgency(file, warnOn === undefined ? 'renew-qualification-soon' : 'renew-qualification', validUntil)] : []),
    ...(status === 'lapsed' && !renewing ? [forAgency(file, 'qualification-lapsed', validUntil ?? LATE)] : []),
    ...(short ? [forAgency(file, 'staff-short', short.due, 'staff'), forOfficer(file, 'watch-staff-short', short.due)] : []),
  ];
};

export const qualificationTasks = (file: Qualification): Task[] => {
  switch (file.status) {
    case 'draft':
      return [];
    case 'submitted':
      return [forOfficer(file, 'review-qualification', file.dueOn ?? LATE)];
    case 'returned':
      return [forAgency(file, 'correct-qualification', file.dueOn ?? LATE)];
    default:
      return whileInForce(file);
  }
};

export const updateTasks = (update: QualificationUpdate): Task[] => {
  if (update.status === 'submitted') return [forOfficer(update, 'review-qualification-update', update.dueOn ?? LATE)];
  return update.status === 'returned' ? [forAgency(update, 'correct-qualification', update.dueOn ?? LATE)] : [];
};
