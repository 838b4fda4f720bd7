import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** What the filing form holds beyond the agreement itself: particulars that a return may correct. */
export const FilingParticulars = z.object({
  contactName: personal('name'),
  contactPhone: personal('phone'),
  serviceAddress: z.string(),
  remarks: z.optional(z.string()),
  /** The stamped scan, when there is one. */
  scanUploadId: z.optional(idOf('upl')),
});

export type FilingParticulars = z.infer<typeof FilingParticulars>;

const filingShared = {
  type: z.literal('filing'),
  agreementId: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  signedOn: localDate,
  /** Last day of the ten days: nominal, and as moved past holidays; which calendar said so. */
  nominalLastDay: localDate,
  lastDay: localDate,
  calendarVersion: z.string(),
  provisional: z.boolean(),
  rulesetId: z.string(),
};

const filed = {
  particulars: FilingParticulars,
  /** Lateness is judged by the first submission. */
  firstFiled: stamp,
  filed: stamp,
  lateDays: z.int().check(z.gte(0)),
  submissions: z.int().check(z.gte(1)),
  /** Particulars that differ from the submission before, by field name; empty at the first. */
  changed: z.array(z.string()),
};

/** 备案: the agency's filing of a signed agreement with the competent office within ten days (policy 一（五）). */
export const Filing = z.discriminatedUnion('status', [
  z.object({ ...filingShared, status: z.literal('due') }),
  z.object({ ...filingShared, status: z.literal('filed'), ...filed, handleBy: localDate }),
  z.object({ ...filingShared, status: z.literal('returned'), ...filed, returned: stamp, reasons: z.array(z.object({ pointer: z.string(), reason: z.string() })), correctBy: localDate }),
  z.object({ ...filingShared, status: z.literal('accepted'), ...filed, accepted: stamp, number: z.string() }),
]);

export type Filing = z.infer<typeof Filing>;

export const filingLifecycle = defineLifecycle({
  entity: 'filing',
  statuses: ['due', 'filed', 'returned', 'accepted'],
  initial: ['due'],
  transitions: {
    file: { who: ['agency-verified'], from: ['due', 'returned'], to: ['filed'] },
    return: { who: ['duty:filing'], from: ['filed'], to: ['returned'] },
    accept: { who: ['duty:filing'], from: ['filed'], to: ['accepted'] },
  },
});

export const filingTasks = (filing: Filing): Task[] => {
  const subject = { type: 'filing', id: filing.agreementId };
  const title = `${filing.enterpriseName} · ${filing.agencyName}`;
  const agency = { waiter: `org:${filing.agencyId}`, subject, title, link: `/app/agency/${filing.agencyId}/agreements/${filing.agreementId}/filing/` };
  switch (filing.status) {
    case 'due':
      return [{ ...agency, kind: 'file-agreement', due: filing.lastDay }];
    case 'returned':
      return [{ ...agency, kind: 'correct-filing', due: filing.correctBy }];
    case 'filed':
      return [{ waiter: `duty:filing:${filing.district}`, kind: 'handle-filing', due: filing.handleBy, subject, title, link: `/app/bureau/filings/${filing.agreementId}/` }];
    default:
      return [];
  }
};
