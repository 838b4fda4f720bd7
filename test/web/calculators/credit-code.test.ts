import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/routes/public/calculators/credit-code.tsx';

const uscc = (code: string) => ({ kind: 'uscc', code });

describe('the check of an organisation’s number', () => {
  it.each([
    ['a code', uscc('91320402MA9ABCD16F'), { valid: true, reason: 'ok', registrar: '9', category: '1', area: '320402' }],
    ['a code in full width with blanks', uscc('９１３２０４０２ ＭＡ９ＡＢＣＤ１６ｆ'), { valid: true, number: '91320402MA9ABCD16F' }],
    ['a code whose inner check fails', uscc('91320402MA9ABCD10W'), { valid: true, reason: 'ok-but-org-part-check-fails' }],
    ['a code that is too short', uscc('91320402MA9ABCD16'), { valid: false, reason: 'length', form: { length: 17, expected: 18, wrongPlaces: [] } }],
    ['letters that are not used', uscc('9132O402MA9AZCD16F'), { valid: false, reason: 'alphabet', form: { wrongPlaces: [5, 13] } }],
    ['letters in the area', uscc('913204A2MA9ABCD11X'), { valid: false, reason: 'area-not-digits', form: { wrongPlaces: [7] } }],
    ['only the check character', uscc('91320402MA9ABCD16G'), { valid: false, reason: 'check-digit', acceptWithOverride: true, form: { wrongPlaces: [] } }],
    ['an old organisation code', { kind: 'orgcode', code: '79965505-8' }, { valid: true, number: '799655058' }],
    ['an old organisation code with a letter last', { kind: 'orgcode', code: '79965505-A' }, { valid: false, reason: 'characters', form: { wrongPlaces: [9] } }],
    ['an old registration number', { kind: 'reg15', code: '320412600987656' }, { valid: true }],
    ['an old registration number with a letter', { kind: 'reg15', code: '32041260098765A' }, { valid: false, reason: 'characters', form: { wrongPlaces: [15] } }],
    ['something much too long', uscc('9'.repeat(5000)), { valid: false, reason: 'length', form: { length: 5000, wrongPlaces: [] } }],
  ])('%s', (_, typed, result) => {
    expect(judge(typed)).toMatchObject({ ok: true, result });
  });
  it('does not tell which check character would fit', () => {
    expect(JSON.stringify(judge(uscc('91320402MA9ABCD16G')))).not.toContain('16F');
  });
  it('does not take numbers of people, whatever an address says', () => {
    expect(judge({ kind: 'citizen', code: '11010519491231002X' })).toMatchObject({ ok: false, errors: [{ pointer: '/kind', kind: 'invalid-choice' }] });
  });
  it.each([
    [{}, ['/kind required', '/code required']],
    [uscc('　'), ['/code required']],
  ])('names every field that is wrong: %o', (typed, errors) => {
    const judged = judge(typed);
    expect(judged.ok ? [] : judged.errors.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual(errors);
  });
});
