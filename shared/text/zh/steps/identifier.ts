import type { IdentifierStep } from '../../../rules/identifiers/check-identifier.ts';
import type { StepWords } from '../../step-words.ts';

export const kinds = {
  uscc: '统一社会信用代码', orgcode: '组织机构代码', reg15: '工商注册号', citizen: '公民身份号码', 'residence-hmt': '港澳台居民居住证号码', 'foreign-pr18': '外国人永久居留身份证号码', 'foreign-pr15': '旧版外国人永久居留证号码',
  'pass-hk-mo': '港澳居民来往内地通行证号码', 'pass-tw': '台湾居民来往大陆通行证号码', mobile: '手机号码', age: '年龄',
};

/** The steps in words. */
export const steps: StepWords<IdentifierStep> = {
  ok: ({ kind }) => `${kinds[kind]}的各项校验都通过。号码正确不等于核实过本人或单位。`,
  'ok-but-org-part-check-fails': ({ kind }) => `${kinds[kind]}的校验位正确；其中主体标识码自己的校验位不符，只作提示。`,
  'well-formed': ({ kind }) => `${kinds[kind]}格式正确，没有校验位可查。`,
  malformed: ({ kind }) => `${kinds[kind]}格式不对。`,
  length: ({ kind }) => `${kinds[kind]}的位数不对。`,
  alphabet: ({ kind }) => `${kinds[kind]}里有不该出现的字符，不用字母 I、O、S、V、Z。`,
  characters: ({ kind }) => `${kinds[kind]}里有不该出现的字符。`,
  'area-not-digits': ({ kind }) => `${kinds[kind]}第 3 至 8 位应是数字。`,
  'check-digit': ({ kind }) => `${kinds[kind]}的校验位不对，请逐位核对。`,
  'first-generation-15': () => '这是 15 位的一代身份证号码，已经停用。',
  province: ({ kind }) => `${kinds[kind]}开头的地区代码不对。`,
  'birth-date': ({ kind }) => `${kinds[kind]}里的出生日期不存在，或者还没有到。`,
  'credit-code-parts': ({ registrar, category, area }) => `登记管理部门：${registrar}；机构类别：${category}；登记时的行政区划：${area}。`,
  'may-be-let-through': () => '试点期发的代码可能校验位不符；工作人员看过执照，可以写明理由后放行。',
  born: ({ birth, sex }) => `出生日期 ${birth}，${sex === 'male' ? '男' : '女'}。`,
  aged: ({ birth, on, age }) => `${birth} 出生，到 ${on} 满 ${age} 周岁。`,
  'minor-banned': () => '不满 16 周岁，禁止招用。',
  'minor-worker': () => '已满 16 周岁、不满 18 周岁，是未成年工，可以招用，但要特殊保护。',
  adult: () => '已满 18 周岁。',
};
