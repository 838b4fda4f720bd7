import * as z from 'zod/mini';
import { addDays, localDate as dateOf, localDateOf } from '../rules/dates.ts';
import type { EntryKind } from './archive.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** Why content or files are deleted: their time is over; they should never have been kept; the person concerned asked and the law gives them the right. */
export const erasureGrounds = ['retention-over', 'not-to-be-kept', 'asked-for'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** What each rests on. */
export const groundLaws: Readonly<Record<ErasureGround, string>> = {
  'retention-over': '个人信息保护法 第十九条、第四十七条（保存期限已届满）',
  'not-to-be-kept': '个人信息保护法 第六条、第四十七条（与处理目的无关或不应收集）',
  'asked-for': '个人信息保护法 第四十七条（个人要求删除且符合规定情形）',
};

/** Content is erased only of what people wrote freely; the rest are results of steps and hold none that could be taken out. Files can be erased of any entry. */
export const hasErasableContent = (kind: EntryKind): boolean => kind === 'supporting-material';

export const ErasedPart = z.object({ n: z.int().check(z.gte(1)), content: z.boolean(), files: z.array(idOf('upl')) });

/** 依法删除: one officer (or the clock, when the time is over) proposes, another decides; what remains are hashes, reason and who. */
export const Erasure = z.object({
  type: z.literal('erasure'),
  id: idOf('era'),
  ...itemBase,
  status: z.enum(['proposed', 'erasing', 'done', 'declined']),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  district: z.enum(districts),
  parts: z.array(ErasedPart).check(z.minLength(1), z.maxLength(20)),
  ground: z.enum(erasureGrounds),
  law: z.string(),
  reason: z.string(),
  proposed: stamp,
  decideBy: localDate,
  decided: z.optional(stamp),
  declined: z.optional(z.string()),
});
export type Erasure = z.infer<typeof Erasure>;

export const erasureLifecycle = defineLifecycle({
  entity: 'erasure',
  statuses: ['proposed', 'erasing', 'done', 'declined'],
  initial: ['proposed'],
  transitions: {
    approve: { who: ['duty:policy', 'duty:verification'], from: ['proposed'], to: ['erasing'] },
    decline: { who: ['duty:policy', 'duty:verification'], from: ['proposed'], to: ['declined'] },
    'remove-files': { who: ['system'], from: ['erasing'], to: ['done'] },
  },
});

export const erasureTasks = ({ status, id, enterpriseId, enterpriseName, district, decideBy, decided }: Erasure): Task[] => {
  const subject = { type: 'erasure', id: `${enterpriseId}.${id}` };
  const to = (waiter: string, kind: string, due: string): Task => ({ waiter, kind, due, subject, title: enterpriseName, link: `/app/bureau/archives/${enterpriseId}/` });
  if (status === 'proposed') return ['policy', 'verification'].map((duty) => to(`duty:${duty}:${district}`, 'decide-erasure', decideBy));
  // The clock does what was due yesterday: at its next tick.
  return status === 'erasing' && decided ? [to('system', 'remove-erased-files', addDays(dateOf(localDateOf(decided.at)), -1))] : [];
};
