import * as z from 'zod/mini';
import { taxCreditGrades } from '../rules/rulesets/listed.ts';
import { eligibilityConditions, outcomes } from './condition-names.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { UploadReference } from './evaluation.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** The first year that a file can be of, and the last. */
export const fileYear = z.int().check(z.gte(2020), z.lte(2100));

/** What a named officer found about one condition, on what evidence; `unknown` says in the note what is still needed. */
export const Finding = z.object({
  outcome: z.enum(outcomes),
  /** The day for which it was found: of the paper, or of the look-up. */
  asOf: localDate,
  /** Where it was looked up, or what the evidence is. */
  note: z.string(),
  uploads: z.array(UploadReference),
  /** Of the tax credit: the published grade that the outcome follows from. */
  grade: z.optional(z.enum(taxCreditGrades)),
  /** Of a place: the enterprise's district then. */
  district: z.optional(z.enum(districts)),
  /** The ruleset that said what counts; absent for judgements from before there were files. */
  rulesetId: z.optional(z.string()),
  judged: stamp,
});
export type Finding = z.infer<typeof Finding>;

/**
 * 补贴条件 of one enterprise in one calendar year. The papers behind them are by calendar year (the tax bureau's grade, the annual
 * report, the accounts), and one finding serves every agreement; which years a rolling service year needs is the ruleset's.
 */
export const EligibilityFile = z.object({
  type: z.literal('eligibility'),
  organisationId: idOf('org'),
  year: fileYear,
  ...itemBase,
  findings: z.partialRecord(z.enum(eligibilityConditions), Finding),
});
export type EligibilityFile = z.infer<typeof EligibilityFile>;

/** What the enterprise handed in for one condition and year. It need not; whoever judges sees it. */
export const HandedIn = z.object({
  type: z.literal('handed-in'),
  organisationId: idOf('org'),
  organisationName: z.string(),
  /** Whose office looks at it: where the enterprise was when it handed it in. */
  district: z.enum(districts),
  year: fileYear,
  condition: z.enum(eligibilityConditions),
  ...itemBase,
  status: z.enum(['waiting', 'seen']),
  note: z.optional(z.string()),
  /** All files handed in for it so far. */
  uploads: z.array(UploadReference),
  given: stamp,
  seen: z.optional(stamp),
  dueOn: localDate,
});
export type HandedIn = z.infer<typeof HandedIn>;

export const handedInLifecycle = defineLifecycle({
  entity: 'handed-in',
  statuses: ['waiting', 'seen'],
  initial: ['waiting'],
  transitions: {
    'hand-in': { who: ['enterprise-verified'], from: ['waiting', 'seen'], to: ['waiting'] },
    judge: { who: ['duty:verification', 'duty:first-review'], from: ['waiting'], to: ['seen'] },
  },
});

export const handedInTasks = ({ status, organisationId, organisationName, district, year, condition, dueOn }: HandedIn): Task[] =>
  status === 'waiting'
    ? [{
        waiter: `duty:verification:${district}`, kind: 'judge-condition', due: dueOn, subject: { type: 'handed-in', id: `${organisationId}.${year}.${condition}` }, title: organisationName,
        link: `/app/bureau/organisations/${organisationId}/conditions/${year}/`,
      }]
    : [];
