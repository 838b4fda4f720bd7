import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mask,
  maskAddress,
  maskText,
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
    [maskName, '张\u3000三', '张\u3000*'],
    [maskName, '张\u200b三', '张*'],
    [maskName, '诸葛', '诸*'],
    [maskName, '诸葛孔明', '诸**明'],
    [maskName, '买买提·吐尔逊', '买**·**逊'],
    [maskName, '阿·尔', '阿·*'],
    [maskName, '渡邉󠄀', '渡*'],
    [maskName, '渡邉󠄀葛󠄀', '渡*葛󠄀'],
    [maskName, 'John Smith', 'J*** *****'],
    [maskName, 'Al', 'A*'],
    [maskName, 'J.', '*.'],
    [maskName, '·', '*'],
    [maskName, ' ', ''],
    [maskIdentityNumber, 'H12345678', 'H1*****78'],
    [maskIdentityNumber, '320401 19850615 9914', '320401********9914'],
    [maskIdentityNumber, '32040119880303102x', '320401********102X'],
    [maskIdentityNumber, '320401850615991', '320401******991'],
    [maskIdentityNumber, '12345678', '12****78'],
    [maskIdentityNumber, '1234567', '*******'],
    [maskIdentityNumberForNotice, 'H123456', '*******'],
    [maskIdentityNumber, '32040185061599', '32**********99'],
    [maskIdentityNumberForNotice, '320401198506159914', '**************9914'],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '+86 138 1234 5678', '138****5678'],
    [maskPhone, '0519-88012345', '*********2345'],
    [maskPhone, '88012345', '****2345'],
    [maskPhone, '8801234', '*******'],
    [maskPhone, '013812345678', '********5678'],
    [maskPhone, '138123456789', '********6789'],
    [maskBankAccount, '6222021234567890123', '***************0123'],
    [maskBankAccount, '6222 0212 3456 7890', '************7890'],
    [maskCertificateNumber, '1932000000300001', '************0001'],
    [maskText, '约下周上门，找张经理', '***'],
    [maskAddress, '常州市天宁区某路1号2幢301室', '常州市天宁区***'],
    [maskAddress, '江苏省常州市溧阳市某镇', '江苏省常州市溧阳市***'],
    [maskAddress, '黑龙江省齐齐哈尔市龙沙区某路1号', '黑龙江省齐齐哈尔市龙沙区***'],
    [maskAddress, ' 常州市天宁区某路1号', '常州市天宁区***'],
    [maskAddress, '常州市某路1号', '常州市***'],
    [maskAddress, '北京市朝阳区某路1号', '北京市朝阳区***'],
    [maskAddress, '新疆维吾尔自治区乌鲁木齐市天山区某路1号', '新疆维吾尔自治区乌鲁木齐市天山区***'],
    [maskAddress, '常州市幸福小区3幢', '常州市***'],
    [maskAddress, '常州市某路1号小区', '常州市***'],
    [maskAddress, '常州市新北区某路1号', '常州市新北区***'],
    [maskAddress, '张三常州市天宁区', '***'],
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

  const kind = fc.constantFrom('name', 'phone', 'citizen-id', 'account', 'certificate', 'address' as const);
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[张三李四王五常州市区县·  A-Za-z0-9-]{0,24}$/u));
  /** What could be recognised: letters and digits. */
  const told = (text: string): string[] => text.normalize('NFKC').toUpperCase().match(/[\p{L}\p{N}]/gu) ?? [];

  test('any text of any kind is masked', () => {
    fc.assert(fc.property(kind, anyText, (what, value) => typeof mask(what, value) === 'string'));
  });

  test('always hides something, whatever the kind and value', () => {
    fc.assert(fc.property(kind, anyText.filter((text) => told(text).length > 0), (what, value) => mask(what, value).includes('*')));
  });

  test('of a number never fewer than four characters are hidden, unless it has no more', () => {
    const number = fc.stringMatching(/^[A-Z0-9]{1,30}$/);
    fc.assert(
      fc.property(fc.constantFrom('phone', 'citizen-id', 'account', 'certificate' as const), number, (what, value) => {
        const masked = mask(what, value);
        expect(masked).toHaveLength(value.length);
        expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(Math.min(4, value.length));
      }),
    );
  });

  test('of a name at most its first and last characters show', () => {
    fc.assert(fc.property(fc.stringMatching(/^[张三李四王五·]{1,12}$/u), (name) => told(maskName(name)).length <= Math.min(2, Math.max(0, told(name).length - 1))));
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z ]{1,20}$/), (name) => told(maskName(name)).length <= 1));
  });

  test('a masked name or address masks to itself', () => {
    fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[张三李四王五· ]{1,12}$/u), fc.stringMatching(/^[A-Za-z. ]{1,20}$/)), (name) => maskName(maskName(name)) === maskName(name)));
    fc.assert(fc.property(anyText, (address) => maskAddress(maskAddress(address)) === maskAddress(address)));
  });
});
