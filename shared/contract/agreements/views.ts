import * as z from 'zod/mini';
import { subsidyWarningKinds } from '../../domain/subsidy-warning-kinds.ts';
import { VoidedText } from '../../domain/agreement-text.ts';
import { Agreement } from '../../domain/agreement.ts';
import { Filing } from '../../domain/filing.ts';
import { instant, localDate, personId } from '../../domain/entity.ts';
import { signatureMethods } from '../../domain/signature.ts';
import { sides } from '../../domain/who.ts';
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

// A union has no omit; `sealed` never stands in an agreement, which holds no personal field.
export const FilingView = Filing;

export const AgreementFile = z.object({
  agreement: Agreement,
  /** Of the text that is to be signed or was; absent while it is drafted. */
  textHash: z.optional(z.string()),
  /** That text: the canonical bytes and their hash. What people read is made from them. */
  text: z.optional(z.object({ canonical: z.string(), hash: z.string(), at: instant })),
  /** Signatures that fell away with a changed text, oldest first. */
  voided: z.array(z.omit(VoidedText, { type: true, agreementId: true })),
  filing: z.optional(FilingView),
  clock: z.optional(FilingClock),
  warnings: z.array(z.enum(subsidyWarningKinds)),
  /** Ways of signing that count today. */
  methods: z.array(z.enum(signatureMethods)),
  /** Sides whose electronic signature was verified just now against the text. */
  verified: z.array(z.enum(sides)),
  /** To whoever files: what the form holds already, the contact masked, and where it comes from. */
  prefill: z.optional(z.object({ contactName: z.string(), contactPhone: z.string(), from: z.enum(['this-filing', 'last-filing', 'organisation']), serviceAddress: z.string(), remarks: z.optional(z.string()) })),
  /** Members of the agency who may be the fixed specialist. */
  specialists: z.array(z.object({ personId, name: z.string() })),
  history: z.array(HistoryLine),
  actions: z.array(z.string()),
  filingActions: z.array(z.string()),
});
export type AgreementFile = z.infer<typeof AgreementFile>;
