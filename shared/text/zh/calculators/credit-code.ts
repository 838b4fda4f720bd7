import { kinds, steps } from '../steps/identifier.ts';

/** Texts of the check of an organisation's number. */
export const text = {
  title: '统一社会信用代码校验',
  lead: '看营业执照上的代码有没有抄错：填代码，查位数、字符和校验位，并说明各段是什么意思。',
  note: '依据：《法人和其他组织统一社会信用代码编码规则》（GB 32100-2015）、《全国组织机构代码编制规则》（GB 11714-1997）、《工商行政管理市场主体注册号编制规则》（GS 15-2006）。',
  fields: {
    kind: { label: '哪种代码', hint: '2015 年 10 月起的执照上都是统一社会信用代码，18 位。' },
    code: { label: '代码', hint: '照执照填，空格、横线、大小写不限。不要填个人的证件号码。' },
  },
  kinds: { uscc: `${kinds.uscc}（18 位）`, orgcode: `旧的${kinds.orgcode}（9 位）`, reg15: `旧的${kinds.reg15}（15 位）` },
  headline: {
    valid: '校验通过',
    length: '位数不对',
    alphabet: '有不该出现的字符',
    'check-digit': '校验位对不上',
  },
  length: (expected: number, length: number) => `应为 ${expected} 位，填了 ${length} 位。`,
  places: (places: readonly number[]) => `第 ${places.join('、')} 位不对。`,
  letters: '代码里没有字母 I、O、S、V、Z，多半是把数字 1、0、5、2 或别的字母看错了。',
  areaDigits: '第 3 至 8 位是行政区划代码，只能是数字。',
  digitsOnly: { uscc: '', orgcode: '前 8 位是数字或字母，最后一位是数字或 X。', reg15: '注册号只有数字。' },
  checkDigit: (place: number) => `最后一位（第 ${place} 位）由前面各位算出，和填的对不上：可能是它错了，也可能前面有一位抄错，请对照执照逐位核对。`,
  pilot: '试点时期发的少数代码，执照上就对不上校验位，但确实有效。核对无误的，请向当地人社部门说明：工作人员看过执照，可以写明理由后放行。',
  means: '这只说明代码没有抄错，不说明单位真实存在、正在经营；请到国家企业信用信息公示系统查询。',
  parts: (registrar: string, category: string) => `第 1 位：登记管理部门是${registrar}。第 2 位：机构类别是${category}。`,
  unnamed: (character: string) => `“${character}”（没有收录名称）`,
  area: (area: string, name: string | undefined) => `第 3 至 8 位：最初登记地的行政区划代码 ${area}${name === undefined ? '' : `（${name}）`}，搬迁后不变。`,
  inner: '第 9 至 17 位的主体标识码，自己的校验位不符。少数代码是这样，不影响使用。',
  historic: '这是旧代码，2015 年 10 月 1 日起不再发，现在用统一社会信用代码。',
  steps,
};
