import * as z from 'zod/mini';
import { fen, localDate, personId } from './entity.ts';
import { manners, serviceItems } from './service-items.ts';

/**
 * One of the ten items in one manner: how often a year (0 = on request), own lines under it. An item that is served in
 * several manners has one row for each; the times of its rows add up.
 */
export const AgreedItem = z.object({
  item: z.enum(serviceItems),
  manner: z.enum(manners),
  timesPerYear: z.int().check(z.gte(0), z.lte(366)),
  lines: z.optional(z.array(z.string())),
});

export type AgreedItem = z.infer<typeof AgreedItem>;

/** For which stretch of time an amount is paid. */
export const feePeriods = ['month', 'quarter', 'year', 'once'] as const;
export type FeePeriod = (typeof feePeriods)[number];

/** Who pays: the enterprise, or somebody else who is named (a park, an association). */
export const feePayers = ['enterprise', 'other'] as const;

const feeCommon = {
  note: z.string(),
  /** Items whose fee the two settle apart from this one (面议). */
  negotiable: z.array(z.enum(serviceItems)),
};

/** 服务费用: free of charge for the enterprise, or so much per period, by whom and when due. */
export const ServiceFee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free'), ...feeCommon }),
  z.object({
    kind: z.literal('paid'),
    amountFen: fen,
    per: z.enum(feePeriods),
    payer: z.enum(feePayers),
    /** Who that is where it is not the enterprise. */
    payerName: z.optional(z.string()),
    /** In the two sides' words, such as “每季度首月 10 日前”; empty in a draft and in texts of the first version. */
    due: z.string(),
    ...feeCommon,
  }),
]);

export type ServiceFee = z.infer<typeof ServiceFee>;

/** What the agency does with personal data at the end: the law knows these two (个人信息保护法 第二十一条). */
export const dataEndings = ['return', 'delete'] as const;

/** The five terms a written agreement must state (policy 一（五）): 服务内容, 服务方式, 服务费用, 违约责任, 服务期限. */
export const Terms = z.object({
  /** 服务内容 and 服务方式. */
  items: z.array(AgreedItem),
  mannerNote: z.string(),
  /** 服务费用. */
  fee: ServiceFee,
  /** 违约责任. */
  liability: z.string(),
  /** 服务期限: first and last day, both included. */
  startsOn: localDate,
  endsOn: localDate,
  /** What else the two agreed on employees' data when it ends; absent where they left it to the law. */
  personalData: z.optional(z.object({ atEnd: z.enum(dataEndings), note: z.string() })),
});

export type Terms = z.infer<typeof Terms>;

/** Terms as they were kept in their first version: a monthly fee, 0 for none, and a note on it. */
const FirstTerms = z.extend(z.omit(Terms, { fee: true, personalData: true }), { monthlyFeeFen: fen, feeNote: z.string() });

/** Such terms with the fee by its parts: nothing is added to what the two agreed. */
export const termsWithFee = (terms: unknown): Terms => {
  const { monthlyFeeFen, feeNote, ...rest } = z.parse(FirstTerms, terms);
  const common = { note: feeNote, negotiable: [] };
  return { ...rest, fee: monthlyFeeFen === 0 ? { kind: 'free', ...common } : { kind: 'paid', amountFen: monthlyFeeFen, per: 'month', payer: 'enterprise', due: '', ...common } };
};

/** `left`: the day on which they left the agency, which has to name another. */
export const Specialist = z.object({ personId, name: z.string(), since: localDate, left: z.optional(localDate) });
export type Specialist = z.infer<typeof Specialist>;
