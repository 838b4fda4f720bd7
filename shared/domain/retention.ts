import { addYears, localDate } from '../rules/dates.ts';
import type { MaterialKind } from './archive-sections.ts';

/** How long a kind of material must be kept at least, by which law; what is longer by the ruleset comes on top. */
export interface RetentionRule {
  readonly years: number;
  /** Counted from the day that the material is about, or from the end of the service. */
  readonly from: 'day' | 'end-of-service';
  readonly law: string;
  readonly certainty: 'certain' | 'advice';
}

/** 人力资源服务台账: what none of the narrower rules covers. */
const LEDGER: RetentionRule = { years: 2, from: 'day', law: '人力资源市场暂行条例 第三十三条（服务台账保存 2 年以上）', certainty: 'certain' };

const rules: Readonly<Partial<Record<MaterialKind, RetentionRule>>> = {
  'contract-copy': { years: 2, from: 'end-of-service', law: '劳动合同法 第五十条（已解除或终止的劳动合同文本至少保存二年）', certainty: 'certain' },
  'attendance-sheet': { years: 2, from: 'day', law: '江苏省工资支付条例 第十七条（考勤记录保存不少于二年）', certainty: 'certain' },
  'pay-record': { years: 2, from: 'day', law: '工资支付暂行规定 第六条（工资支付记录保存两年以上）', certainty: 'certain' },
};

export const retentionOf = (material: MaterialKind | undefined): RetentionRule => (material && rules[material]) ?? LEDGER;

/** The last day for which material is kept: by its law, and with the agreement's part as the ruleset says; nothing may be erased as expired before it is over. */
export const keptUntil = (material: MaterialKind | undefined, day: string, lastDayOfService: string, keepYearsAfterAgreement: number): string => {
  const { years, from } = retentionOf(material);
  const byLaw = addYears(localDate(from === 'day' ? day : lastDayOfService), years);
  const byRuleset = addYears(localDate(lastDayOfService), keepYearsAfterAgreement);
  return byLaw > byRuleset ? byLaw : byRuleset;
};
