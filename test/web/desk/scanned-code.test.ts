import { describe, expect, it } from 'vitest';
import { digitsIn, readScanned } from '../../../web/desk/scanned-code.ts';

const fair = `fair_${'a'.repeat(32)}`;

describe('what is typed or scanned at the desk', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['１２３４５６', '123456'],
    ['123-456', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['a123456', undefined],
    ['', undefined],
  ])('%s typed is the code %s', (typed, code) => {
    expect(digitsIn(typed)).toBe(code);
  });

  it.each([
    ['the address that the enterprise shows', `https://tuoguan.example.cn/app/check-in/012345/?fair=${fair}`, { kind: 'code', code: '012345' }],
    ['the same without its closing slash', `http://localhost:8787/app/check-in/012345?fair=${fair}`, { kind: 'code', code: '012345' }],
    ['bare digits', '012345', { kind: 'code', code: '012345' }],
    ['a code of another fair', `https://tuoguan.example.cn/app/check-in/012345/?fair=fair_${'b'.repeat(32)}`, { kind: 'other-fair' }],
    ['an address that names no fair', 'https://tuoguan.example.cn/app/check-in/012345/?', { kind: 'other-fair' }],
    ['a menu', 'https://menu.example/table/012345', { kind: 'none' }],
    ['a payment', 'wxp://f2f0012345', { kind: 'none' }],
  ])('%s', (_, text, expected) => {
    expect(readScanned(text, fair)).toEqual(expected);
  });
});
