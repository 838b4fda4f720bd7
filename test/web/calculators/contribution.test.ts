import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/routes/public/calculators/contribution.tsx';

describe('the calculator of the contribution base', () => {
  it.each([
    [{ wage: '6000', year: '2025' }, { base: 600_000, clamped: null, employer: 99_000, worker: 51_000, provisional: false }],
    [{ wage: '３，０００', year: '2025' }, { base: 495_200, clamped: 'low' }],
    [{ wage: '50000', year: '2026' }, { base: 2_476_200, clamped: 'high', provisional: true }],
  ])('%o', (typed, result) => {
    expect(judge(typed)).toMatchObject({ ok: true, result });
  });
  it.each([
    [{ year: '2025' }, '/wage', 'required'],
    [{ wage: '六千', year: '2025' }, '/wage', 'not-money'],
    [{ wage: '6000', year: '1999' }, '/year', 'invalid-choice'],
  ])('%o is wrong at %s: %s', (typed, pointer, kind) => {
    expect(judge(typed)).toMatchObject({ ok: false, errors: [{ pointer, kind }] });
  });
});
