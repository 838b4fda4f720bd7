import * as z from 'zod/mini';
import { fileYear } from '../../domain/eligibility.ts';
import { eligibilityConditions, FINDING_FILES, FINDING_NOTE, HANDED_IN_FILES, outcomes } from '../../domain/condition-names.ts';
import { localDate } from '../../domain/entity.ts';
import { UploadReference } from '../../domain/evaluation.ts';
import { Move, SizeFigures, SizeResult } from '../../domain/party.ts';
import { districts } from '../../domain/who.ts';
import { taxCreditGrades } from '../../rules/rulesets/listed.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, rev, text } from '../wire.ts';

const grades = z.array(z.enum(taxCreditGrades));
const Stamp = z.object({ at: z.string(), name: z.string() });
const File = z.pick(UploadReference, { id: true, name: true });
const pathYear = z.string().check(z.regex(/^20[2-9]\d$/));
const files = (most: number) => z.array(id('upload')).check(z.maxLength(most));
const note = text(FINDING_NOTE, 2);

/** One condition in a year: how it stands, who found that on what, and what the enterprise handed in. */
export const ConditionLine = z.object({
  condition: z.string(),
  state: z.enum(outcomes),
  finding: z.optional(z.object({ outcome: z.enum(outcomes), asOf: localDate, note: z.string(), grade: z.optional(z.enum(taxCreditGrades)), district: z.optional(z.string()), uploads: z.array(File), judged: Stamp })),
  handedIn: z.optional(z.object({ rev: z.int(), status: z.string(), note: z.optional(z.string()), uploads: z.array(File), given: Stamp, dueOn: localDate })),
});
export type ConditionLine = z.infer<typeof ConditionLine>;

/** Figures and size of a year, with what stood before. */
export const SizeView = z.object({
  year: z.int(), figures: SizeFigures, result: SizeResult, given: Stamp, uploads: z.array(File),
  judged: z.optional(z.object({ outcome: z.enum(['met', 'unmet']), note: z.string(), at: z.string(), name: z.string() })),
  earlier: z.array(z.object({ figures: SizeFigures, grade: z.nullable(z.string()), given: Stamp })),
  /** Of the item, for a write; absent for figures from before years were kept, which are written with the next change. */
  rev: z.optional(z.int()),
});
export type SizeView = z.infer<typeof SizeView>;

/** 补贴条件 of an enterprise in one year, its sizes and moves, and what the ruleset makes of them. */
export const ConditionsView = z.object({
  organisationId: id('organisation'),
  name: z.string(),
  /** Revision of the organisation, for a move. */
  organisationRev: z.int(),
  district: z.string(),
  year: z.int(),
  /** Years that there is anything of, and this one; the newest first. */
  years: z.array(z.int()),
  /** Of the year's file, 0 while there is none. */
  rev: z.int(),
  lines: z.array(ConditionLine),
  sizes: z.array(SizeView),
  moves: z.array(z.omit(Move, { told: true })),
  ruleset: z.object({ id: z.string(), label: z.string(), sample: z.boolean(), local: z.enum(['city', 'district']), outgrown: z.string(), taxCredit: z.object({ accept: grades, review: grades, refuse: grades }) }),
  /** What the caller can do: `hand-in`, `judge`. */
  actions: z.array(z.string()),
});
export type ConditionsView = z.infer<typeof ConditionsView>;

export const FindingForm = z.object({
  /** Of the year's file as seen, 0 for none. */
  rev: z.int().check(z.gte(0)),
  year: fileYear,
  condition: z.enum(eligibilityConditions),
  outcome: z.enum(outcomes),
  grade: z.optional(z.enum(taxCreditGrades)),
  asOf: localDate,
  note,
  uploadIds: files(FINDING_FILES),
});
export type FindingForm = z.infer<typeof FindingForm>;

const target = { targetId: id('organisation') };

/** An enterprise's subsidy conditions and sizes by year: what it hands in, what officers find. */
export const conditionRoutes = {
  showConditions: route({
    id: 'showConditions', capability: 'parties', method: 'GET', path: '/api/parties/{organisationId}/conditions/{calendarYear}', summary: '本企业的补贴条件与各年规模',
    access: ['enterprise'],
    params: z.object({ ...actingOrganisation, calendarYear: pathYear }),
    responses: { 200: ConditionsView },
  }),
  handInEvidence: route({
    id: 'handInEvidence', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/conditions/{calendarYear}/{condition}', summary: '补交一项补贴条件的材料（自愿）',
    access: ['enterprise-verified'],
    params: z.object({ ...actingOrganisation, calendarYear: pathYear, condition: z.enum(eligibilityConditions) }),
    /** `rev`: of what was handed in before, 0 for nothing. */
    body: z.object({ rev: z.int().check(z.gte(0)), note: z.optional(note), uploadIds: files(HANDED_IN_FILES) }),
    responses: { 200: Changed },
    problems: ['upload-not-ready'],
  }),
  showConditionsToBureau: route({
    id: 'showConditionsToBureau', capability: 'parties', method: 'GET', path: '/api/parties/bureau/{targetId}/conditions/{calendarYear}', summary: '企业的补贴条件与各年规模（经办人）',
    access: ['officer'],
    params: z.object({ ...target, calendarYear: pathYear }),
    responses: { 200: ConditionsView },
  }),
  judgeEligibility: route({
    id: 'judgeEligibility', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/eligibility', summary: '认定企业一个年度的一项补贴条件',
    access: ['duty:verification', 'duty:first-review'],
    params: z.object(target),
    body: FindingForm,
    responses: { 200: Changed },
    problems: ['upload-not-ready'],
  }),
  judgeSize: route({
    id: 'judgeSize', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/sizes/{calendarYear}', summary: '核对企业一个年度的划型数据',
    access: ['duty:verification', 'duty:first-review'],
    params: z.object({ ...target, calendarYear: pathYear }),
    /** `rev`: of the year's size as seen, 0 where it is from before years were kept. */
    body: z.object({ rev: z.int().check(z.gte(0)), outcome: z.enum(['met', 'unmet']), note }),
    responses: { 200: Changed },
  }),
  moveOrganisation: route({
    id: 'moveOrganisation', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/moves', summary: '企业迁到本市另一个区（市）',
    access: ['enterprise-verified'],
    params: z.object(actingOrganisation),
    body: z.object({ rev, district: z.enum(districts), address: text(120, 4), movedOn: localDate, note: z.optional(note), uploadIds: files(5) }),
    responses: { 200: Changed },
    problems: ['upload-not-ready'],
  }),
} as const satisfies RouteTable;
