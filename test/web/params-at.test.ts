import { describe, expect, it } from 'vitest';
import { paramsAt } from '../../web/app/params-at.ts';

describe('the parameters of a page at an address', () => {
  it.each([
    ['/app/', '/app', {}],
    ['/app/fairs/:fairId/sign-up/', '/app/fairs/fair_1/sign-up/', { fairId: 'fair_1' }],
    ['/app/fairs/:fairId/sign-up/', '/app/fairs/fair_1/sign-up', { fairId: 'fair_1' }],
    ['/app/check-in/:code/', '/app/check-in/a%20b/', { code: 'a b' }],
    ['/app/check-in/:code/', '/app/check-in/100%/', { code: '100%' }],
  ])('%s at %s', (pattern, address, params) => {
    expect(paramsAt(pattern, address)).toEqual(params);
  });
  it.each([['/app/fairs/:fairId/', '/app/fairs/'], ['/app/fairs/:fairId/', '/app/fairs/fair_1/sign-up/'], ['/app/bureau/fairs/new/', '/app/bureau/fairs/fair_1/']])('%s is not at %s', (pattern, address) => {
    expect(paramsAt(pattern, address)).toBeUndefined();
  });
});
