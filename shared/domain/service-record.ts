import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { manners, serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';

/** 交付物: what the specialist hands over. */
export const deliverableKinds = ['template', 'draft', 'checked-papers', 'calculation', 'receipt', 'opinion', 'leaflet', 'training-material', 'other'] as const;

export const Deliverable = z.object({
  kind: z.enum(deliverableKinds),
  /** What exactly, such as “职工名册（3 月）”. */
  name: z.string(),
  /** Its file, among those of the record. */
  uploadId: z.optional(idOf('upl')),
});
export type Deliverable = z.infer<typeof Deliverable>;

/** Degrees with three decimals, about a hundred metres: which street, not which room. */
const degrees = z.string().check(z.regex(/^-?\d{1,3}\.\d{3}$/));
/** Where the phone was, given by the specialist for this record alone. */
export const Position = z.object({ latitude: degrees, longitude: degrees, accuracyMetres: z.int().check(z.gte(0), z.lte(100_000)) });
export type Position = z.infer<typeof Position>;

/** 异议 and the agency's explanation of it. */
export const Dispute = z.object({ reason: z.string(), raised: stamp, explanation: z.optional(z.string()), explained: z.optional(stamp) });
export type Dispute = z.infer<typeof Dispute>;

const recordId = idOf('rec');

/** 服务记录: what the specialist did for the enterprise, with evidence; the enterprise confirms or disputes it. */
export const ServiceRecord = z.object({
  type: z.literal('record'),
  id: recordId,
  ...itemBase,
  agreementId: idOf('agr'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  status: z.enum(['logged', 'confirmed', 'disputed', 'unanswered', 'corrected']),
  servedOn: localDate,
  manner: z.enum(manners),
  /** The agreed items that were served, each once; the record counts once for each of them. */
  items: z.array(z.enum(serviceItems)).check(z.minLength(1)),
  done: z.string(),
  /** Words about what was found, of records from before problems had codes. */
  found: z.optional(z.string()),
  /** Problems that it opened. */
  problemIds: z.array(idOf('prb')),
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  place: z.optional(z.string()),
  position: z.optional(Position),
  /** Received by the enterprise once it has confirmed the record. */
  deliverables: z.array(Deliverable),
  logged: stamp,
  /** Why somebody other than the fixed specialist logged it. */
  standInReason: z.optional(z.string()),
  uploads: z.array(z.object({ id: idOf('upl'), sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.int() })),
  answerBy: localDate,
  answered: z.optional(stamp),
  /** Oldest first; the last one is what stands while the record is disputed. */
  disputes: z.array(Dispute),
  /** The day by which the agency explains or corrects a dispute, or by which the enterprise answers its explanation. */
  settleBy: z.optional(localDate),
  /** 单次评价, 1 to 5: shown, never scored (the year's rating is). */
  rating: z.optional(z.object({ points: z.int().check(z.gte(1), z.lte(5)), words: z.optional(z.string()), given: stamp })),
  /** The record that this one puts right, and why. */
  corrects: z.optional(recordId),
  correctionReason: z.optional(z.string()),
  correctedBy: z.optional(recordId),
  entry: z.int().check(z.gte(1)),
});

export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const recordLifecycle = defineLifecycle({
  entity: 'record',
  statuses: ['logged', 'confirmed', 'disputed', 'unanswered', 'corrected'],
  initial: ['logged'],
  transitions: {
    confirm: { who: ['enterprise-verified'], from: ['logged', 'unanswered', 'disputed'], to: ['confirmed'] },
    dispute: { who: ['enterprise-verified'], from: ['logged', 'unanswered', 'disputed'], to: ['disputed'] },
    explain: { who: ['agency-verified'], from: ['disputed'], to: ['disputed'] },
    rate: { who: ['enterprise-verified'], from: ['logged', 'confirmed', 'disputed', 'unanswered'], to: ['logged', 'confirmed', 'disputed', 'unanswered'] },
    correct: { who: ['agency-verified'], from: ['logged', 'confirmed', 'disputed', 'unanswered'], to: ['corrected'] },
    lapse: { who: ['system'], from: ['logged'], to: ['unanswered'] },
    // Without an answer to the explanation the dispute stands, and is asked about no more.
    'let-stand': { who: ['system'], from: ['disputed'], to: ['disputed'] },
  },
});

/** The dispute that stands, if one does. */
export const openDispute = ({ status, disputes }: Pick<ServiceRecord, 'status' | 'disputes'>): Dispute | undefined => (status === 'disputed' ? disputes[disputes.length - 1] : undefined);

/** Whether the agency still owes an explanation, or a correction. */
export const awaitsExplanation = (record: Pick<ServiceRecord, 'status' | 'disputes'>): boolean => {
  const dispute = openDispute(record);
  return dispute !== undefined && !dispute.explained;
};

export const recordTasks = (record: ServiceRecord): Task[] => {
  const subject = { type: 'record', id: record.id };
  const ofSystem = { waiter: 'system', subject: { type: 'record', id: `${record.agreementId}.${record.id}` }, link: '' };
  const forEnterprise = { waiter: `org:${record.enterpriseId}`, subject, title: `${record.agencyName} · ${record.servedOn}`, link: `/app/enterprise/${record.enterpriseId}/agreements/${record.agreementId}/records/${record.id}/` };
  const forAgency = { waiter: `org:${record.agencyId}`, subject, title: `${record.enterpriseName} · ${record.servedOn}`, link: `/app/agency/${record.agencyId}/agreements/${record.agreementId}/records/${record.id}/` };
  if (record.status === 'logged') return [{ ...forEnterprise, kind: 'confirm-record', due: record.answerBy }, { ...ofSystem, kind: 'lapse-record', due: record.answerBy, title: forEnterprise.title }];
  if (record.status !== 'disputed' || record.settleBy === undefined) return [];
  const due = record.settleBy;
  return awaitsExplanation(record) ? [{ ...forAgency, kind: 'explain-record', due }] : [{ ...forEnterprise, kind: 'answer-explanation', due }, { ...ofSystem, kind: 'let-dispute-stand', due, title: forEnterprise.title }];
};

/** The first version: one item, problems in words only, one dispute without an explanation, no correction. */
export const recordOfFirstVersion = (item: Record<string, unknown>): Record<string, unknown> => {
  const { item: only, disputeReason, ...kept } = item;
  return { ...kept, items: [only], problemIds: [], deliverables: [], disputes: typeof disputeReason === 'string' ? [{ reason: disputeReason, raised: item.answered }] : [] };
};
