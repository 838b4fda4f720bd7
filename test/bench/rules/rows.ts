import { classifySize } from '../../../shared/rules/size/classify-size.ts';
import { labourTopics, type LabourTopic } from '../../../shared/rules/labour/topics.ts';
import labour from '../../shared/rules/vectors/labour.json' with { type: 'json' };
import { times, type Row } from '../row.ts';
import { drawCase, enterprises, hashCase, ruleCases } from './cases.ts';
import { labourCases } from './labour-cases.ts';
import { callMs, evaluationMs, parseMs, ruleCase, type RuleCase } from './measure.ts';

const LEAST_PER_SECOND = 100_000;
const ENTERPRISES = 100_000;

const thousands = (count: number): string => Math.round(count).toLocaleString('en-US').replace(/,/g, ' ');
const perSecondText = (ms: number): string => `${thousands(1 / ms)} 000/s`;

const row = (what: string, ms: number, compared: string): Row => ({
  what,
  value: `${perSecondText(ms)}, ${compared}`,
  bar: '≥ 100 000/s',
  met: 1000 / ms >= LEAST_PER_SECOND,
});

const ruleRow = (each: RuleCase): Row => {
  const ms = evaluationMs(each);
  return row(each.rule, ms, `${times(ms / parseMs(each.facts))} JSON.parse of its facts`);
};

const labourRow = (topic: LabourTopic): Row => {
  const ms = evaluationMs(labourCases[topic]);
  const inputs = labour.filter((vector) => vector.topic === topic).map(({ input }) => input);
  const wireMs = evaluationMs(ruleCase(topic, inputs, (input) => labourTopics[topic].attempt(input)));
  return { ...row(`labour: ${topic}`, ms, `${times(ms / parseMs(inputs))} JSON.parse of its facts`), details: [`asked and answered over JSON, with all checks of its form ${perSecondText(wireMs)}`] };
};

const classificationRow = (): Row => {
  const all = enterprises(ENTERPRISES);
  const ms = callMs(ruleCase('size class', all, classifySize).once);
  return { what: '100 000 enterprises classified', value: `${(ms / 1000).toFixed(2)} s`, bar: '≤ 1.00 s', met: ms <= 1000 };
};

const drawRow = (): Row => {
  const ms = evaluationMs(drawCase);
  return row(drawCase.rule, ms, `${times(ms / evaluationMs(hashCase))} the SHA-256 of an entry`);
};

export const ruleRows = (): Row[] => [classificationRow(), ...ruleCases.map(ruleRow), drawRow(), ...(Object.keys(labourCases) as LabourTopic[]).map(labourRow)];
