import type { SizeStep } from '../../../rules/size/explain-size.ts';
import type { StepWords } from '../../step-words.ts';
import { terms } from '../terms.ts';

const { sizes } = terms;
const indicators = { X: '从业人员', Y: '营业收入', Z: '资产总额' };
const units = { X: '人', Y: '万元', Z: '万元' };

/** The steps in words. */
export const steps: StepWords<SizeStep> = {
  class: ({ code, number, name }) => `行业代码 ${code} 属于第 ${number} 类“${name}”。`,
  bound: ({ grade, indicator, value, bound, met }) => `${sizes[grade]}：${indicators[indicator]}要达到 ${bound} ${units[indicator]}，${value === null ? '没有填' : `所填 ${value} ${units[indicator]}，${met ? '达到' : '没有达到'}`}。`,
  grade: ({ grade }) => `${sizes[grade]}企业。每一档要各项指标都达到，否则降一档再比。`,
  range: ({ best, worst }) => `还缺数据，在${sizes[worst]}与${sizes[best]}之间。`,
  reference: ({ best, worst }) => `参照“其他未列明行业”是${best === worst ? sizes[best] : `${sizes[worst]}至${sizes[best]}`}，仅供工作人员参考。`,
  'needs-finer-code': ({ code }) => `行业代码 ${code} 太粗，请填写更细的代码。`,
  'unknown-code': ({ code }) => `没有行业代码 ${code}。`,
  'letter-mismatch': ({ code }) => `行业代码 ${code} 的字母和数字不是同一个门类。`,
  'not-covered': ({ code }) => `国家标准没有给行业代码 ${code} 规定划型办法，由工作人员判断。`,
  review: ({ code }) => `行业代码 ${code} 归入哪一类，国家标准没有写明，由工作人员判断。`,
};
