import * as z from 'zod/mini';
import { idOf, itemBase, localDate, personal, stamp } from './entity.ts';
import { StampedScan } from './signature.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { offices } from './who.ts';

/** What the filing form holds beyond the agreement itself: particulars that a return may correct. */
export const FilingParticulars = z.object({
  contactName: personal('name'),
  contactPhone: personal('phone'),
  serviceAddress: z.string(),
  remarks: z.optional(z.string()),
  /** The signed and stamped paper anew, where the office asked for it: it takes the place of the scan that was signed with. */
  scan: z.optional(StampedScan),
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
  /** The competent office: a district's or the city's, as the ruleset says. */
  district: z.enum(offices),
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
  /** The hash of the text that both had signed when it was filed. */
  textHash: z.optional(z.string()),
};

/** What a return may name: the particulars, which a correction changes, and the terms, which only a new text signed by both changes. */
export const returnable = ['/contactName', '/contactPhone', '/serviceAddress', '/remarks', '/scan', '/terms'] as const;

/** 备案: the agency's filing of a signed agreement with the competent office within ten days (policy 一（五）). */
export const Filing = z.discriminatedUnion('status', [
  /** `reminded`: the agency was told that the last day is near, then both it and the office that it is over. */
  z.object({ ...filingShared, status: z.literal('due'), reminded: z.optional(z.enum(['ahead', 'late'])), remindOn: z.optional(localDate) }),
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
    remind: { who: ['system'], from: ['due'], to: ['due'] },
    file: { who: ['agency-verified'], from: ['due', 'returned'], to: ['filed'] },
    return: { who: ['duty:filing'], from: ['filed'], to: ['returned'] },
    accept: { who: ['duty:filing'], from: ['filed'], to: ['accepted'] },
  },
});

export const filingTasks = (filing: Filing): Task[] => {
  const subject = { type: 'filing', id: filing.agreementId };
  const title = `${filing.enterpriseName} · ${filing.agencyName}`;
  const agency = { waiter: `org:${filing.agencyId}`, subject, title, link: `/app/agency/${filing.agencyId}/agreements/${filing.agreementId}/filing/` };
  const office = { waiter: `duty:filing:${filing.district}`, subject, title, link: `/app/bureau/filings/${filing.agreementId}/` };
  const remind = (due: string): Task => ({ waiter: 'system', kind: 'remind-filing', due, subject, title, link: '' });
  switch (filing.status) {
    case 'due':
      return [
        { ...agency, kind: filing.reminded ? 'file-agreement-soon' : 'file-agreement', due: filing.lastDay },
        ...(filing.reminded === 'late' ? [{ ...office, kind: 'filing-overdue', due: filing.lastDay }] : filing.remindOn === undefined ? [] : [remind(filing.reminded ? filing.lastDay : filing.remindOn)]),
      ];
    case 'returned':
      return [{ ...agency, kind: 'correct-filing', due: filing.correctBy }];
    case 'filed':
      return [{ ...office, kind: 'handle-filing', due: filing.handleBy }];
    default:
      return [];
  }
};
