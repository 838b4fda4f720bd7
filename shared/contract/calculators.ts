import * as z from 'zod/mini';
import { fen, localDate } from '../domain/entity.ts';
import { localDateOf, parseInstant } from '../rules/dates.ts';
import { IDENTIFIER_KINDS } from '../rules/identifiers/check-identifier.ts';
import { isScore } from '../rules/evaluation/grade.ts';
import { SubsidyRules } from '../rules/rulesets/ruleset.ts';
import { isAmount } from '../rules/size/classify-size.ts';
import { SIZE_CLASSES } from '../rules/size/size-table.ts';
import { labourAnswer, labourQuestion } from './labour-calculator.ts';
import { route, type RouteTable } from './route.ts';

const inRange = (date: string): boolean => date >= '1950-01-01' && date <= '2999-12-31';
/** Far enough for any case, near enough that counting on from it stays within the calendar. */
const date = localDate.check(z.refine(inRange, { params: { kind: 'date-too-far' } }));
const isMomentInRange = (text: string): boolean => {
  const moment = parseInstant(text);
  // The last hours of the year 9999 have no date in Beijing.
  return moment !== undefined && moment < '3000' && inRange(localDateOf(moment));
};
/** A moment in UTC, '2026-03-01T15:59:59Z'. */
const moment = z.string().check(z.refine(isMomentInRange, { params: { kind: 'not-a-moment' } }));
const count = z.int().check(z.gte(0), z.lte(100_000_000));
/** In 万元: a number or decimal text, so that no decimal is lost on the way. */
const amount = z.optional(z.nullable(z.union([z.number().check(z.refine(isAmount, { params: { kind: 'not-a-number' } })), z.string().check(z.refine(isAmount, { params: { kind: 'not-a-number' } }))])));
const grade = z.enum(['large', 'medium', 'small', 'micro']);
const indicator = z.enum(['X', 'Y', 'Z']);

/** One step in words: `what` names it, `facts` are its figures, `law` what it rests on and `certainty` how surely. */
export const ExplanationStep = z.object({
  what: z.string(),
  text: z.string(),
  law: z.string(),
  certainty: z.enum(['certain', 'high', 'medium', 'practice']),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ExplanationStep = z.infer<typeof ExplanationStep>;
const explanation = z.array(ExplanationStep);
/** The version of what the policy leaves open; a sample is none of the city's rules. */
const ruleset = z.object({ id: z.string(), label: z.string(), sample: z.boolean() });

/** Unlike elsewhere, fields that nobody knows are refused: a figure under a misspelt name would change the result unseen. An empty code or number is answered as what it is: none. */
export const SizeQuestion = z.strictObject({ code: z.string().check(z.maxLength(20)), employees: z.optional(z.nullable(count)), revenueWan: amount, assetsWan: amount });
export const IdentifierQuestion = z.strictObject({ kind: z.enum(IDENTIFIER_KINDS), value: z.string().check(z.maxLength(60)), on: z.optional(date) });
export const DeadlineQuestionForm = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('filing-10-days'), signed: date }),
  z.strictObject({ rule: z.literal('filing-two-signatures'), agencySigned: date, enterpriseSigned: date }),
  z.strictObject({ rule: z.literal('filing-timezone'), signedAt: moment }),
  z.strictObject({ rule: z.literal('filing-on-time'), lastDay: date, filedAt: moment, channel: z.optional(z.string().check(z.maxLength(20))) }),
  z.strictObject({ rule: z.literal('working-days'), start: date, n: z.int().check(z.gte(1), z.lte(1000)) }),
  z.strictObject({ rule: z.literal('social-insurance-30-days'), start: date }),
  z.strictObject({ rule: z.literal('transfer-15-days'), ended: date }),
  z.strictObject({ rule: z.literal('arbitration-one-year'), knownOrEnded: date }),
  z.strictObject({ rule: z.literal('contract-keep-2-years'), ended: date }),
  z.strictObject({ rule: z.literal('payday-earlier'), payday: date }),
  z.strictObject({ rule: z.literal('resign-30-days'), notice: date }),
  z.strictObject({ rule: z.literal('resign-probation-3-days'), notice: date }),
]);
export const SubsidyQuestion = z.strictObject({
  serviceYear: z.int().check(z.gte(1), z.lte(100)),
  headcount: z.int().check(z.gte(1), z.lte(100_000_000)),
  score: z.string().check(z.refine(isScore, { params: { kind: 'not-a-score' } })),
  months: z.int().check(z.gte(0), z.lte(12)),
  /** Instead of the present one: to see what another would give. Of its document only this part counts. */
  ruleset: z.optional(SubsidyRules),
});
const entry = z.string().check(z.maxLength(200));
/** What is wrong with single entries is found by the draw itself. */
export const DrawQuestion = z.strictObject({
  list: z.array(entry).check(z.minLength(1), z.maxLength(5000)),
  seed: entry.check(z.minLength(1)),
  /** Left out: the ruleset's share. */
  percent: z.optional(z.int().check(z.gte(0), z.lte(100))),
  withdrawn: z.optional(z.array(entry).check(z.maxLength(5000))),
});

const Comparison = z.object({ grade: z.enum(['large', 'medium', 'small']), indicator, value: z.nullable(z.string()), bound: z.int(), met: z.nullable(z.boolean()) });
const Assessment = z.object({ class: z.enum(SIZE_CLASSES.map(({ id }) => id)), grade: z.nullable(grade), best: grade, worst: grade, missing: z.array(indicator), smallOrMicro: z.nullable(z.boolean()), reasons: z.array(Comparison) });
const SizeAnswer = z.object({
  ...z.partial(Assessment).shape,
  status: z.enum(['ok', 'incomplete', 'needs-finer-code', 'review', 'not-covered', 'unknown-code', 'letter-mismatch']),
  class: z.nullable(Assessment.shape.class),
  why: z.optional(z.string()),
  reference: z.optional(Assessment),
  tableVersion: z.string(),
  explanation,
});
const IdentifierAnswer = z.object({
  valid: z.nullable(z.boolean()), reason: z.string(), number: z.optional(z.string()), registrar: z.optional(z.string()), category: z.optional(z.string()), area: z.optional(z.string()), acceptWithOverride: z.optional(z.literal(true)),
  sex: z.optional(z.enum(['male', 'female'])), birth: z.optional(z.string()), age: z.optional(z.int()), explanation,
});
const day = z.optional(z.string());
const DeadlineAnswerView = z.object({
  signed: day, day1: day, nominal: day, nominalKind: z.optional(z.enum(['workday', 'weekend', 'holiday', 'makeup-workday'])), lastDay: day, rolled: z.optional(z.boolean()), provisional: z.optional(z.boolean()), calendarVersion: z.optional(z.string()),
  onTime: z.optional(z.boolean()), daysLate: z.optional(z.int()), keepThrough: day, deletableFrom: day, payOnOrBefore: day, earliestLastDay: day, ruleset, explanation,
});
const SubsidyAnswer = z.object({ amountFen: fen, capFen: fen, bandPercent: z.int(), grade: z.string(), gradePercent: z.int(), ruleset, explanation });
const DrawAnswer = z.object({
  algorithm: z.string(), listHash: z.string(), seed: z.string(), percent: z.int(), size: z.int(),
  /** Every entry in the order drawn; the same with keys and outcomes in `places`. */
  order: z.array(z.string()), picked: z.array(z.string()),
  places: z.array(z.object({ place: z.int(), entry: z.string(), key: z.string(), outcome: z.enum(['selected', 'substitute', 'withdrawn', 'not-selected']) })),
  explanation,
});

const calculator = { capability: 'calculators', method: 'POST', access: ['public'], query: z.object({ language: z.optional(z.enum(['zh', 'en'])) }) } as const;

/** Every route under /api/calculators: the rules of the service for anybody, without signing in; nothing is kept. */
export const calculatorRoutes = {
  classifyEnterprise: route({ ...calculator, id: 'classifyEnterprise', path: '/api/calculators/enterprise-size', summary: '企业划型：按国家标准判断大、中、小、微型，逐项说明', body: SizeQuestion, responses: { 200: SizeAnswer } }),
  checkNumber: route({ ...calculator, id: 'checkNumber', path: '/api/calculators/identifier', summary: '号码校验：统一社会信用代码、身份证件、手机号、用工年龄', body: IdentifierQuestion, responses: { 200: IdentifierAnswer } }),
  findDeadline: route({ ...calculator, id: 'findDeadline', path: '/api/calculators/deadline', summary: '期限计算：备案、工作日、社保登记、仲裁时效等', body: DeadlineQuestionForm, responses: { 200: DeadlineAnswerView } }),
  estimateSubsidy: route({ ...calculator, id: 'estimateSubsidy', path: '/api/calculators/subsidy', summary: '补贴测算：按年度、人数、评估得分和月数逐步计算', body: SubsidyQuestion, responses: { 200: SubsidyAnswer } }),
  drawSample: route({ ...calculator, id: 'drawSample', path: '/api/calculators/draw', summary: '随机抽取：由公开的名单和种子得出，任何人可以重算', body: DrawQuestion, responses: { 200: DrawAnswer } }),
  answerLabour: route({ ...calculator, id: 'answerLabour', path: '/api/calculators/labour', summary: '劳动用工计算：经济补偿、试用期、加班费、年休假、退休年龄等', body: labourQuestion(), responses: { 200: labourAnswer(explanation) } }),
} as const satisfies RouteTable;
