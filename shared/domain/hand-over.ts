import * as z from 'zod/mini';
import { entryKinds } from './archive.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { endings } from './in-force.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts, type Side } from './who.ts';

/** What is handed over at an ending, and whose it is to do; the other side confirms it. */
export const handOverLines = {
  originals: 'agency',
  'work-files': 'agency',
  'open-problems': 'agency',
  'archive-export': 'agency',
  'personal-data': 'agency',
  access: 'agency',
  fees: 'enterprise',
} as const satisfies Record<string, Side>;
export type HandOverKey = keyof typeof handOverLines;
export const handOverKeys = Object.keys(handOverLines) as HandOverKey[];

const mark = z.object({ ...stamp.shape, note: z.optional(z.string()) });
export const HandOverLine = z.object({
  key: z.enum(handOverKeys as [HandOverKey, ...HandOverKey[]]),
  by: z.enum(['enterprise', 'agency']),
  done: z.optional(mark),
  confirmed: z.optional(mark),
  /** Why the other side does not confirm it; it is to be done again. */
  objected: z.optional(mark),
});
export type HandOverLine = z.infer<typeof HandOverLine>;

/** 移交清单: what the enterprise gets and what the agency gives back or deletes when they part. */
export const HandOver = z.object({
  type: z.literal('hand-over'),
  agreementId: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  status: z.enum(['open', 'done', 'continued']),
  startsOn: localDate,
  endedOn: localDate,
  how: z.enum(endings),
  reason: z.optional(z.string()),
  lines: z.array(HandOverLine),
  /** Entries of this agreement in the archive on the last day, by kind. */
  documents: z.partialRecord(z.enum(entryKinds), z.int().check(z.gte(1))),
  /** Records without an answer and records disputed. */
  unanswered: z.int().check(z.gte(0)),
  disputed: z.int().check(z.gte(0)),
  handOverBy: localDate,
  confirmBy: localDate,
  rulesetId: z.string(),
});
export type HandOver = z.infer<typeof HandOver>;

export const handOverLifecycle = defineLifecycle({
  entity: 'hand-over',
  statuses: ['open', 'done', 'continued'],
  initial: ['open'],
  transitions: {
    tick: { who: ['enterprise-verified', 'agency-verified'], from: ['open'], to: ['open'] },
    confirm: { who: ['enterprise-verified', 'agency-manager'], from: ['open'], to: ['open', 'done'] },
    object: { who: ['enterprise-verified', 'agency-manager'], from: ['open'], to: ['open'] },
    continue: { who: ['system'], from: ['open'], to: ['continued'] },
    reopen: { who: ['system'], from: ['continued'], to: ['open'] },
  },
});

/** Reminders to each side, until the last line is confirmed. */
export const handOverTasks = (handOver: HandOver): Task[] => {
  if (handOver.status !== 'open') return [];
  const { agreementId, enterpriseId, agencyId, lines, handOverBy, confirmBy } = handOver;
  const subject = { type: 'hand-over', id: agreementId };
  const title = `${handOver.enterpriseName} · ${handOver.agencyName}`;
  return (['enterprise', 'agency'] as const).flatMap((side) => {
    const organisationId = side === 'agency' ? agencyId : enterpriseId;
    const task = (kind: string, due: string): Task => ({ waiter: `org:${organisationId}`, kind, due, subject, title, link: `/app/${side}/${organisationId}/agreements/${agreementId}/hand-over/` });
    return [
      ...(lines.some(({ by, done }) => by === side && !done) ? [task('hand-over', handOverBy)] : []),
      ...(lines.some(({ by, done, confirmed }) => by !== side && done && !confirmed) ? [task('confirm-hand-over', confirmBy)] : []),
    ];
  });
};
