import * as z from 'zod/mini';
import { idOf, itemBase, personal, stamp } from './entity.ts';
import { districts, sides } from './who.ts';

/** The figures a size class is computed from; money as decimal strings in 万元, as the national standard and its forms use. */
export const SizeFigures = z.object({
  year: z.int().check(z.gte(2020), z.lte(2100)),
  industryCode: z.string(),
  employees: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  revenueWan: z.optional(z.string()),
  assetsWan: z.optional(z.string()),
});

export type SizeFigures = z.infer<typeof SizeFigures>;

/** The size class as computed when the figures were given, with the version of the table, so that it recomputes years later. */
export const SizeResult = z.object({
  status: z.string(),
  class: z.nullable(z.string()),
  grade: z.nullable(z.enum(['large', 'medium', 'small', 'micro'])),
  smallOrMicro: z.nullable(z.boolean()),
  tableVersion: z.string(),
});

/** Conditions of policy 二（二）on the served enterprise, each judged by a named officer on evidence, or not known yet. */
export const eligibilityConditions = ['registered-here', 'taxed-here', 'operating-here', 'finance-system', 'operating-normally', 'accounting-credit', 'tax-credit', 'not-hr-service'] as const;

export const Judgement = z.object({ met: z.boolean(), note: z.optional(z.string()), judged: stamp });

export const Organisation = z.object({
  type: z.literal('organisation'),
  id: idOf('org'),
  ...itemBase,
  side: z.enum(sides),
  name: z.string(),
  creditCode: z.string(),
  district: z.enum(districts),
  address: z.string(),
  contactName: personal('name'),
  contactPhone: personal('phone'),
  status: z.enum(['active', 'suspended']),
  registered: stamp,
  /** Enterprises: figures and computed class of the latest year given. */
  size: z.optional(z.object({ figures: SizeFigures, result: SizeResult, given: stamp })),
  eligibility: z.optional(z.partialRecord(z.enum(eligibilityConditions), Judgement)),
  /** Agencies: what an enterprise reads before it chooses. */
  introduction: z.optional(z.string()),
  /** Agencies: the account the subsidy is paid to. */
  payee: z.optional(z.object({ accountName: z.string(), bank: z.string(), account: personal('account') })),
  qualificationStatus: z.optional(z.enum(['draft', 'submitted', 'returned', 'verified', 'suspended', 'lapsed'])),
});

export type Organisation = z.infer<typeof Organisation>;
