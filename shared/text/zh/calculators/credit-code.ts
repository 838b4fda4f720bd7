import { kinds, steps } from '../steps/identifier.ts';

/** Texts of the check of credit codes. */
export const text = {
  title: '统一社会信用代码校验',
  lead: '抄写、录入的代码对不对，输入就知道。只查号码本身，不查企业信息。',
  note: '依据：GB 32100-2015《法人和其他组织统一社会信用代码编码规则》，GB 11714-1997，GS 15-2006。',
  fields: {
    kind: { label: '号码种类' },
    code: { label: '号码', hint: '照营业执照输入，空格、横线和小写字母都可以。' },
  },
  kinds,
  valid: '号码正确',
  invalid: '号码有误',
  validHelp: '各项校验都通过。号码正确不等于这家单位存在或者仍在经营，请在企业信用信息公示系统查询。',
  invalidHelp: '请对照营业执照逐位核对。容易看错的有 0 和 O、1 和 I、2 和 Z、5 和 S：代码里没有字母 I、O、S、V、Z。',
  overrideHelp: '请对照营业执照逐位核对。如果执照上就是这样，可能是试点期发的代码：带执照到人社部门，工作人员看过后可以登记。',
  steps,
};
