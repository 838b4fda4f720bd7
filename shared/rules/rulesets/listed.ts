/** Entries of a service year that a ruleset may ask for besides the service records. */
export const ALSO_REQUIRED = ['basic-information', 'filing', 'size-figures', 'rating', 'case-counts', 'evaluation-final'] as const;

/** 纳税信用级别 as the tax bureaus publish them yearly, and none (国家税务总局公告 2014 年第 40 号、2018 年第 8 号). */
export const taxCreditGrades = ['A', 'B', 'M', 'C', 'D', 'unrated'] as const;
export type TaxCreditGrade = (typeof taxCreditGrades)[number];
