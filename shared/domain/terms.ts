import * as z from 'zod/mini';
import { fen, localDate, personId } from './entity.ts';
import { manners, serviceItems } from './service-items.ts';

/** One of the ten items as agreed: manner, how often a year (0 = on demand), own lines under it. */
export const AgreedItem = z.object({
  item: z.enum(serviceItems),
  manner: z.enum(manners),
  timesPerYear: z.int().check(z.gte(0), z.lte(366)),
  lines: z.optional(z.array(z.string())),
});

export type AgreedItem = z.infer<typeof AgreedItem>;

/** The five terms a written agreement must state (policy 一（五）): 服务内容, 服务方式, 服务费用, 违约责任, 服务期限. */
export const Terms = z.object({
  /** 服务内容 and 服务方式. */
  items: z.array(AgreedItem),
  mannerNote: z.string(),
  /** 服务费用. */
  monthlyFeeFen: fen,
  feeNote: z.string(),
  /** 违约责任. */
  liability: z.string(),
  /** 服务期限: first and last day, both included. */
  startsOn: localDate,
  endsOn: localDate,
});

export type Terms = z.infer<typeof Terms>;

export const Specialist = z.object({ personId, name: z.string(), since: localDate });
