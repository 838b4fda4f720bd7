import * as z from 'zod/mini';
import { Agreement } from '../../domain/agreement.ts';
import { Filing } from '../../domain/filing.ts';
import { localDate, personId } from '../../domain/entity.ts';
import { HistoryLine } from '../wire.ts';

/** The ten-day clock: last day by counting, as moved past holidays, and how it stands today. */
export const FilingClock = z.object({
  signedOn: localDate,
  nominalLastDay: localDate,
  lastDay: localDate,
  rolled: z.boolean(),
  provisional: z.boolean(),
  /** Days until the last day; negative when it is over. */
  daysLeft: z.int(),
  lateDays: z.optional(z.int()),
});

/** What would stand in the way of a subsidy, said before signing; it never blocks the service itself. */
export const warnings = ['agency-not-verified', 'enterprise-size-unknown', 'enterprise-not-small', 'recruitment-licence'] as const;

// A union has no omit; `sealed` never stands in an agreement, which holds no personal field.
export const FilingView = Filing;

export const AgreementFile = z.object({
  agreement: Agreement,
  textHash: z.string(),
  filing: z.optional(FilingView),
  clock: z.optional(FilingClock),
  warnings: z.array(z.enum(warnings)),
  /** Members of the agency who may be the fixed specialist. */
  specialists: z.array(z.object({ personId, name: z.string() })),
  history: z.array(HistoryLine),
  actions: z.array(z.string()),
  filingActions: z.array(z.string()),
});
export type AgreementFile = z.infer<typeof AgreementFile>;
