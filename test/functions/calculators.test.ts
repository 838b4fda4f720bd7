import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatorBindings } from '../../functions/calculators/bindings.ts';
import { serve } from '../../functions/http/serve.ts';
import { sha256 } from '../../functions/table/archive.ts';
import type { Table } from '../../functions/table/table.ts';
import { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { SAMPLE_2026_1 } from '../../shared/rules/rulesets/sample-2026-1.ts';
import type { ProblemDetails } from '../../shared/contract/wire.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import deadlines from '../shared/rules/vectors/deadline.json' with { type: 'json' };
import identifiers from '../shared/rules/vectors/id.json' with { type: 'json' };
import labour from '../shared/rules/vectors/labour.json' with { type: 'json' };
import sizes from '../shared/rules/vectors/size.json' with { type: 'json' };
import sampleDocument from '../shared/rules/vectors/sample-ruleset.json' with { type: 'json' };
import subsidies from '../shared/rules/vectors/subsidy.json' with { type: 'json' };

/** No calculator touches the table, nor asks who is calling. */
const nothing = new Proxy({}, { get: (_, name) => { throw new Error(`a calculator asked for ${String(name)}`); } });
const handler = serve(calculatorRoutes, { table: nothing as Table, authenticate: async () => { throw new Error('a calculator asked who is calling'); } }, calculatorBindings(sha256));

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly explanation?: readonly { readonly what: string; readonly text: string; readonly law: string }[] };
}
const ask = async (calculator: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
  const event = gatewayEvent('POST', `/api/calculators/${calculator}`, { 'content-type': 'application/json', ...headers }, typeof body === 'string' ? body : JSON.stringify(body), '2026-11-23T02:00:00.000Z');
  const answer = (await handler(event, {} as Context)) as { statusCode: number; body: string };
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Answer['body'] };
};

const expectAnswer = ({ status, body }: Answer, expected: object): void => {
  expect(body).toMatchObject(expected);
  expect(status).toBe(200);
  expect(body.explanation?.length).toBeGreaterThan(0);
  for (const { text, law } of body.explanation ?? []) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(law).toMatch(/\S/);
  }
};
const named = <V extends { readonly id: string; readonly why: string }>(vectors: readonly V[]) => vectors.map((vector) => [vector.id, vector.why, vector] as const);

describe('the calculators answer, and explain in words with the law, over HTTP', () => {
  it.each(named(sizes))('enterprise-size %s %s', async (_, __, { input, expect: expected }) => expectAnswer(await ask('enterprise-size', input), expected));
  it.each(named(deadlines))('deadline %s %s', async (_, __, { rule, input, expect: expected }) => expectAnswer(await ask('deadline', { rule, ...input }), expected));
  it.each(named(subsidies))('subsidy %s %s', async (_, __, { input, expect: expected }) => expectAnswer(await ask('subsidy', input), expected));
  it.each(named(identifiers))('identifier %s %s', async (_, __, { id: _id, why: _why, kind, value, on, ...expected }) => expectAnswer(await ask('identifier', { kind, value, ...(on && { on }) }), expected));

  it.each(named(labour))('labour %s %s', async (_, __, { topic, input, expect: expected }) => expectAnswer(await ask('labour', { topic, ...input }), { topic, ...expected }));

  it.each(named([...deadlines.map((vector) => ({ ...vector, calculator: 'deadline', body: { rule: vector.rule, ...vector.input } })), ...labour.map((vector) => ({ ...vector, calculator: 'labour', body: { topic: vector.topic, ...vector.input } }))]))('in English too: %s %s', async (_, __, { calculator, body }) => expectAnswer(await ask(`${calculator}?language=en`, body), {}));

  it('draw takes a share of the list, the next in order for who withdrew, the ruleset’s share where none is given', async () => {
    const list = ['阳光商贸（示例）', '巷口老面馆（示例）', '示例电子有限公司', 'Ａ𠮷商行（示例）'];
    const seed = '2026-11-24 示例种子 4567.89';
    expectAnswer(await ask('draw', { list, seed, percent: 50, withdrawn: ['示例电子有限公司'] }), { algorithm: 'draw-1', listHash: 'c44987a37bc0051a430c3c8e397191c79f556d4c9c50f1e6873616f33a406b74', size: 2, picked: ['巷口老面馆（示例）', '阳光商贸（示例）'] });
    expectAnswer(await ask('draw', { list, seed }), { percent: 5, size: 1, picked: ['示例电子有限公司'] });
  });

  it('in English where that is asked for', async () => {
    const { body } = await ask('subsidy?language=en', subsidies[0]?.input);
    expect(body.explanation?.[0]?.text).toBe('Cap of year 1 for one enterprise: 20,000.00 yuan.');
  });

  it('subsidy goes by the ruleset that is brought, of which only what decides the amount counts, and calls it a sample', async () => {
    const ruleset = {
      id: 'proposal-1', label: '征求意见稿', note: 'whatever else it says', headcount: { source: '年末从业人员', bands: [{ from: 1, to: 5, percent: 50 }, { from: 6, to: null, percent: 100 }] },
      evaluation: { missing: '…', grades: [{ id: 'pass', title: '合格', from: 60, percent: 100 }, { id: 'fail', title: '不合格', from: 0, percent: 0 }] },
    };
    expectAnswer(await ask('subsidy', { serviceYear: 2, headcount: 5, score: '60.0', months: 12, ruleset }), { amountFen: 900_000, capFen: 1_800_000, bandPercent: 50, grade: 'pass', ruleset: { id: 'proposal-1', label: '征求意见稿', sample: true } });
    expectAnswer(await ask('subsidy', { serviceYear: 2, headcount: 6, score: '59.9', months: 12, ruleset }), { amountFen: 0, bandPercent: 100, grade: 'fail' });
    expectAnswer(await ask('subsidy', { serviceYear: 4, headcount: 6, score: '90.0', months: 12, ruleset }), { amountFen: 0, capFen: 0 });
  });

  it.each(named(subsidies))('subsidy %s by the whole document of the ruleset, brought: %s', async (_, __, { input, expect: expected }) =>
    expectAnswer(await ask('subsidy', { ...input, ruleset: sampleDocument }), { ...expected, ruleset: { id: 'sample-2026-1', label: '示例，非本市规定', sample: true } }));

  it('subsidy by a document with other shares answers by those', async () => {
    const [first, ...bands] = sampleDocument.headcount.bands;
    const ruleset = { ...sampleDocument, id: 'city-2027-1', headcount: { ...sampleDocument.headcount, bands: [{ ...first, percent: 50 }, ...bands] } };
    expectAnswer(await ask('subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset }), { amountFen: 1_000_000, bandPercent: 50, ruleset: { id: 'city-2027-1' } });
  });

  it('an empty code or number is none', async () => {
    expectAnswer(await ask('enterprise-size', { code: '', employees: 50 }), { status: 'unknown-code', class: null });
    expectAnswer(await ask('identifier', { kind: 'uscc', value: '' }), { valid: false, reason: 'length' });
    expectAnswer(await ask('identifier', { kind: 'mobile', value: '' }), { valid: false, reason: 'format' });
  });

  it('marks figures of a sample ruleset as such', async () => {
    expect((await ask('subsidy', subsidies[0]?.input)).body['ruleset']).toEqual({ id: 'sample-2026-1', label: '示例，非本市规定', sample: true });
  });
});

const refused: readonly (readonly [string, unknown, string, string])[] = [
  ['enterprise-size', {}, '/code', 'required'],
  ['enterprise-size', { code: '6210', employees: 1.5 }, '/employees', 'not-whole'],
  ['enterprise-size', { code: '6210', employees: -1 }, '/employees', 'too-small'],
  ['enterprise-size', { code: '6210', revenueWan: '1e3' }, '/revenueWan', 'not-a-number'],
  ['enterprise-size', { code: '6210', revenueWan: -1 }, '/revenueWan', 'not-a-number'],
  ['enterprise-size', { code: '6210', revenueWann: 1 }, '/revenueWann', 'unknown-field'],
  ['identifier', { kind: 'passport', value: 'x' }, '/kind', 'invalid-choice'],
  ['identifier', { kind: 'age', value: '2026-02-30' }, '/value', 'not-a-date'],
  ['identifier', { kind: 'age', value: '2027-01-01' }, '/value', 'date-future'],
  ['identifier', { kind: 'mobile', value: '13800000000', on: '2026-13-01' }, '/on', 'invalid-format'],
  ['deadline', {}, '/rule', 'required'],
  ['deadline', { rule: 'some-day' }, '/rule', 'invalid-choice'],
  ['deadline', { rule: 'filing-10-days', signed: '2026-02-30' }, '/signed', 'invalid-format'],
  ['deadline', { rule: 'filing-10-days', signed: '9999-12-31' }, '/signed', 'date-too-far'],
  ['deadline', { rule: 'filing-10-days', signed: '2026-03-03', days: 20 }, '/days', 'unknown-field'],
  ['deadline', { rule: 'filing-timezone', signedAt: '2026-03-01T24:00:00Z' }, '/signedAt', 'not-a-moment'],
  ['deadline', { rule: 'filing-timezone', signedAt: '9999-12-31T23:59:59Z' }, '/signedAt', 'not-a-moment'],
  ['deadline', { rule: 'working-days', start: '2026-03-03', n: 0 }, '/n', 'too-small'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '100.1', months: 12 }, '/score', 'not-a-score'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 13 }, '/months', 'too-big'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: {} }, '/ruleset/id', 'required'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: 'sample-2026-1' }, '/ruleset', 'invalid-type'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...sampleDocument, headcount: { bands: [{ from: 1, to: null, percent: 101 }] } } }, '/ruleset/headcount/bands/0/percent', 'too-big'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...sampleDocument, evaluation: { grades: [{ id: 'a', title: 'a', from: 0, percent: 12.5 }] } } }, '/ruleset/evaluation/grades/0/percent', 'not-whole'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...sampleDocument, fixedByPolicy: { ...sampleDocument.fixedByPolicy, maxServiceYears: 4 } } }, '/ruleset/fixedByPolicy/maxServiceYears', 'invalid-choice'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...SAMPLE_2026_1, headcount: { bands: [{ from: 2, to: null, percent: 60 }] } } }, '/ruleset/headcount/bands', 'invalid-format'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...SAMPLE_2026_1, evaluation: { grades: [{ id: 'a', title: 'a', from: 60, percent: 100 }] } } }, '/ruleset/evaluation/grades', 'invalid-format'],
  ['subsidy', { serviceYear: 1, headcount: 10, score: '90.0', months: 12, ruleset: { ...SAMPLE_2026_1, fixedByPolicy: { ...SAMPLE_2026_1.fixedByPolicy, capsFen: [9_000_000, 1_800_000, 1_600_000] } } }, '/ruleset/fixedByPolicy/capsFen/0', 'invalid-choice'],
  ['labour', { topic: 'lottery' }, '/topic', 'invalid-choice'],
  ['labour', { topic: 'overtime', monthWage: 2660, rate: 1, hours: 2 }, '/rate', 'too-small'],
  ['labour', { topic: 'overtime', monthWage: 2660, rate: 1.5, hour: 2 }, '/hours', 'required'],
  ['labour', { topic: 'annual-leave', totalYears: 9, years: 9 }, '/years', 'unknown-field'],
  ['labour', { topic: 'si-base', wage: '1.234', low: 1, high: 2 }, '/wage', 'not-money'],
  ['draw', { list: [], seed: '1' }, '/list', 'too-few'],
  ['draw', { list: ['a', 'b', 'a'], seed: '1' }, '/list/2', 'listed-twice'],
  ['draw', { list: ['a', 'b\n'], seed: '1' }, '/list/1', 'not-one-line'],
  ['draw', { list: ['a'], seed: ' ' }, '/seed', 'required'],
  ['draw', { list: ['a'], seed: '1', percent: 101 }, '/percent', 'too-big'],
  ['draw', { list: ['a'], seed: '1', withdrawn: ['z'] }, '/withdrawn/0', 'not-listed'],
];

describe('the calculators refuse', () => {
  it.each(refused)('%s %j: %s %s', async (calculator, body, pointer, kind) => {
    const answer = await ask(calculator, body);
    expect(answer.status).toBe(400);
    expect((answer.body as unknown as ProblemDetails).errors?.[0]).toMatchObject({ pointer, kind });
  });

  it('what is no JSON, too long, or asked for otherwise, as every route does', async () => {
    expect((await ask('draw', '{')).body['kind']).toBe('malformed-json');
    expect((await ask('draw', { list: ['x'.repeat(70_000)], seed: '1' })).status).toBe(413);
    expect((await ask('draw', '"x"', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('lottery', {})).status).toBe(404);
  });

  it('a repeat under an Idempotency-Key as they refused before, without a memory', async () => {
    expect((await ask('draw', { list: ['a', 'a'], seed: '1' }, { 'idempotency-key': 'again' })).status).toBe(400);
  });

  it('or answer whatever comes: never a failure of their own', async () => {
    const fields = ['code', 'employees', 'revenueWan', 'assetsWan', 'kind', 'value', 'on', 'rule', 'signed', 'signedAt', 'start', 'n', 'ended', 'payday', 'notice', 'serviceYear', 'headcount', 'score', 'months', 'list', 'seed', 'percent', 'withdrawn', 'topic', 'monthWage', 'rate', 'hours', 'totalYears', '__proto__'];
    const plausible = fc.oneof(fc.jsonValue(), fc.constantFrom('1950-01-01', '2999-12-31', '2999-12-31T23:59:59Z', '1950-01-01T00:00:00Z', 1000, 'A', 'filing-10-days', 'age', 'uscc', '90.0', 'overtime', 'annual-leave'), fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('enterprise-size', 'identifier', 'deadline', 'subsidy', 'draw', 'labour'), fc.dictionary(fc.constantFrom(...fields), plausible, { maxKeys: 5 }), async (calculator, body) => {
        expect([200, 400]).toContain((await ask(calculator, body)).status);
      }),
      { numRuns: 300 },
    );
  });

  it('or answer when any field of an example is odd or missing, and then name the field', async () => {
    const examples = [
      ...sizes.map(({ input }) => ({ calculator: 'enterprise-size', body: input as Record<string, unknown> })),
      ...deadlines.map(({ rule, input }) => ({ calculator: 'deadline', body: { rule, ...input } })),
      ...subsidies.map(({ input }) => ({ calculator: 'subsidy', body: { ...input, ruleset: sampleDocument } })),
      ...identifiers.map(({ kind, value }) => ({ calculator: 'identifier', body: { kind, value, on: '2026-11-23' } })),
      ...labour.map(({ topic, input }) => ({ calculator: 'labour', body: { topic, ...input } })),
      { calculator: 'draw', body: { list: ['甲', '乙', '丙'], seed: '1', percent: 50, withdrawn: ['甲'] } },
    ];
    const odd = fc.oneof(fc.jsonValue(), fc.double({ noNaN: true }), fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.constantFrom(null, true, '', ' ', '-0', 0, -1, 1e21, 1e-7, 1e308, '1e5', '٣', '0001-01-01', '9999-12-31', '2024-02-29', '9999-12-31T23:59:59Z', '1'.repeat(60), [], {}, sampleDocument));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...examples), fc.nat(9), odd, fc.boolean(), async ({ calculator, body }, index, value, missing) => {
        const names = Object.keys(body);
        const name = names[index % names.length] ?? '';
        const { [name]: _, ...rest } = body as Record<string, unknown>;
        const answer = await ask(calculator, missing ? rest : { ...rest, [name]: value });
        expect(JSON.stringify(answer.body)).not.toMatch(/NaN|Infinity|\[object|undefined/);
        if (answer.status === 200) return;
        expect(answer.status).toBe(400);
        const { errors } = answer.body as unknown as ProblemDetails;
        expect(errors?.length).toBeGreaterThan(0);
        for (const { pointer, kind } of errors ?? []) expect([pointer, kind]).toEqual([expect.stringMatching(/^\//), expect.stringMatching(/^[a-z-]+$/)]);
      }),
      { numRuns: 600 },
    );
  });

  it('nor at the ends of the calendar', async () => {
    const days = fc.constantFrom('1950-01-01', '1950-01-02', '2999-12-31', '2999-12-30', '2024-02-29');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...new Set(deadlines.map(({ rule }) => rule))), days, days, fc.constantFrom(1, 1000), async (rule, one, other, n) => {
        const { input } = deadlines.find((vector) => vector.rule === rule) ?? { input: {} };
        const body = Object.fromEntries(Object.keys(input).map((key, index) => [key, key === 'n' ? n : key === 'channel' ? 'counter' : key.endsWith('At') ? `${one === '1950-01-01' ? '1950-01-02' : one}T01:00:00Z` : index ? other : one]));
        expect((await ask('deadline', { rule, ...body })).body).toHaveProperty('explanation');
      }),
    );
  });
});
