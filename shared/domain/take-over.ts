import * as z from 'zod/mini';
import { fen, idOf, itemBase, localDate, stamp } from './entity.ts';
import { UploadReference } from './evaluation.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { Terms } from './terms.ts';
import { districts } from './who.ts';

/** A service year that the fund has paid for already. */
export const PaidYear = z.object({ year: z.int().check(z.gte(1), z.lte(3)), amountFen: fen, paidOn: localDate, reference: z.string() });
export type PaidYear = z.infer<typeof PaidYear>;

/** A paper agreement as it stands on paper, and what became of it since. */
export const Paper = z.object({
  signedOn: localDate,
  terms: Terms,
  /** Which service year of the pair the first day of this agreement lies in. */
  firstYear: z.int().check(z.gte(1), z.lte(20)),
  filed: z.optional(z.object({ on: localDate, number: z.string() })),
  ended: z.optional(z.object({ on: localDate, reason: z.string() })),
  paid: z.array(PaidYear),
});
export type Paper = z.infer<typeof Paper>;

const shared = {
  type: z.literal('take-over'),
  id: idOf('tko'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  enterpriseCode: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  entered: stamp,
  paper: Paper,
  draftUntil: localDate,
};
/** The stamped scan of the agreement, and what proves each year that was paid. */
const proven = { scans: z.array(UploadReference), proofs: z.array(z.object({ year: z.int(), uploads: z.array(UploadReference) })), submitted: stamp };
const reasons = z.array(z.object({ pointer: z.string(), reason: z.string() }));
/** What was given up after it came back keeps what proved it. */
const formerlyProven = z.partial(z.object(proven)).shape;

/** 纸质协议接续: a running or ended paper agreement, and the years already paid, taken over once two officers have approved it. */
export const TakeOver = z.discriminatedUnion('status', [
  z.object({ ...shared, status: z.literal('draft') }),
  z.object({ ...shared, status: z.literal('submitted'), ...proven, handleBy: localDate }),
  z.object({ ...shared, status: z.literal('checked'), ...proven, checked: stamp, handleBy: localDate }),
  z.object({ ...shared, status: z.literal('returned'), ...proven, returned: stamp, reasons, correctBy: localDate }),
  z.object({ ...shared, status: z.literal('approved'), ...proven, checked: stamp, approved: stamp, agreementId: idOf('agr'), rulesetId: z.string() }),
  z.object({ ...shared, ...formerlyProven, status: z.literal('withdrawn'), withdrawn: stamp, reason: z.string() }),
]);
export type TakeOver = z.infer<typeof TakeOver>;

export const takeOverLifecycle = defineLifecycle({
  entity: 'take-over',
  statuses: ['draft', 'submitted', 'checked', 'returned', 'approved', 'withdrawn'],
  initial: ['draft'],
  transitions: {
    edit: { who: ['agency-manager'], from: ['draft', 'returned'], to: ['draft', 'returned'] },
    submit: { who: ['agency-manager'], from: ['draft', 'returned'], to: ['submitted'] },
    withdraw: { who: ['agency-manager'], from: ['draft', 'returned'], to: ['withdrawn'] },
    return: { who: ['duty:filing'], from: ['submitted', 'checked'], to: ['returned'] },
    approve: { who: ['duty:filing'], from: ['submitted', 'checked'], to: ['checked', 'approved'] },
  },
});

export const takeOverTasks = (takeOver: TakeOver): Task[] => {
  const { id, agencyId, district } = takeOver;
  const subject = { type: 'take-over', id };
  const title = `${takeOver.enterpriseName} · ${takeOver.agencyName}`;
  const agency = { waiter: `org:${agencyId}`, subject, title, link: `/app/agency/${agencyId}/take-overs/${id}/` };
  const office = { waiter: `duty:filing:${district}`, subject, title, link: `/app/bureau/take-overs/${id}/` };
  switch (takeOver.status) {
    case 'draft':
      return [{ ...agency, kind: 'prove-take-over', due: takeOver.draftUntil }];
    case 'returned':
      return [{ ...agency, kind: 'correct-take-over', due: takeOver.correctBy }];
    case 'submitted':
      return [{ ...office, kind: 'check-take-over', due: takeOver.handleBy }];
    case 'checked':
      return [{ ...office, kind: 'approve-take-over', due: takeOver.handleBy }];
    default:
      return [];
  }
};
