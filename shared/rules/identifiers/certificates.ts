import { normaliseGrouped } from './normalise.ts';

export type CertificateTypeId = 'hr-manager' | 'hr-title' | 'labour-relations' | 'legal' | 'other';

/** Kinds of staff certificates by the policy's words (二（二）) with their names and levels; 'other' is “等”: a reviewer accepts it with a reason. */
export const CERTIFICATE_TYPES: Readonly<
  Record<CertificateTypeId, { readonly names: readonly string[]; readonly levels: readonly string[] }>
> = {
  'hr-manager': {
    names: ['企业人力资源管理师', '人力资源管理师'],
    levels: ['四级/中级工（企业人力资源管理员）', '三级/高级工（助理企业人力资源管理师）', '二级/技师（企业人力资源管理师）', '一级/高级技师（高级企业人力资源管理师）'],
  },
  // Since 2020 the economist's title in human resources bears the same name as the older certificate: both can be chosen.
  'hr-title': {
    names: ['经济专业技术资格（人力资源管理）'],
    levels: ['助理人力资源管理师', '人力资源管理师', '高级人力资源管理师', '正高级人力资源管理师'],
  },
  'labour-relations': {
    names: ['劳动关系协调员', '劳动关系协调师', '高级劳动关系协调师'],
    levels: ['四级/中级工', '三级/高级工', '二级/技师', '一级/高级技师'],
  },
  legal: { names: ['法律职业资格证书', '律师资格证', '司法考试证书'], levels: ['A', 'B', 'C'] },
  other: { names: ['其他相关资格证书'], levels: [] },
};

export type CertificateNumberFormat = 'skill-level-22' | 'vocational-16' | 'legal-15';

/** The number's form; a mismatch is a warning to the officer, never a refusal: the forms come from practice. */
export type CertificateNumberCheck =
  | { readonly valid: true; readonly number: string; readonly year?: string; readonly level?: number }
  | { readonly valid: false; readonly reason: 'length' | 'format' };

const LENGTHS: Readonly<Record<CertificateNumberFormat, number>> = { 'skill-level-22': 22, 'vocational-16': 16, 'legal-15': 15 };

const SKILL = /^[YS]\d{12}(\d{2})([1-5])\d{6}$/;
/** 特级技师: two letters and twenty digits, without a level of its own. */
const SKILL_TOP = /^[A-Z]{2}\d{20}$/;

/** Checks the form of a certificate's number; for skill levels also gives year and level (5 初 4 中 3 高 2 技师 1 高级技师). */
export const checkCertificateNumber = (format: CertificateNumberFormat, value: string): CertificateNumberCheck => {
  const number = normaliseGrouped(value);
  if (number.length !== LENGTHS[format]) return { valid: false, reason: 'length' };
  if (format === 'vocational-16') return /\D/.test(number) ? { valid: false, reason: 'format' } : { valid: true, number };
  if (format === 'legal-15') {
    return /^[ABC]\d+$/.test(number) ? { valid: true, number, year: number.slice(1, 5) } : { valid: false, reason: 'format' };
  }
  const match = SKILL.exec(number);
  if (match !== null) return { valid: true, number, year: `20${match[1] ?? ''}`, level: Number(match[2]) };
  return SKILL_TOP.test(number) ? { valid: true, number } : { valid: false, reason: 'format' };
};

const FORMATS: Readonly<Record<CertificateTypeId, readonly CertificateNumberFormat[]>> = {
  'hr-manager': ['skill-level-22', 'vocational-16'],
  'hr-title': [],
  'labour-relations': ['skill-level-22', 'vocational-16'],
  legal: ['legal-15'],
  other: [],
};

/** Whether the number looks unlike every known form of its kind: a warning to show, not an error. */
export const certificateNumberLooksWrong = (type: CertificateTypeId, value: string): boolean => {
  const formats = FORMATS[type];
  return formats.length > 0 && !formats.some((format) => checkCertificateNumber(format, value).valid);
};
