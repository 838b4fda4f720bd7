import { describe, expect, it } from 'vitest';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { fieldOf, type Entry } from '../../web/form/body.ts';
import { bodyOf } from '../../web/form/read-body.ts';
import { checkBody } from '../../web/form/check.ts';

const entry = (name: string, kind: Entry['kind'], ...values: string[]): Entry => ({ name, kind, values });
const signUp = [entry('needs', 'list', 'onboarding', 'payroll'), entry('note', 'text', ''), entry('contactName', 'text', ' 王芳 '), entry('contactPhone', 'text', '13800138000'), entry('attendees', 'number', '２')];
const changed = (...others: Entry[]) => signUp.map((one) => others.find(({ name }) => name === one.name) ?? one);
const errorsOf = (entries: readonly Entry[]) => {
  const checked = checkBody(fairRoutes.signUp.body, entries);
  return checked.ok ? [] : checked.errors;
};

describe('the body made from a form', () => {
  it('trims text, reads full-width digits, leaves out what is empty', () => {
    expect(bodyOf(signUp)).toEqual({ body: { needs: ['onboarding', 'payroll'], contactName: '王芳', contactPhone: '13800138000', attendees: 2 }, errors: [] });
  });
  it('turns yuan into fen and dates into one form, and says which cannot be read', () => {
    expect(bodyOf([entry('fee', 'yuan', '1,200.5'), entry('on', 'date', '2027/3/9')]).body).toEqual({ fee: 120_050, on: '2027-03-09' });
    expect(bodyOf([entry('fee', 'yuan', '一千'), entry('on', 'date', '2027-02-30'), entry('n', 'number', '3人')]).errors).toEqual([
      { pointer: '/fee', kind: 'not-money' },
      { pointer: '/on', kind: 'not-a-date' },
      { pointer: '/n', kind: 'not-a-number' },
    ]);
  });
  it('nests by pointer and closes the gaps that removed rows leave', () => {
    expect(bodyOf([entry('terms/items/0/item', 'text', 'payroll'), entry('terms/items/2/item', 'text', 'exit'), entry('agreed', 'flag')]).body).toEqual({ terms: { items: [{ item: 'payroll' }, { item: 'exit' }] }, agreed: false });
  });
});

describe('a form checked by the schema of its route', () => {
  it('passes what the service would take', () => {
    expect(checkBody(fairRoutes.signUp.body, signUp)).toMatchObject({ ok: true, body: { attendees: 2 } });
  });
  it.each([
    ['nothing typed', entry('contactName', 'text', ''), { pointer: '/contactName', kind: 'required' }],
    ['nothing chosen', entry('needs', 'list'), { pointer: '/needs', kind: 'too-few', facts: { limit: 1 } }],
    ['too many people', entry('attendees', 'number', '6'), { pointer: '/attendees', kind: 'too-big', facts: { limit: 5 } }],
    ['half a person', entry('attendees', 'number', '1.5'), { pointer: '/attendees', kind: 'not-whole' }],
    ['letters for a number', entry('attendees', 'number', 'two'), { pointer: '/attendees', kind: 'not-a-number' }],
    ['a short phone number', entry('contactPhone', 'text', '123'), { pointer: '/contactPhone', kind: 'invalid-format' }],
    ['an unknown option', entry('needs', 'list', 'cooking'), { pointer: '/needs/0', kind: 'invalid-choice' }],
  ])('names %s once, at its field', (_, other, error) => {
    expect(errorsOf(changed(other))).toEqual([error]);
  });
  it('takes the part that the page adds', () => {
    const entries = [entry('reason', 'text', '场地维修')];
    expect(checkBody(fairRoutes.cancelFair.body, entries, { rev: 3 })).toEqual({ ok: true, body: { rev: 3, reason: '场地维修' } });
    expect(checkBody(fairRoutes.cancelFair.body, entries, (body) => ({ rev: String(body.reason).length }))).toMatchObject({ ok: true, body: { rev: 4 } });
  });
  it('finds the field around an error inside it', () => {
    expect(fieldOf('/needs/0', ['needs', 'note'])).toBe('needs');
    expect(fieldOf('/terms/items/1/item', ['terms/items/1/item', 'terms'])).toBe('terms/items/1/item');
    expect(fieldOf('/rev', ['needs'])).toBeUndefined();
  });
});
