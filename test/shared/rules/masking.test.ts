import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mask,
  maskAddress,
  maskBankAccount,
  maskCertificateNumber,
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
    [maskName, ' 张三 ', '张*'],
    [maskIdentityNumber, 'H12345678', 'H1*****78'],
    [maskIdentityNumber, '320401850615991', '320401*****5991'],
    [maskIdentityNumber, '32040185061599', '32**********99'],
    [maskIdentityNumberForNotice, '320401198506159914', '**************9914'],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '0519-88012345', '*********2345'],
    [maskPhone, '013812345678', '********5678'],
    [maskPhone, '138123456789', '********6789'],
    [maskBankAccount, '6222021234567890123', '***************0123'],
    [maskBankAccount, '6222 0212 3456 7890', '************7890'],
    [maskCertificateNumber, '1932000000300001', '************0001'],
    [maskAddress, '常州市天宁区某路1号2幢301室', '常州市天宁区***'],
    [maskAddress, '江苏省常州市溧阳市某镇', '江苏省常州市溧阳市***'],
    [maskAddress, '黑龙江省齐齐哈尔市龙沙区某路1号', '黑龙江省齐齐哈尔市龙沙区***'],
    [maskAddress, ' 常州市天宁区某路1号', '常州市天宁区***'],
    [maskAddress, '常州市某路1号', '常州市***'],
    [maskAddress, '某路1号', '***'],
    [maskAddress, '某路1号示例大厦张三转常州市天宁区', '***'],
  ] as const)('%o %s → %s', (masked, value, expected) => {
    expect(masked(value)).toBe(expected);
  });

  test.each([
    ['name', '张三', '张*'],
    ['phone', '13812345678', '138****5678'],
    ['citizen-id', '320401198506159914', '320401********9914'],
    ['account', '6222021234567890123', '***************0123'],
    ['certificate', '1932000000300001', '************0001'],
    ['address', '常州市天宁区某路1号', '常州市天宁区***'],
  ] as const)('a %s is masked as its kind is', (kind, value, expected) => {
    expect(mask(kind, value)).toBe(expected);
  });

  test('always hides something, whatever the kind and value', () => {
    const kind = fc.constantFrom('name', 'phone', 'citizen-id', 'account', 'certificate', 'address' as const);
    fc.assert(fc.property(kind, fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), (what, value) => mask(what, value).includes('*')));
  });
});
