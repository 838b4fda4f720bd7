import * as z from 'zod/mini';
import { eligibilityConditions } from './condition-names.ts';
import { idOf, itemBase, localDate, personal, stamp } from './entity.ts';
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

/** An officer's judgement from before there were files by year. */
export const Judgement = z.object({ met: z.boolean(), note: z.optional(z.string()), judged: stamp });

/** A move to another district, as the enterprise told it: the new office is competent for what begins from then on. */
export const Move = z.object({ from: z.enum(districts), to: z.enum(districts), on: localDate, told: stamp });
export type Move = z.infer<typeof Move>;

/** 法定代表人、地址、电话: by which two registrations may turn out to be one enterprise. */
export const alikeKinds = ['legal-representative', 'address', 'phone'] as const;
export type AlikeKind = (typeof alikeKinds)[number];

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
  /** 法定代表人、负责人或经营者 as on the licence. */
  legalRepresentative: z.optional(personal('name')),
  /** Keyed hashes of what look-alikes are found by; organisations registered before there were any have none until they change. */
  alike: z.optional(z.partialRecord(z.enum(alikeKinds), z.string())),
  status: z.enum(['active', 'suspended']),
  registered: stamp,
  /** Enterprises: figures and computed class of the latest year given. */
  size: z.optional(z.object({ figures: SizeFigures, result: SizeResult, given: stamp })),
  /** Judgements from before there were files by year: read as the file of the year each was made in (`findingsOf`), until that file is written. */
  eligibility: z.optional(z.partialRecord(z.enum(eligibilityConditions), Judgement)),
  /** Moves to another district, the newest first. */
  moves: z.optional(z.array(Move)),
  /** Agencies: what an enterprise reads before it chooses. */
  introduction: z.optional(z.string()),
  /** Agencies: the account the subsidy is paid to. */
  payee: z.optional(z.object({ accountName: z.string(), bank: z.string(), account: personal('account') })),
  qualificationStatus: z.optional(z.enum(['draft', 'submitted', 'returned', 'verified', 'suspended', 'lapsed'])),
});

export type Organisation = z.infer<typeof Organisation>;
