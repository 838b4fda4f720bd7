import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mask,
  maskAddress,
  maskBankAccount,
  maskIdentityNumber,
  maskIdentityNumberForNotice,
  maskName,
  maskPhone,
} from '../../../shared/rules/masking/masking.ts';

describe('masking', () => {
  test.each([
    [maskName, '张', '*'],
    [maskName, '张三', '张*'],
    [maskName, '张小三', '张*三'],
    [maskName, '欧阳小三', '欧**三'],
    [maskName, '𠮷田', '𠮷*'],
    [maskIdentityNumber, '320401198506159914', '320401********9914'],
    [maskIdentityNumber, 'H12345678', 'H1*****78'],
    [maskIdentityNumberForNotice, '320401198506159914', '**************9914'],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '0519-88012345', '*********2345'],
    [maskBankAccount, '6222021234567890123', '***************0123'],
    [maskAddress, '常州市天宁区某路1号2幢301室', '常州市天宁区***'],
    [maskAddress, '江苏省常州市溧阳市某镇', '江苏省常州市溧阳市***'],
    [maskAddress, '某路1号', '***'],
  ] as const)('%o %s → %s', (masked, value, expected) => {
    expect(masked(value)).toBe(expected);
  });

  test('always hides something, whatever the kind and value', () => {
    const kind = fc.constantFrom('name', 'phone', 'citizen-id', 'account', 'certificate', 'address' as const);
    fc.assert(fc.property(kind, fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), (what, value) => mask(what, value).includes('*')));
  });
});
