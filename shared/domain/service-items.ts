/** The ten items of the policy, 一（二）1 … 10, in its order. */
export const serviceItems = [
  'onboarding',
  'contracts',
  'social-insurance',
  'attendance',
  'payroll',
  'exit',
  'recruitment',
  'rules',
  'legal-advice',
  'training',
] as const;

export type ServiceItem = (typeof serviceItems)[number];

/** Manners of service, policy 一（三）: 定期上门, 电话跟踪, 不定期上门 and others agreed. */
export const manners = ['regular-visit', 'phone', 'unscheduled-visit', 'online'] as const;

export type Manner = (typeof manners)[number];
