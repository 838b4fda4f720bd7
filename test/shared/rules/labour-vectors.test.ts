import { describe, expect, test } from 'vitest';
import { calculateLabour } from '../../../shared/contract/calculate-labour.ts';
import { LABOUR_SOURCES } from '../../../shared/rules/labour/sources.ts';
import { LABOUR_TOPICS } from '../../../shared/rules/labour/topics.ts';
import explained from './vectors/labour-steps.json' with { type: 'json' };
import vectors from './vectors/labour.json' with { type: 'json' };

describe('labour rules by worked examples', () => {
  test.each(vectors.map((vector) => [vector.id, vector.topic, vector.why, vector] as const))('%s %s: %s', (_id, topic, _why, { input, expect: expected }) => {
    const result = calculateLabour(topic, input);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { steps, ...answer } = result.value;
    expect(answer).toEqual(expected);
    expect(steps.length).toBeGreaterThan(0);
    for (const { source } of steps) expect(LABOUR_SOURCES).toHaveProperty(source);
  });

  test.each(explained.map(({ topic, input, steps }) => [topic, input, steps] as const))('%s of %o is explained step by step, each with its facts and source', (topic, input, steps) => {
    const result = calculateLabour(topic, input);
    expect(result.ok && result.value.steps).toEqual(steps);
  });

  test('every topic has an explained example', () => {
    expect(LABOUR_TOPICS.filter((name) => !explained.some(({ topic }) => topic === name))).toEqual([]);
  });

  test('every topic has an example', () => {
    const shown = new Set(vectors.map(({ topic }) => topic));
    expect(LABOUR_TOPICS.filter((topic) => !shown.has(topic))).toEqual([]);
  });
});
