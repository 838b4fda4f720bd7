/** Conditions of policy 二（二）on the served enterprise; its size is computed from figures instead (see size-year.ts). */
export const eligibilityConditions = ['registered-here', 'taxed-here', 'operating-here', 'finance-system', 'operating-normally', 'accounting-credit', 'tax-credit', 'not-hr-service'] as const;
export type EligibilityCondition = (typeof eligibilityConditions)[number];

/** 注册地、税收征管地、主要经营地: what counts as local is the ruleset's. */
export const placeConditions: readonly EligibilityCondition[] = ['registered-here', 'taxed-here', 'operating-here'];

export const outcomes = ['met', 'unmet', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** Limits that keep a file with all its conditions below 16 KB. */
export const FINDING_NOTE = 200;
export const FINDING_FILES = 2;
export const HANDED_IN_FILES = 9;
/** Files kept with one year's figures. */
export const SIZE_FILES = 6;
