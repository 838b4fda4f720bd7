import { createHash } from 'node:crypto';
import { answerDeadline, type DeadlineQuestion } from '../../../shared/rules/calendar/deadline-rules.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import { draw } from '../../../shared/rules/draw/draw.ts';
import { evaluate, type EvaluationFacts } from '../../../shared/rules/evaluation/evaluate.ts';
import { checkIdentifier, IDENTIFIER_KINDS } from '../../../shared/rules/identifiers/check-identifier.ts';
import { mask, type MaskKind } from '../../../shared/rules/masking/masking.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { classifySize, type SizeInput } from '../../../shared/rules/size/classify-size.ts';
import { INDUSTRIES } from '../../../shared/rules/size/industries.ts';
import { computeSubsidy } from '../../../shared/rules/subsidy/compute-subsidy.ts';
import deadlines from '../../shared/rules/vectors/deadline.json' with { type: 'json' };
import identifiers from '../../shared/rules/vectors/id.json' with { type: 'json' };
import { ruleCase, type RuleCase } from './measure.ts';

const TODAY = localDate('2026-11-23');
const many = <Facts>(count: number, make: (index: number) => Facts): Facts[] => Array.from({ length: count }, (_, index) => make(index));

const codes = INDUSTRIES.flatMap(({ divisions }) => divisions.flatMap(({ code, section, groups }) => (groups.length ? groups.map((group) => group.code) : [`${code}10`, `${section}${code}`])));

/** Enterprises of every industry and size; some lack a figure, some figures have decimals. */
export const enterprises = (count: number): SizeInput[] =>
  many(count, (index) => ({
    code: codes[index % codes.length] ?? '',
    employees: index % 13 ? (index * 7) % 1500 : null,
    revenueWan: index % 3 ? (index * 977) % 120_000 : `${(index * 31) % 9000}.5`,
    assetsWan: index % 17 ? (index * 1301) % 150_000 : null,
  }));

const identifierCases = IDENTIFIER_KINDS.map((kind) =>
  ruleCase(`identifier: ${kind}`, identifiers.filter((vector) => vector.kind === kind).map(({ value, on = TODAY }) => ({ value, on: localDate(on) })), ({ value, on }) => checkIdentifier(kind, value, on)),
);

const deadlineCases = [...new Set(deadlines.map(({ rule }) => rule))].map((rule) =>
  ruleCase(`deadline: ${rule}`, deadlines.filter((vector) => vector.rule === rule).map(({ input }) => ({ rule, ...input }) as DeadlineQuestion), (question) => answerDeadline(question, SAMPLE_2026_1.filing)),
);

const yearOf = (index: number): EvaluationFacts => ({
  ratings: { 'satisfaction-response': 1 + (index % 5), 'satisfaction-skill': 1 + (index % 4), 'satisfaction-result': 5, 'satisfaction-overall': 4 },
  cases: { petitions: index % 3, inspections: index % 2, arbitrations: index % 4 },
  archive: { required: 1 + (index % 40), met: index % (1 + (index % 40)), openFindings: index % 3, openSeriousFindings: index % 2 },
  headcount: 1 + (index % 97),
});

const PERSONAL: Readonly<Record<MaskKind, readonly string[]>> = {
  name: ['张三', '张小三', '欧阳小三', '𠮷田'],
  phone: ['13812345678', '0519-88012345'],
  'citizen-id': ['320401198506159914', 'H12345678'],
  account: ['6222021234567890123', '6222 0212 3456 7890'],
  certificate: ['1932000000300001'],
  address: ['常州市天宁区某路1号2幢301室', '江苏省常州市溧阳市某镇', '某路1号'],
  text: ['约下周上门，找张经理'],
};
const maskCases = Object.entries(PERSONAL).map(([kind, values]) => ruleCase(`masking: ${kind}`, values, (value) => mask(kind as MaskKind, value)));

/** A list as a bureau draws from it; the unit is an entry, for whoever draws draws a whole list, and that grows with it. */
const LIST_LENGTH = 1000;
const list = many(LIST_LENGTH, (index) => `示例企业${index}有限公司`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of one entry's line, without which no draw can be: the floor of a draw. */
export const hashCase = ruleCase('SHA-256', list.map((entry) => `draw-1\n2026-11-24 4567.89\n${'0'.repeat(64)}\n${entry}`), sha256);
export const drawCase = ruleCase('draw, per entry of a list of 1000', many(3, (index) => `2026-11-24 示例种子 ${index}`), (seed) => draw(list, seed, { percent: 5 }, sha256, list.slice(0, 9)), LIST_LENGTH);

export const ruleCases: readonly RuleCase[] = [
  ruleCase('size class', enterprises(1000), classifySize),
  ...identifierCases,
  ...deadlineCases,
  ruleCase('subsidy', many(500, (index) => ({ serviceYear: 1 + (index % 4), headcount: 1 + (index % 90), score: `${index % 100}.${index % 10}`, months: index % 13 })), (facts) => computeSubsidy(facts, SAMPLE_2026_1)),
  ruleCase('evaluation', many(500, yearOf), (facts) => evaluate(facts, SAMPLE_2026_1)),
  ...maskCases,
];
