import * as z from 'zod/mini';
import { LABOUR_TOPICS, labourTopics, type LabourTopic } from '../rules/labour/topics.ts';

/** A topic and its facts; fields that the topic does not know are refused. */
export const labourQuestion = () => {
  const [one, ...more] = LABOUR_TOPICS.map((topic) => z.strictObject({ topic: z.literal(topic), ...labourTopics[topic].Input.shape }));
  if (!one) throw new Error('there are no labour topics');
  return z.discriminatedUnion('topic', [one, ...more]);
};

const money = z.string();
const day = z.string();
const range = z.nullable(z.tuple([day, day]));
const shares = z.tuple([money, money]);
/** Amounts are yuan with two decimals; pairs of shares are employer, worker; ranges are first and last day. */
const answers = {
  severance: { formula: z.string(), months: z.string(), monthWage: money, capped: z.boolean(), total: z.nullable(money), manualReview: z.boolean() },
  'contract-deadline': { deadlineLiteral: day, deadlineConservative: day, doubleWageLiteral: range, doubleWageCommonCourtPractice: range, deemedOpenEndedOn: z.nullable(day) },
  probation: { maxMonths: z.number(), lawful: z.boolean(), excessMonths: z.number() },
  'probation-repeat': { lawful: z.boolean() },
  'probation-excess-pay': { compensation: money },
  'probation-wage': { floor: money, lawful: z.boolean() },
  'open-ended': { mustOfferOpenEnded: z.boolean() },
  'si-base': { base: money, pension: shares, unemployment: shares, clamped: z.nullable(z.enum(['low', 'high'])) },
  overtime: { dayWage: money, hourWage: money, pay: money },
  'annual-leave': { days: z.int() },
  'annual-leave-prorata': { remainingDays: z.int(), days: z.int() },
  'annual-leave-pay': { dayWage: money, total300: money, alreadyInWage100: money, extra200: money },
  maternity: { days: z.int() },
  retirement: { retireMonth: z.string(), delayMonths: z.int(), age: z.string() },
  'deduction-cap': { maxDeduct: money },
  'renewal-reminder': { at60: day, at30: day, at15: day },
} as const satisfies Readonly<Record<LabourTopic, z.core.$ZodShape>>;

/** The answer of every topic, told apart by it. */
export const labourAnswer = <S extends z.ZodMiniType>(explanation: S) => {
  const [one, ...more] = LABOUR_TOPICS.map((topic) => z.object({ topic: z.literal(topic), ...answers[topic], explanation }));
  if (!one) throw new Error('there are no labour topics');
  return z.discriminatedUnion('topic', [one, ...more]);
};
