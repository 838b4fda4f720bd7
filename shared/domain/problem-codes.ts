import { serviceItems, type ServiceItem } from './service-items.ts';

/**
 * What specialists find wrong, by service item, so that the same trouble bears the same name everywhere: the bureau looks
 * for common problems (共性问题, policy 三) by these codes. They name observations and judge nothing in law; the list is
 * ours. A code is never given another meaning: what goes out of use is kept.
 */
export const problemCodes = {
  onboarding: ['roster-missing', 'roster-incomplete', 'identity-unchecked', 'special-group-unnoticed'],
  contracts: ['contract-missing', 'contract-late', 'contract-expired', 'contract-incomplete', 'contract-copy-missing'],
  'social-insurance': ['not-enrolled', 'enrolled-late', 'base-untrue', 'contributions-owed'],
  attendance: ['attendance-rule-missing', 'attendance-unsigned', 'attendance-not-kept', 'overtime-long'],
  payroll: ['paid-late', 'pay-too-low', 'overtime-unpaid', 'pay-record-missing'],
  exit: ['certificate-missing', 'transfer-open', 'final-pay-open', 'compensation-open'],
  recruitment: ['notice-discriminating', 'notice-untrue', 'deposit-taken'],
  rules: ['rules-missing', 'procedure-missing', 'rules-unknown-to-staff', 'rules-outdated'],
  'legal-advice': ['dispute-arisen', 'dispute-of-many', 'injury-unreported'],
  training: ['training-plan-missing', 'training-record-missing', 'safety-training-missing'],
} as const satisfies Record<ServiceItem, readonly string[]>;

/** Whatever the list does not name, under any item, in words. */
export const OTHER_PROBLEM = 'other';

export type ProblemCode = (typeof problemCodes)[ServiceItem][number] | typeof OTHER_PROBLEM;

export const allProblemCodes: readonly ProblemCode[] = [...serviceItems.flatMap((item): readonly ProblemCode[] => problemCodes[item]), OTHER_PROBLEM];

/** Whether a code belongs to an item; “other” belongs to each. */
export const isCodeOf = (item: ServiceItem, code: ProblemCode): boolean => code === OTHER_PROBLEM || problemCodes[item].some((one) => one === code);
