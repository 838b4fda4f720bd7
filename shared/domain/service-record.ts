import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { manners, serviceItems } from './service-items.ts';
import type { Task } from './tasks.ts';

/** 服务记录: what the specialist did for the enterprise, with evidence; the enterprise confirms or disputes it. */
export const ServiceRecord = z.object({
  type: z.literal('record'),
  id: idOf('rec'),
  ...itemBase,
  agreementId: idOf('agr'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  status: z.enum(['logged', 'confirmed', 'disputed', 'unanswered']),
  servedOn: localDate,
  manner: z.enum(manners),
  item: z.enum(serviceItems),
  done: z.string(),
  found: z.optional(z.string()),
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  place: z.optional(z.string()),
  logged: stamp,
  /** Why somebody other than the fixed specialist logged it. */
  standInReason: z.optional(z.string()),
  uploads: z.array(z.object({ id: idOf('upl'), sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.int() })),
  answerBy: localDate,
  answered: z.optional(stamp),
  disputeReason: z.optional(z.string()),
  entry: z.int().check(z.gte(1)),
});

export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const recordLifecycle = defineLifecycle({
  entity: 'record',
  statuses: ['logged', 'confirmed', 'disputed', 'unanswered'],
  initial: ['logged'],
  transitions: {
    confirm: { who: ['enterprise-verified'], from: ['logged', 'unanswered'], to: ['confirmed'] },
    dispute: { who: ['enterprise-verified'], from: ['logged', 'unanswered'], to: ['disputed'] },
    lapse: { who: ['system'], from: ['logged'], to: ['unanswered'] },
  },
});

export const recordTasks = (record: ServiceRecord): Task[] => {
  if (record.status !== 'logged') return [];
  const subject = { type: 'record', id: record.id };
  const title = `${record.agencyName} · ${record.servedOn}`;
  return [
    { waiter: `org:${record.enterpriseId}`, kind: 'confirm-record', due: record.answerBy, subject, title, link: `/app/enterprise/${record.enterpriseId}/agreements/${record.agreementId}/records/` },
    { waiter: 'system', kind: 'lapse-record', due: record.answerBy, subject: { type: 'record', id: `${record.agreementId}.${record.id}` }, title, link: '' },
  ];
};
