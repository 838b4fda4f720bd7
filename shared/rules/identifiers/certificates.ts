import type { Certainty, Source } from '../explanation.ts';
import { normaliseGrouped } from './normalise.ts';

export type CertificateTypeId = 'hr-manager' | 'hr-title' | 'labour-relations' | 'legal' | 'other';

export interface CertificateLevel {
  readonly id: string;
  readonly name: string;
  /** As the number of a skill certificate counts levels: 4 is the lowest here, 1 the highest. */
  readonly number?: 1 | 2 | 3 | 4;
}
export interface CertificateType {
  readonly names: readonly string[];
  readonly levels: readonly CertificateLevel[];
  /** Where names and levels are from, and how surely they are known. */
  readonly source: Source;
}

const skillLevels = (names: readonly [string, string, string, string]): CertificateLevel[] => names.map((name, index) => ({ id: `level-${4 - index}`, name, number: ([4, 3, 2, 1] as const)[index] ?? 4 }));

/** Kinds of staff certificates by the policy's words (二（二）) with their names and levels; 'other' is “等”: a reviewer accepts it with a reason. */
export const CERTIFICATE_TYPES: Readonly<Record<CertificateTypeId, CertificateType>> = {
  'hr-manager': {
    names: ['企业人力资源管理师', '人力资源管理师'],
    levels: skillLevels(['四级/中级工（企业人力资源管理员）', '三级/高级工（助理企业人力资源管理师）', '二级/技师（企业人力资源管理师）', '一级/高级技师（高级企业人力资源管理师）']),
    source: { law: '企业人力资源管理师国家职业标准', certainty: 'high' },
  },
  // Since 2020 the economist's title in human resources bears the same name as the older certificate: both can be chosen.
  'hr-title': {
    names: ['经济专业技术资格（人力资源管理）'],
    levels: [
      { id: 'assistant', name: '助理人力资源管理师（初级）' },
      { id: 'intermediate', name: '人力资源管理师（中级）' },
      { id: 'senior', name: '高级人力资源管理师' },
      { id: 'principal', name: '正高级人力资源管理师' },
    ],
    source: { law: '人社部发〔2019〕53号', certainty: 'medium' },
  },
  'labour-relations': {
    names: ['劳动关系协调员', '劳动关系协调师', '高级劳动关系协调师'],
    levels: skillLevels(['四级/中级工', '三级/高级工', '二级/技师', '一级/高级技师']),
    source: { law: '劳动关系协调员国家职业标准（2019）', certainty: 'high' },
  },
  legal: {
    names: ['法律职业资格证书', '律师资格证', '司法考试证书'],
    levels: [
      { id: 'A', name: 'A 类' },
      { id: 'B', name: 'B 类（放宽地区）' },
      { id: 'C', name: 'C 类（放宽地区）' },
      { id: 'unclassed', name: '律师资格证等，不分类别' },
    ],
    source: { law: '国家统一法律职业资格考试放宽政策的通行做法', certainty: 'high' },
  },
  other: { names: ['其他相关资格证书'], levels: [], source: { law: '本市工作方案 二（二）“等相关资格证书”', certainty: 'certain' } },
};

/** 4 (lowest) to 1 (highest) for levels of skill; undefined for others. */
export const levelNumberOf = (type: CertificateTypeId, levelId: string | undefined): number | undefined => CERTIFICATE_TYPES[type].levels.find(({ id }) => id === levelId)?.number;

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

/** How surely each form of a number is known: only practice tells them, so that a mismatch is a warning. */
export const NUMBER_FORMAT_SOURCES: Readonly<Record<CertificateNumberFormat, Source>> = {
  'skill-level-22': { law: '职业技能等级证书编码规则（2019 年起）', certainty: 'high' },
  'vocational-16': { law: '国家职业资格证书编号（旧）：位数和前七位', certainty: 'high' },
  'legal-15': { law: '法律职业资格证书编号的通行写法：一个字母、十四位数字', certainty: 'medium' },
};

/** Whether the number looks unlike every known form of its kind: a warning to show, not an error. */
export const certificateNumberLooksWrong = (type: CertificateTypeId, value: string): boolean => {
  const formats = FORMATS[type];
  return formats.length > 0 && !formats.some((format) => checkCertificateNumber(format, value).valid);
};

export interface CertificateHint {
  readonly what: 'number-unusual' | 'number-of-other-level' | 'level-four' | 'relaxed-region' | 'other-kind';
  readonly certainty: Certainty;
}

/**
 * What an officer should look at before accepting a certificate. Hints never refuse: forms of numbers come from practice, and
 * whether level four or a legal qualification of a relaxed region counts is the bureau's to say.
 */
export const certificateHints = ({ type, levelId, number }: { readonly type: CertificateTypeId; readonly levelId?: string | undefined; readonly number?: string | undefined }): CertificateHint[] => {
  const level = levelNumberOf(type, levelId);
  const skill = number === undefined ? undefined : checkCertificateNumber('skill-level-22', number);
  const told = skill?.valid ? skill.level : undefined;
  return [
    ...(number !== undefined && certificateNumberLooksWrong(type, number) ? [{ what: 'number-unusual' as const, certainty: type === 'legal' ? ('medium' as const) : ('high' as const) }] : []),
    ...(level !== undefined && told !== undefined && told !== level ? [{ what: 'number-of-other-level' as const, certainty: 'high' as const }] : []),
    ...(level === 4 ? [{ what: 'level-four' as const, certainty: 'high' as const }] : []),
    ...(type === 'legal' && (levelId === 'B' || levelId === 'C') ? [{ what: 'relaxed-region' as const, certainty: 'high' as const }] : []),
    ...(type === 'other' ? [{ what: 'other-kind' as const, certainty: 'certain' as const }] : []),
  ];
};
